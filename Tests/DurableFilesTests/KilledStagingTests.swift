import DurableFiles
import TestSupport
import Testing

/// A process that is killed while it publishes leaves whole files only.
@Suite struct KilledStagingTests {
    @Test func everyNameHasItsWholeContent() throws {
        let folder = try TemporaryFolder()
        var acknowledged = -1
        for round in 0..<15 {
            let child = try ChildProgram("storage-probe", ["stage", folder.path])
            for _ in 0..<(round * 5 % 17 + 1) {
                acknowledged = max(acknowledged, child.line().flatMap { Int($0) } ?? -1)
            }
            for line in child.kill() { acknowledged = max(acknowledged, Int(line) ?? -1) }
            let target = try Directory.open(folder.path + "/hot")
            let names = try target.entries().compactMap { Int($0.name) }
            #expect(names.count > acknowledged)
            for name in names { #expect(try target.openFile("\(name)").size == 400 * name) }
            #expect(try Directory.open(folder.path + "/staging").entries().count <= 1)
        }
        #expect(acknowledged > 15)
    }
}
