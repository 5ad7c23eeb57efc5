import Foundation
import TestSupport
import Testing

@testable import EvidenceArchive

/// Items whose lines are gone from every tier: the audit log still tells of them, and their numbers stay theirs.
@Suite struct LostItemTests {
    private static let names = ["um", "dois", "três"]

    /// An archive of three items, each in a file of lines of its own.
    private func sample() throws -> SampleArchive {
        let sample = try SampleArchive()
        let archive = try sample.create()
        for name in Self.names { try add(name, to: archive, sample) }
        return sample
    }

    @discardableResult
    private func add(_ name: String, to archive: Archive, _ sample: SampleArchive) throws -> UInt64 {
        let session = try AddSession(archive, actor: "tester")
        try session.add(.bytes(Array(name.utf8)), sample.document(name))
        return try #require(try session.finish().first?.sequence)
    }

    /// Removes the lines of an item and its object.
    private func lose(_ name: String, _ sample: SampleArchive) throws {
        try loseLines(name, sample)
        let object = try ObjectDigest(hashing: Array(name.utf8))
        try FileManager.default.removeItem(atPath: "\(sample.path)/\(HotTier.name(of: object))")
    }

    private func loseLines(_ name: String, _ sample: SampleArchive) throws {
        let hot = sample.path + "/hot"
        let file = try FileManager.default.subpathsOfDirectory(atPath: hot).filter { $0.hasSuffix(".items") }.first {
            try Data(contentsOf: URL(filePath: "\(hot)/\($0)")).range(of: Data("\"name\":\"\(name)\"".utf8)) != nil
        }
        try FileManager.default.removeItem(atPath: "\(hot)/\(try #require(file))")
    }

    private func rebuild(_ sample: SampleArchive) throws -> [ArchiveError] {
        try? FileManager.default.removeItem(atPath: sample.path + "/catalogue")
        let rebuild = try CatalogueRebuild(at: sample.path)
        try rebuild.run(wait: 10)
        return rebuild.findings.map(\.error)
    }

    private func damage(_ sample: SampleArchive) throws -> [ArchiveError] {
        var found: [ArchiveError] = []
        let archive = try sample.open(.read)
        _ = try ArchiveCheck(archive, options: CheckOptions()).run { finding in
            if finding.level == .damage { found.append(finding.error) }
        }
        return found
    }

    private func replicate(_ sample: SampleArchive, to path: String) throws {
        var options = ReplicaOptions()
        options.wait = 10
        _ = try Replication(sample.open(), to: path).run(options, actor: "tester", at: sample.now) { event in
            if case .damaged(let finding) = event { Issue.record("\(finding.error)") }
        }
    }

    @Test(
        "A rebuild names the event of each item whose line no tier has, and so does every check after it",
        arguments: names
    )
    func named(name: String) throws {
        let sample = try sample()
        try lose(name, sample)
        let found = try rebuild(sample)
        let place = try #require(Self.names.firstIndex(of: name))
        // The log begins with the archive's own event.
        #expect(found.map(\.code) == [.itemLineMissing])
        #expect(found.map(\.subject) == ["audit/\(place + 1)"])
        #expect(found.first?.hint == "lastro archive repair --from REPLICA")
        #expect(try damage(sample).map(\.description) == found.map(\.description))
        // Once more, and with items that came since.
        let next = try add("quatro", to: try sample.open(), sample)
        #expect(next > 2)
        #expect(try damage(sample).map(\.description) == found.map(\.description))
    }

    @Test("Every kind of event that tells of an item is looked at, and no other")
    func kinds() throws {
        let sample = try sample()
        let digest = try ObjectDigest(hashing: [1])
        for kind in AuditEvent.Kind.allCases {
            let event = AuditEvent(kind, at: sample.now, actor: digest, subject: digest, details: ["a": .text("b")])
            let isItem = [.add, .import, .judge, .renew, .repair].contains(kind)
            #expect((AuditEvent.itemSubject(ofEntry: event.entry[...]) == digest) == isItem, "\(kind)")
            let without = AuditEvent(kind, at: sample.now, actor: digest)
            #expect(AuditEvent.itemSubject(ofEntry: without.entry[...]) == nil)
        }
        let dossier = AuditEvent(
            .import,
            at: sample.now,
            actor: digest,
            subject: digest,
            details: ["items": .number(1)]
        )
        #expect(AuditEvent.itemSubject(ofEntry: dossier.entry[...]) == nil)
    }

    @Test("The number of a lost item is not given again, and the item comes back from a replica")
    func comesBack() throws {
        let sample = try sample()
        let replica = sample.folder.path + "/replica"
        try replicate(sample, to: replica)
        try lose("três", sample)
        #expect(try rebuild(sample).count == 1)
        #expect(try add("quatro", to: try sample.open(), sample) > 2)
        try replicate(sample, to: replica)
        let run = ArchiveRepairRun(at: sample.path, from: replica, wait: 10, actor: "tester", at: sample.now)
        _ = try run.prepare(trustsCatalogue: false) { _, _ in }
        #expect(try rebuild(sample).isEmpty)
        try run.finish(try sample.open(), others: (0, 0)) { _, _ in }
        #expect(try damage(sample).isEmpty)
        let names = try sample.open().catalogue.read { reader throws(ArchiveError) in
            try reader.items(matching: ItemQuery(), after: nil, limit: 10).map(\.name)
        }
        #expect(names == Self.names + ["quatro"])
        try replicate(sample, to: replica)
    }

    @Test("A replica that has another item under a number is not gone on with")
    func numberOfAnother() throws {
        let sample = try sample()
        let replica = sample.folder.path + "/replica"
        try replicate(sample, to: replica)
        try lose("três", sample)
        _ = try rebuild(sample)
        do {
            let archive = try sample.open()
            // As a version did that gave numbers again.
            try archive.catalogue.write { writer throws(ArchiveError) in try writer.reserve(itemsBelow: 0) }
            #expect(try add("quatro", to: archive, sample) == 2)
        }
        let before = try SampleReplica.files(replica, without: ["writer."])
        #expect(throws: ArchiveError(.catalogueSequence)) { try replicate(sample, to: replica) }
        #expect(try SampleReplica.files(replica, without: ["writer."]) == before)
        try replicate(sample, to: replica + "-2")
    }

    @Test("A catalogue that was put back to an older state: its items are known by their lines, or missed")
    func olderCatalogue() throws {
        let sample = try SampleArchive()
        let old = sample.folder.path + "/old"
        do {
            let archive = try sample.create()
            try add("um", to: archive, sample)
        }
        try FileManager.default.copyItem(atPath: sample.path + "/catalogue", toPath: old)
        try add("dois", to: try sample.open(), sample)
        try FileManager.default.removeItem(atPath: sample.path + "/catalogue")
        try FileManager.default.copyItem(atPath: old, toPath: sample.path + "/catalogue")
        #expect(try damage(sample).map(\.code) == [.catalogueReference])
        try loseLines("dois", sample)
        #expect(try damage(sample).map(\.code) == [.itemLineMissing])
    }

    @Test("A line that stands in two files does not stand for one that is lost")
    func doubled() throws {
        let sample = try sample()
        var lines: [ItemLine] = []
        do {
            let archive = try sample.open()
            let item = try #require(
                try archive.catalogue.read { reader throws(ArchiveError) in try reader.item(sequence: 0) }
            )
            lines.append(try ItemLine(encoding: item))
            let group = try GroupRecord(actor: lines[0].digest, event: .add, objects: [], lines: lines)
            try archive.hot.replaceItems(group.digest, group.bytes)
        }
        #expect(try damage(sample).isEmpty)
        try loseLines("três", sample)
        let found = try damage(sample)
        #expect(found.map(\.code) == [.itemLineInvalid])
        #expect(found.first?.detail == "1 items of the catalogue have no line in the tier")
    }
}
