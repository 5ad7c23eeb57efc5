import ASN1
import Appliance
import EvidenceArchive
import TestPKI
import TestSupport
import Testing

/// When a timer that comes every few minutes has something to do.
@Suite struct SealingThresholdTests {
    @Test("Neither enough objects nor one that waits long enough: nothing is done; either of them: it is time")
    func reached() throws {
        let folder = try TestSupport.TemporaryFolder()
        let stored = Instant.utc("2026-03-01")
        let addedAt = ArchiveTime(clamping: stored.seconds)
        let archive = try Archive.create(
            at: folder.path + "/archive",
            identity: "00112233445566778899aabbccddeeff",
            created: addedAt,
            actor: "tester"
        )
        let both = SealingThreshold(objects: 3, age: 3_600)
        let count = SealingThreshold(objects: 3, age: nil)
        let age = SealingThreshold(objects: nil, age: 3_600)
        // Nothing waits: nothing has an age.
        let empty = try #require(try both.summary(archive, at: stored.adding(seconds: 1_000_000)))
        #expect(empty.waiting == 0 && empty.isBelowThreshold && !empty.isComplete)
        func add(_ contents: [UInt8]...) throws {
            let session = try AddSession(archive, actor: "tester")
            for content in contents { try session.add(.bytes(content), ItemDescription(addedAt: addedAt)) }
            _ = try session.finish()
        }
        try add([1], [2])
        #expect(try both.summary(archive, at: stored.adding(seconds: 3_599))?.waiting == 2)
        #expect(try count.summary(archive, at: stored.adding(seconds: 3_600))?.waiting == 2)
        #expect(try both.summary(archive, at: stored.adding(seconds: 3_600)) == nil)
        #expect(try age.summary(archive, at: stored.adding(seconds: 3_600)) == nil)
        try add([3])
        #expect(try both.summary(archive, at: stored) == nil)
        #expect(try count.summary(archive, at: stored) == nil)
        #expect(try age.summary(archive, at: stored)?.waiting == 3)
    }
}
