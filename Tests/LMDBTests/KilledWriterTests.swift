import Foundation
import LMDB
import TestSupport
import Testing

/// A writer that is killed at any moment leaves whole transactions.
@Suite struct KilledWriterTests {
    @Test func whatWasAcknowledgedIsThereAndNothingIsHalfThere() throws {
        let folder = try TemporaryFolder()
        var acknowledged = -1
        for round in 0..<25 {
            let child = try ChildProgram("storage-probe", ["fill", folder.path])
            for _ in 0..<(round * 7 % 23) {
                guard let line = child.line(), let group = Int(line) else { break }
                acknowledged = max(acknowledged, group)
            }
            for line in child.kill() { acknowledged = max(acknowledged, Int(line) ?? -1) }
            try verify(folder.path, atLeast: acknowledged)
        }
        #expect(acknowledged > 25)
    }

    private func verify(_ path: String, atLeast acknowledged: Int) throws {
        // Killed before it made its first file.
        guard FileManager.default.fileExists(atPath: path + "/data.mdb") else { return #expect(acknowledged < 0) }
        let environment = try Environment.open(path: path)
        let report = try environment.verifyPages()
        #expect(report.damage == [])
        #expect(report.lostPageCount == 0)
        let count = report.entryCounts["values"] ?? 0
        #expect(count % 10 == 0)
        #expect(count / 10 > acknowledged)
        #expect(report.entryCounts["links"] ?? 0 == count)
        guard count > 0 else { return }
        let values = try environment.database("values")
        try environment.read { (transaction) throws(LMDBError) in
            for number in 0..<count {
                let value = try transaction.value(forKey: TestCatalogue.key(number), in: values)
                #expect(value?.first == UInt8(truncatingIfNeeded: number))
            }
        }
    }
}
