import EvidenceArchive
import Foundation
import Synchronization
import Testing

/// Threads that read an archive while others add to it: what `make tsan` runs under ThreadSanitizer.
@Suite struct ConcurrencyTests {
    @Test("Eight threads query, read and check while a session adds")
    func readersDuringASession() throws {
        let sample = try SampleArchive()
        let archive = try sample.create()
        let sources = try sample.sources(120)
        let isDone = Atomic<Bool>(false)
        let failures = Mutex<[String]>([])
        let group = DispatchGroup()
        for number in 0..<8 {
            group.enter()
            Thread.detachNewThread {
                defer { group.leave() }
                var seen = 0
                repeat {
                    do throws(ArchiveError) {
                        let count = try Self.read(archive, thoroughly: number % 4 == 0)
                        if count < seen { failures.withLock { $0.append("\(count) items after \(seen)") } }
                        seen = count
                    } catch {
                        failures.withLock { $0.append("\(error)") }
                        return
                    }
                } while !isDone.load(ordering: .acquiring)
            }
        }
        var options = AddOptions()
        options.groupCount = 8
        let session = try AddSession(archive, actor: "tester", options: options)
        for number in 0..<120 {
            try session.add(.path("\(sources)/f\(number)", followingLinks: false), sample.document("f\(number)"))
        }
        let outcomes = try session.finish()
        isDone.store(true, ordering: .releasing)
        group.wait()
        #expect(outcomes.count == 120)
        #expect(failures.withLock { $0 }.isEmpty)
        #expect(try sample.verify(archive).count == 120)
    }

    /// Looks at everything; gives the number of items.
    private static func read(_ archive: Archive, thoroughly: Bool) throws(ArchiveError) -> Int {
        let items = try archive.catalogue.read { reader throws(ArchiveError) in
            try reader.items(matching: ItemQuery(), after: nil, limit: 1_000)
        }
        for item in items.suffix(5) { try ArchiveReader(archive).read(item.object.sha256) { _ in } }
        guard thoroughly else { return items.count }
        var options = CheckOptions()
        options.readsData = true
        var damage: ArchiveFinding?
        _ = try ArchiveCheck(archive, options: options).run { finding throws(ArchiveError) in
            if finding.level == .damage { damage = finding }
        }
        if let damage { throw damage.error }
        return items.count
    }

    @Test("Two sessions of one process add the same files at once")
    func twoSessions() throws {
        let sample = try SampleArchive()
        let archive = try sample.create()
        let sources = try sample.sources(60)
        let added = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 2) { _ in
            var options = AddOptions()
            options.groupCount = 5
            do {
                let session = try AddSession(archive, actor: "tester", options: options)
                for number in 0..<60 {
                    let name = "f\(number)"
                    try session.add(.path("\(sources)/\(name)", followingLinks: false), sample.document(name))
                }
                let count = try session.finish().count { $0.status == .added }
                added.withLock { $0 += count }
            } catch {
                Issue.record("\(error)")
            }
        }
        #expect(added.withLock { $0 } == 60)
        #expect(try sample.verify(archive).count == 60)
    }
}
