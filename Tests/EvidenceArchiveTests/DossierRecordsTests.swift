import EvidenceArchive
import EvidenceRecords
import Foundation
import LibCrypto
import TestPKI
import TestSupport
import Testing

/// Evidence records go with their documents from archive to archive, and are proven further in each.
@Suite("Evidence records of an imported dossier") struct DossierRecordsTests {
    private static let names = (0..<20).map { "documento \($0)" }

    private func create(_ sample: SampleArchive, _ number: Int) throws -> Archive {
        let identity = String(repeating: "\(number)", count: 32)
        return try Archive.create(at: sample.path, identity: identity, created: sample.now, actor: "tester")
    }

    private func fill(_ sample: SampleArchive) throws -> Archive {
        let archive = try create(sample, 1)
        let session = try AddSession(archive, actor: "tester")
        for name in Self.names { try session.add(.bytes(Array(name.utf8)), sample.document(name)) }
        _ = try session.finish()
        return archive
    }

    private func seal(_ archive: Archive, _ sample: SampleArchive, _ algorithm: DigestAlgorithm) throws {
        let now = sample.now
        let source = ClockedSource(at: .utc("2026-11-22"))
        let maker = BatchMaker(archive, actor: "tester", wait: 10, sources: [source]) { now }
        _ = try #require(try maker.seal(algorithm, limit: 1_000))
    }

    private func record(_ object: ObjectDigest, _ archive: Archive) throws -> [UInt8]? {
        try RecordDerivation(archive, history: try BatchHistory(archive)).record(of: object)
    }

    private func digest(_ name: String) throws -> ObjectDigest { try ObjectDigest(hashing: Array(name.utf8)) }

    private func documents(_ archive: Archive) throws -> [ArchiveItem] {
        var query = ItemQuery()
        query.role = .document
        query.includesSuperseded = false
        let wanted = query
        return try archive.catalogue.read { reader throws(ArchiveError) in
            try reader.items(matching: wanted, after: nil, limit: 1_000)
        }
    }

    /// A dossier of these documents, with files beside those that their items bring.
    private func export(
        _ items: [ArchiveItem],
        _ archive: Archive,
        _ sample: SampleArchive,
        as form: DossierForm = .directory,
        records: [String: [UInt8]]
    ) throws -> String {
        let target = "\(sample.folder.path)/\(UInt32.random(in: 0 ... .max)).zip"
        let folder = try DossierFolder(target: target, mark: "x")
        let writer = try DossierWriter(folder, archive: archive)
        for item in items { _ = try writer.add(item) { evidence, _ in "\(evidence.kind.rawValue).der" } }
        for (name, record) in records {
            try folder.add(record, at: writer.path("\(name).ers", in: DossierLayout.records))
        }
        try writer.finish(at: sample.now, software: "teste")
        try writer.log(try folder.seal(), at: sample.now, actor: "tester", wait: 5)
        try folder.publish(as: form, on: sample.now.day)
        return target
    }

    private func exportAll(_ archive: Archive, _ sample: SampleArchive, as form: DossierForm) throws -> String {
        var records: [String: [UInt8]] = [:]
        let items = try documents(archive)
        for object in items.flatMap(\.provenObjects) {
            records[object.sha256.hex] = try record(object.sha256, archive)
        }
        return try export(items, archive, sample, as: form, records: records)
    }

    private func `import`(_ path: String, into archive: Archive, _ sample: SampleArchive) throws -> [ImportOutcome] {
        try DossierImport(try VerifiedDossier(path), into: archive).run(actor: "tester", at: sample.now, wait: 5)
    }

    /// The bytes of an item's evidence records.
    private func kept(_ item: ArchiveItem, _ archive: Archive) throws -> [[UInt8]] {
        try item.evidence.filter { $0.kind == .evidenceRecord }.map {
            try ArchiveReader(archive).bytes($0.object.sha256, limit: 1 << 20)
        }
    }

    @Test(
        "Each is evidence of its document, covered by the next batch, and goes on with the next dossier",
        arguments: zip(DossierForm.allCases, [DigestAlgorithm.sha256, .sha384, .sha512])
    )
    func onward(form: DossierForm, algorithm: DigestAlgorithm) throws {
        let (first, second, third) = (try SampleArchive(), try SampleArchive(), try SampleArchive())
        let archive = try fill(first)
        try seal(archive, first, algorithm)
        let dossier = try exportAll(archive, first, as: form)
        #expect(try VerifiedDossier(dossier).records.unplaced.isEmpty)

        let other = try create(second, 2)
        let outcomes = try `import`(dossier, into: other, second)
        #expect(outcomes.allSatisfy { $0.outcome.status == .added && $0.recordCount == 1 })
        for item in try documents(other) {
            #expect(try kept(item, other) == [#require(try record(item.object.sha256, archive))])
        }
        #expect(try `import`(dossier, into: other, second).allSatisfy { $0.outcome.status == .present })

        try seal(other, second, .sha256)
        for item in try documents(other) {
            for proven in [item.object.sha256] + item.evidence.map(\.object.sha256) {
                let bytes = try ArchiveReader(other).bytes(proven, limit: 1 << 20)
                let own = try EvidenceRecord.parse(#require(try record(proven, other))[...])
                let object = DataObject(name: "", digests: [.sha256: try Digest.hash(.sha256, bytes)])
                #expect(try EvidenceVerification(own, objects: [object]).areObjectsIntact == true)
            }
        }
        var options = CheckOptions()
        options.readsData = true
        #expect(try ArchiveCheck(other, options: options).run { Issue.record("\($0.error)") }.damageCount == 0)

        // Both records, the old one byte for byte, and the new one of the old one.
        let onward = try create(third, 3)
        let next = try `import`(try exportAll(other, second, as: form), into: onward, third)
        #expect(next.allSatisfy { $0.outcome.status == .added })
        for item in try documents(onward) {
            let old = try #require(try record(item.object.sha256, archive))
            let new = try [item.object.sha256, ObjectDigest(hashing: old)].map { try #require(try record($0, other)) }
            // Neighbours in a tree have the same record.
            #expect(Set(try kept(item, onward)) == Set(new + [old]))
        }
    }

    @Test("An archive's own records are not taken from its own dossier; others are, whatever the dossier calls itself")
    func own() throws {
        let (first, copied) = (try SampleArchive(), try SampleArchive())
        let archive = try fill(first)
        // A second one of the same identity that was sealed on its own, as one that was put back from a copy.
        let twin = try fill(copied)
        try seal(archive, first, .sha256)
        try seal(twin, copied, .sha512)
        let dossier = try exportAll(archive, first, as: .directory)
        let before = try documents(archive)
        #expect(try `import`(dossier, into: archive, first).allSatisfy { $0.outcome.status == .present })
        #expect(try documents(archive) == before)
        #expect(try `import`(dossier, into: twin, copied).allSatisfy { $0.recordCount == 1 })
        let current = try documents(twin).filter { $0.supersedes != nil }
        #expect(current.count == Self.names.count)
    }

    @Test("What is no record, or about nothing in the dossier, is named and not taken; names of files say nothing")
    func unplaced() throws {
        let (first, second) = (try SampleArchive(), try SampleArchive())
        let archive = try fill(first)
        try seal(archive, first, .sha256)
        let items = try documents(archive)
        let own = try #require(try record(items[0].object.sha256, archive))
        let foreign = try #require(
            try items.lazy.compactMap { try record($0.object.sha256, archive) }.first { $0 != own }
        )
        // The digest stands in its list, and the tree leads elsewhere.
        var broken = own
        let neighbour = try #require(
            EvidenceRecord.parse(own[...]).timeStamps[0].hashTree?.last?.values.last?.startIndex
        )
        broken[neighbour] ^= 1
        let path = try export(
            [items[0]],
            archive,
            first,
            records: ["c": own, "estranho": foreign, "quebrado": broken, "texto": Array("nada".utf8)]
        )
        let dossier = try VerifiedDossier(path)
        let names = ["estranho", "quebrado", "texto"]
        #expect(dossier.records.unplaced.map(\.path) == names.map { "evidencias/registros/\($0).ers" })
        #expect(dossier.records.unplaced.map(\.reason) == [.aboutNothing, .aboutNothing, .unreadable])
        let other = try create(second, 2)
        #expect(try `import`(path, into: other, second).map(\.recordCount) == [1])
        #expect(try kept(documents(other)[0], other) == [own])
    }
}
