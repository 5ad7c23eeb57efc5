import EvidenceArchive
import Foundation
import LibCrypto
import TestPKI
import TestSupport
import Testing

/// Batches stay in their archive: a dossier that has one among its items is refused, and nothing of it is imported.
@Suite struct DossierBatchTests {
    private func sealed(_ sample: SampleArchive) throws -> Archive {
        let archive = try sample.create()
        let session = try AddSession(archive, actor: "tester")
        for name in ["um", "dois"] { try session.add(.bytes(Array(name.utf8)), sample.document(name)) }
        _ = try session.finish()
        let now = sample.now
        let maker = BatchMaker(archive, actor: "tester", wait: 10, sources: [ClockedSource(at: .utc("2026-11-22"))]) {
            now
        }
        _ = try #require(try maker.seal(.sha256, limit: 100))
        return archive
    }

    private func items(_ archive: Archive, _ role: ItemRole) throws -> [ArchiveItem] {
        var query = ItemQuery()
        query.role = role
        let wanted = query
        return try archive.catalogue.read { reader throws(ArchiveError) in
            try reader.items(matching: wanted, after: nil, limit: .max)
        }
    }

    private func write(_ items: [ArchiveItem], _ archive: Archive, _ sample: SampleArchive) throws -> String {
        let target = "\(sample.folder.path)/dossie-\(UInt32.random(in: 0 ... .max))"
        let folder = try DossierFolder(target: target, mark: "x")
        let writer = try DossierWriter(folder, archive: archive)
        for item in items { _ = try writer.add(item) { evidence, _ in "\(evidence.kind.rawValue).der" } }
        try writer.finish(at: sample.now, software: "teste")
        try writer.log(try folder.seal(), at: sample.now, actor: "tester", wait: 5)
        try folder.publish(as: .directory, on: sample.now.day)
        return target
    }

    @Test("A selection of everything has no batch in it")
    func selection() throws {
        let sample = try SampleArchive()
        let archive = try sealed(sample)
        #expect(try items(archive, .batch).count == 1)
        let selected = try DossierSelection(.query(ItemQuery()), in: archive).items
        #expect(selected.map(\.role) == [.document, .document])
        _ = try VerifiedDossier(try write(selected, archive, sample))
    }

    @Test("A batch among the items is refused by the line that it has")
    func batch() throws {
        let sample = try SampleArchive()
        let archive = try sealed(sample)
        let all = try items(archive, .document) + items(archive, .batch)
        let path = try write(all, archive, sample)
        let error = #expect(throws: ArchiveError.self) { try VerifiedDossier(path) }
        #expect(error?.code == .dossierInvalid)
        #expect(error?.subject == "itens.ndjson")
        #expect(error?.detail == "line 3 is a batch, which no dossier has")
    }
}
