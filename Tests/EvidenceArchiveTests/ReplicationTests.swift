import EvidenceArchive
import Foundation
import TestSupport
import Testing
import TransparencyLog

/// A second folder that is kept in step with an archive.
@Suite struct ReplicationTests {
    /// What of an archive no replica has, and what of a replica no archive has.
    private static let own = ["catalogue", "keys", "staging", "writer.", "replica", "audit/append", "audit/tile"]

    @Test("A replica has every file of the truth, byte for byte, and nothing of keys and catalogue")
    func same() throws {
        let replica = try SampleReplica()
        let (summary, damage) = try replica.replicate()
        #expect(damage.isEmpty)
        #expect(summary.files > 24)
        let there = try SampleReplica.files(replica.path, without: Self.own)
        #expect(try there == SampleReplica.files(replica.sample.path, without: Self.own))
        let names = try FileManager.default.contentsOfDirectory(atPath: replica.path)
        #expect(!names.contains("keys"))
        #expect(!names.contains("catalogue"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: replica.path + "/staging").isEmpty)
    }

    @Test("The second time nothing is copied; then only what is new, over more events than one append takes at once")
    func onlyNew() throws {
        let replica = try SampleReplica()
        try replica.replicate()
        let again = try replica.replicate().summary
        #expect(again.files == 0)
        #expect(again.bytes == 0)
        try replica.add(12..<600)
        let more = try replica.replicate()
        #expect(more.damage.isEmpty)
        #expect(try more.summary.events == replica.eventCount())
        let there = try SampleReplica.files(replica.path, without: Self.own)
        #expect(try there == SampleReplica.files(replica.sample.path, without: Self.own))
        #expect(try replica.replicate().summary.files == 0)
        let layout = ArchiveLayout(root: replica.path)
        let log = try AuditTrail(layout: layout, configuration: try replica.sample.open().configuration, keys: nil).log
            .verify()
        #expect(log.defects == [])
    }

    @Test("Item lines that are new alone are copied with an event of their own; where nothing is new there is none")
    func linesAlone() throws {
        let replica = try SampleReplica(documents: 1)
        try replica.replicate()
        let before = try replica.eventCount()
        try replica.replicate()
        #expect(try replica.eventCount() == before)
        // The object of the first document under another name: a line, and nothing else.
        do {
            let session = try AddSession(try replica.sample.open(), actor: "tester", options: AddOptions())
            try session.add(.bytes(Array("cópia 0\n".utf8)), replica.sample.document("outro nome"))
            _ = try session.finish()
        }
        let added = try replica.eventCount()
        #expect(added > before)
        let summary = try replica.replicate().summary
        #expect(try replica.eventCount() == added + 1)
        #expect(summary.events == added + 1)
        #expect(try replica.replicate().summary.events == added + 1)
        let there = try SampleReplica.files(replica.path, without: Self.own)
        #expect(try there == SampleReplica.files(replica.sample.path, without: Self.own))
    }

    @Test("A damaged object, line file or tile of the archive is named, and does not replace a sound copy")
    func damagedSource() throws {
        let replica = try SampleReplica()
        try replica.replicate()
        let before = try SampleReplica.files(replica.path, without: Self.own)
        try replica.add(12..<17)
        let hot = replica.sample.path + "/hot"
        let newObject = try SampleReplica.first(hot) { name in
            name.hasSuffix(".items") == false && name.count == 70 && before["hot/" + name] == nil
        }
        try SampleReplica.flip(newObject)
        let oldObject = try SampleReplica.first(hot) { $0.count == 70 && before["hot/" + $0] != nil }
        try SampleReplica.flip(oldObject)
        let (_, damage) = try replica.replicate()
        #expect(damage.map(\.code) == [.objectDigestMismatch])
        #expect(damage.first?.subject == "hot/" + newObject.dropFirst(hot.count + 1))
        let after = try SampleReplica.files(replica.path, without: Self.own)
        #expect(after["hot/" + newObject.dropFirst(hot.count + 1)] == nil)
        for (name, bytes) in before where name.hasPrefix("hot/") { #expect(after[name] == bytes, "\(name)") }
    }

    @Test("With reading, a copy that went bad is replaced by the archive's own")
    func damagedCopy() throws {
        let replica = try SampleReplica()
        try replica.replicate()
        let sound = try SampleReplica.files(replica.path, without: Self.own)
        for part in ["hot", "audit/tile/0", "audit/tile/entries"] {
            let file = try SampleReplica.first(replica.path + "/" + part) { name in
                part == "hot" ? name.count == 70 : name.contains("/")
            }
            try SampleReplica.flip(file)
        }
        try SampleReplica.flip(try SampleReplica.first(replica.path + "/hot") { $0.hasSuffix(".items") })
        #expect(try replica.replicate().summary.files == 0)
        #expect(try replica.replicate(readsData: true).summary.files >= 4)
        let mended = try SampleReplica.files(replica.path, without: Self.own + ["audit"])
        #expect(mended == sound.filter { !$0.key.hasPrefix("audit") })
        #expect(try replica.replicate(readsData: true).summary.files == 0)
    }

    @Test("Nothing is replicated over a replica that has more, nor over another archive's, nor into the archive")
    func refused() throws {
        let replica = try SampleReplica()
        let path = replica.sample.path
        let old = replica.sample.folder.path + "/old"
        try FileManager.default.copyItem(atPath: path, toPath: old)
        try replica.add(12..<17)
        try replica.replicate()
        let before = try SampleReplica.files(replica.path)
        let archive = try replica.sample.open()
        let rewound = try Archive(opening: old, access: .write(wait: 1, actor: "tester", at: replica.sample.now))
        func refusal(_ archive: Archive, _ path: String) -> ArchiveError.Code? {
            do throws(ArchiveError) {
                _ = try Replication(archive, to: path).run(ReplicaOptions(), actor: "x", at: replica.sample.now) { _ in
                }
                return nil
            } catch { return error.code }
        }
        #expect(refusal(rewound, replica.path) == .replicaAhead)
        #expect(try SampleReplica.files(replica.path) == before)
        // The same number of entries, of another history.
        try replica.add(40..<60, to: rewound)
        #expect(refusal(rewound, replica.path) == .replicaForeign)
        #expect(try SampleReplica.files(replica.path) == before)
        #expect(refusal(archive, old) == .replicaForeign)
        #expect(refusal(archive, path + "/hot/replica") == .invalidValue)
        #expect(refusal(archive, replica.sample.folder.path) == .invalidValue)
        let other = try SampleReplica(documents: 1)
        #expect(
            refusal(try other.sample.open(), replica.path) == .replicaForeign || SampleArchive.identity.isEmpty == false
        )
        let full = replica.sample.folder.path + "/full"
        try FileManager.default.createDirectory(atPath: full, withIntermediateDirectories: true)
        try Data("x".utf8).write(to: URL(filePath: full + "/x"))
        #expect(refusal(archive, full) == .alreadyExists)
    }

    @Test("The catalogue remembers the replica that was brought in step last")
    func remembered() throws {
        let replica = try SampleReplica()
        #expect(try KnownReplica.latest(replica.sample.open().catalogue) == nil)
        try replica.replicate()
        #expect(try KnownReplica.latest(replica.sample.open().catalogue)?.path == replica.path)
    }
}
