import Foundation
import LMDB
import LibCrypto
import TestPKI
import TestSupport
import Testing

@testable import EvidenceArchive

/// What the catalogue says of batches against the batches themselves: ARC-BATCH-COVERAGE, and the command that mends it.
@Suite struct BatchCoverageTests {
    private struct Sealed: ForgedCatalogue {
        let sample: SampleArchive
        let objects: [ObjectDigest]
        let first: UInt64
        let second: UInt64

        /// Two batches of two documents each.
        init() throws {
            sample = try SampleArchive()
            let archive = try sample.create()
            let now = sample.now
            let maker = BatchMaker(archive, actor: "tester", wait: 10, sources: [ClockedSource(at: .utc("2026-11-22"))])
            {
                now
            }
            var objects: [ObjectDigest] = []
            var batches: [UInt64] = []
            for names in [["um", "dois"], ["três", "quatro"]] {
                let session = try AddSession(archive, actor: "tester")
                for name in names { try session.add(.bytes(Array(name.utf8)), sample.document(name)) }
                objects += try session.finish().compactMap { $0.object?.sha256 }
                batches.append(try #require(try maker.seal(.sha256, limit: 100)).number)
            }
            self.objects = objects
            (first, second) = (batches[0], batches[1])
        }

        /// What a check finds of batches.
        func findings() throws -> [ArchiveError] {
            let archive = try sample.open()
            var found: [ArchiveError] = []
            _ = try ArchiveCheck(archive, options: CheckOptions()).run { finding in
                if finding.error.code == .batchCoverage { found.append(finding.error) }
            }
            return found
        }

        /// The advised command leaves nothing to be found.
        func repair() throws {
            try CatalogueRebuild(at: sample.path).run(wait: 10)
            let archive = try sample.open()
            let check = try ArchiveCheck(archive, options: CheckOptions()).run { Issue.record("\($0.error)") }
            #expect(check.damageCount == 0)
        }
    }

    @Test("A sound archive has none")
    func sound() throws { #expect(try Sealed().findings().isEmpty) }

    @Test("A member that the catalogue calls uncovered")
    func uncovered() throws {
        let sealed = try Sealed()
        let key = try sealed.key(sealed.objects[0])
        try sealed.change { (transaction, databases) throws(LMDBError) in
            try transaction.delete(key, in: databases[.coverage])
        }
        let found = try sealed.findings()
        #expect(found.map(\.subject) == ["catalogue/batches/\(sealed.first)"])
        #expect(found.first?.detail.contains(sealed.objects[0].hex) == true)
        #expect(found.first?.hint == "lastro archive repair --rebuild-catalogue")
        try sealed.repair()
    }

    @Test("A member that the catalogue gives to an older batch")
    func older() throws {
        let sealed = try Sealed()
        let key = try sealed.key(sealed.objects[3])
        try sealed.change { (transaction, databases) throws(LMDBError) in
            try transaction.put(CatalogueKey.sequence(sealed.first), forKey: key, in: databases[.coverage])
        }
        let object = key.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        #expect(
            try sealed.findings().map(\.subject) == [
                "catalogue/batches/\(sealed.second)", "catalogue/batches.objects/\(object)",
            ]
        )
        try sealed.repair()
    }

    @Test("A batch that the catalogue does not know, though its item is there")
    func missing() throws {
        let sealed = try Sealed()
        try sealed.change { (transaction, databases) throws(LMDBError) in
            try transaction.delete(CatalogueKey.sequence(sealed.second), in: databases[.batches])
        }
        let found = try sealed.findings()
        #expect(found.map(\.subject) == ["catalogue/batches/\(sealed.second)"])
        #expect(found.first?.detail == "it is missing")
        try sealed.repair()
    }

    @Test("A batch whose header in the catalogue is another one than that of its file")
    func header() throws {
        let sealed = try Sealed()
        do {
            let archive = try sealed.sample.open()
            let history = try BatchHistory(archive)
            let known = try #require(history[sealed.first])
            let other = BatchHeader(
                kind: known.kind,
                algorithm: known.algorithm,
                sealedAt: try #require(ArchiveTime("2020-01-01T00:00:00Z")),
                checkpoint: known.checkpoint,
                memberCount: known.memberCount,
                tokens: known.tokens
            )
            try archive.withLease(wait: 10) { lease throws(ArchiveError) in
                try lease.transaction { writer, _ throws(ArchiveError) in
                    try writer.add(BatchCover(sealed.first, BatchFile(header: other, members: [], tree: nil)))
                }
            }
        }
        let found = try sealed.findings()
        #expect(found.map(\.subject) == ["catalogue/batches/\(sealed.first)"])
        #expect(found.first?.detail == "its file has another header")
        try sealed.repair()
    }
}
