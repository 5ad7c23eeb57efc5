import Foundation
import LMDB
import LibCrypto
import TestPKI
import TestSupport
import Testing

@testable import EvidenceArchive

/// A catalogue whose pages and records are whole, and which says what is not so: every check names it.
@Suite struct CatalogueForgeryTests {
    /// An archive with all that a catalogue tells: objects that are sealed, renewed, moved, shared, and such that wait.
    private struct Rich: ForgedCatalogue {
        let sample: SampleArchive
        let sealed: ObjectDigest
        let waiting: ObjectDigest
        let first: UInt64
        let newest: UInt64

        init() throws {
            sample = try SampleArchive()
            let archive = try sample.create()
            let now = sample.now
            let source = ClockedSource(at: .utc("2026-11-22"))
            let maker = BatchMaker(archive, actor: "tester", wait: 10, sources: [source]) { now }
            sealed = try Self.add(["um", "dois"], to: archive, sample)[0]
            let one = try #require(try maker.seal(.sha256, limit: 100))
            first = one.number
            _ = try Self.add(["três", "quatro"], to: archive, sample)
            _ = try MoveToCold(archive, options: MoveOptions(at: now), actor: "tester").run(MoveSelection()) { _ in }
            source.time = .utc("2029-01-01")
            let root = TestIdentity.selfSigned(.authority(.commonName("AC Raiz Exemplo"), .rsa1))
            _ = try maker.extend([
                TokenValidationData(token: one.header.tokens[0], certificates: [root.certificate[...]])
            ])
            let history = try BatchHistory(archive)
            let head = history.chains(of: first, strand: 0)[0][0].token
            newest = try maker.renew([head], .sha256, limit: 100).number
            source.time = .utc("2033-01-01")
            let later = try BatchHistory(archive)
            _ = try maker.rehash(later.proving, .sha512, history: later)
            waiting = try Self.add(["cinco"], to: archive, sample)[0]
        }

        private static func add(
            _ names: [String],
            to archive: Archive,
            _ sample: SampleArchive
        ) throws -> [ObjectDigest] {
            let session = try AddSession(archive, actor: "tester")
            for name in names {
                var description = sample.document(name)
                description.tenant = "inquilino"
                description.evidence = [
                    try session.add(evidence: Array("lcr".utf8), kind: .crl, issuer: "CN=AC Inventada"),
                    try session.add(evidence: Array("carimbo \(name)".utf8), kind: .timestamp),
                ]
                try session.add(.bytes(Array(name.utf8)), description)
            }
            return try session.finish().compactMap { $0.object?.sha256 }
        }

        func findings(readsData: Bool = false) throws -> [ArchiveFinding] {
            var options = CheckOptions()
            options.readsData = readsData
            var found: [ArchiveFinding] = []
            let archive = try sample.open(.read)
            _ = try ArchiveCheck(archive, options: options).run { finding in found.append(finding) }
            return found
        }
    }

    @Test("What is sealed, renewed, moved, shared or waits is sound, also in a catalogue that was built anew")
    func sound() throws {
        let rich = try Rich()
        #expect(try rich.findings() == [])
        #expect(try rich.findings(readsData: true) == [])
        let rebuild = try CatalogueRebuild(at: rich.sample.path)
        try rebuild.run(wait: 10)
        #expect(rebuild.findings == [])
        #expect(try rich.findings() == [])
    }

    enum Forgery: String, CaseIterable, Sendable {
        /// One bit of the batch's number: there is no such batch.
        case flippedBatch
        /// An item that is no batch, an older batch, a newer one.
        case noBatch, newerBatch
        /// An object that was never sealed, as if it were.
        case neverSealed
        /// It would never be sealed.
        case waitsForNone
        case waitsAndCovered
        case neither
    }

    @Test("What no batch covers is not called covered, and what is not covered waits", arguments: Forgery.allCases)
    func forged(forgery: Forgery) throws {
        let rich = try Rich()
        let (sealed, waiting) = (try rich.key(rich.sealed), try rich.key(rich.waiting))
        try rich.change { (transaction, databases) throws(LMDBError) in
            switch forgery {
            case .flippedBatch:
                let batch = CatalogueKey.sequence(rich.first | 1 << 40)
                try transaction.put(batch, forKey: sealed, in: databases[.coverage])
            case .noBatch:
                try transaction.put(CatalogueKey.sequence(rich.first + 1), forKey: sealed, in: databases[.coverage])
            case .newerBatch:
                try transaction.put(CatalogueKey.sequence(rich.newest), forKey: sealed, in: databases[.coverage])
            case .neverSealed:
                try transaction.delete(waiting, in: databases[.uncovered])
                try transaction.put(CatalogueKey.sequence(rich.newest), forKey: waiting, in: databases[.coverage])
            case .waitsForNone: try transaction.delete(waiting, in: databases[.uncovered])
            case .waitsAndCovered:
                try transaction.put(CatalogueKey.sequence(0), forKey: sealed, in: databases[.uncovered])
            case .neither: try transaction.delete(sealed, in: databases[.coverage])
            }
        }
        let found = try rich.findings().filter { $0.level == .damage }.map(\.error)
        let key = forgery == .neverSealed || forgery == .waitsForNone ? waiting : sealed
        let object = key.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        switch forgery {
        case .flippedBatch, .noBatch:
            #expect(found.map(\.code) == [.batchCoverage])
            #expect(found.map(\.subject) == ["catalogue/batches.objects/\(object)"])
            #expect(found.first?.detail.hasPrefix("there is no batch") == true)
        case .newerBatch, .neverSealed:
            #expect(found.map(\.code) == [.batchCoverage])
            #expect(found.map(\.subject) == ["catalogue/batches.objects/\(object)"])
            #expect(found.first?.detail == "batch \(rich.newest) does not have it as a member")
        case .waitsForNone, .waitsAndCovered:
            #expect(found.map(\.code) == [.catalogueReference])
            #expect(found.map(\.subject) == ["catalogue/batches.waiting/\(object)"])
        case .neither:
            #expect(
                found.map(\.subject) == ["catalogue/batches.waiting/\(object)", "catalogue/batches/\(rich.first)"]
            )
        }
        #expect(found.first?.hint == "lastro archive repair --rebuild-catalogue")
        // The advised command leaves nothing to be found.
        try CatalogueRebuild(at: rich.sample.path).run(wait: 10)
        #expect(try rich.findings() == [])
    }

    @Test(
        "The first entry of any index, removed",
        arguments: [
            "objects", "objects.sha256", "items", "packs", "evidence.crl", "links.from", "links.to", "batches",
            "batches.objects", "batches.waiting", "by.object", "by.tenant", "by.day", "meta",
        ]
    )
    func removed(name: String) throws {
        let rich = try Rich()
        let database = try #require(CatalogueDatabase.allCases.first { $0.name == name })
        try rich.change { (transaction, databases) throws(LMDBError) in
            let entry = try transaction.withCursor(in: databases[database]) { cursor throws(LMDBError) in
                guard try cursor.seek(database == .meta ? Array(Catalogue.statisticsKey.utf8) : [0]) else {
                    return ([UInt8](), [UInt8]())
                }
                return (Array(try cursor.key), Array(try cursor.value))
            }
            if database.options.contains(.duplicates) {
                try transaction.delete(entry.0, value: entry.1, in: databases[database])
            } else {
                try transaction.delete(entry.0, in: databases[database])
            }
        }
        let found = try rich.findings().filter { $0.level == .damage }
        #expect(!found.isEmpty)
    }

    @Test(
        "An item that was taken out of the catalogue with its entries, its count and its commitment, but not its line"
    )
    func hiddenItem() throws {
        let rich = try Rich()
        let number = try #require(
            try rich.sample.open(.read).catalogue.read { reader throws(ArchiveError) in
                var query = ItemQuery()
                query.object = rich.waiting
                return try reader.items(matching: query, after: nil, limit: 1).first?.sequence
            }
        )
        try rich.change { (transaction, databases) throws(LMDBError) in
            try transaction.delete(CatalogueKey.sequence(number), in: databases[.items])
        }
        let found = try rich.findings().filter { $0.level == .damage }.map(\.error)
        #expect(found.contains { $0.code == .catalogueReference && $0.subject == "catalogue/by.object" })
        #expect(found.contains { $0.subject == "catalogue/commitments" })
    }
}
