import ASN1
import CMS
import EvidenceArchive
import EvidenceRecords
import Foundation
import LibCrypto
import TestPKI
import TestSupport
import Testing
import TimeStampProtocol

/// Batches: what waits is covered once, records are derived from stored trees, and both survive the catalogue.
@Suite(.serialized) struct BatchTests {
    private func add(_ contents: [String], to archive: Archive, _ sample: SampleArchive) throws -> [ObjectDigest] {
        let session = try AddSession(archive, actor: "tester")
        for content in contents { try session.add(.bytes(Array(content.utf8)), sample.document(content)) }
        return try session.finish().compactMap { $0.object?.sha256 }
    }

    private func maker(_ archive: Archive, _ sources: [ClockedSource]) throws -> BatchMaker {
        let now = try #require(ArchiveTime("2026-11-22T00:00:00Z"))
        return BatchMaker(archive, actor: "tester", wait: 10, sources: sources) { now }
    }

    private func waiting(_ archive: Archive) throws -> Int {
        try archive.catalogue.read { reader throws(ArchiveError) in try reader.waitingCount() }
    }

    /// The record of a content, verified here and by the verifier in Python.
    private func verify(_ content: String, _ archive: Archive, strand: Int = 0, stamps: [Int]) throws {
        let bytes = Array(content.utf8)
        let derivation = RecordDerivation(archive, history: try BatchHistory(archive))
        let encoding = try #require(try derivation.record(of: try ObjectDigest(hashing: bytes), strand: strand))
        let record = try EvidenceRecord.parse(encoding[...])
        #expect(record.chains.map(\.timeStamps.count) == stamps)
        var digests: [DigestAlgorithm: [UInt8]] = [:]
        for demand in record.digestDemands { digests[demand.algorithm] = try Digest.hash(demand.algorithm, bytes) }
        let result = try EvidenceVerification(record, objects: [DataObject(name: content, digests: digests)])
        #expect(result.objects.allSatisfy { $0.coverage.allSatisfy { $0.isCovered == true } })
        #expect(result.timeStamps.allSatisfy { $0.imprint.isIntact == true && $0.defects.isEmpty })
        #expect(result.timeStamps.allSatisfy { $0.references.allSatisfy { $0.isIntact == true } })
        let folder = try TestSupport.TemporaryFolder()
        let run = try ToolRun(
            "python3",
            [
                PackageRoot.path + "/Tests/EvidenceRecordsTests/verify_record.py",
                try folder.write("record.ers", encoding), try folder.write("object", bytes),
            ],
            in: folder.path
        )
        #expect(run.status == 0, "\(run.output)")
    }

    @Test("What was added waits for a batch, and for no second one")
    func waits() throws {
        let sample = try SampleArchive()
        let archive = try sample.create()
        let contents = (0..<20).map { "documento \($0)" }
        _ = try add(contents, to: archive, sample)
        #expect(try waiting(archive) == 20)
        let source = ClockedSource(at: .utc("2026-11-22"))
        let maker = try maker(archive, [source])
        let made = try #require(try maker.seal(.sha256, limit: 1000))
        // The head of the audit log is one more leaf.
        #expect(made.header.memberCount == 21)
        #expect(try waiting(archive) == 0)
        #expect(try maker.seal(.sha256, limit: 1000) == nil)
        #expect(source.count == 1)
        for content in [contents[0], contents[19]] { try verify(content, archive, stamps: [1]) }
        #expect(try sample.verify(archive).count == 21)
        #expect(try ArchiveCheck(archive, options: CheckOptions()).run { Issue.record("\($0.error)") }.damageCount == 0)
        // The same content again waits for nothing.
        _ = try add([contents[3]], to: archive, sample)
        #expect(try waiting(archive) == 0)
    }

    @Test("A checkpoint that a batch covers verifies by its record too")
    func head() throws {
        let sample = try SampleArchive()
        let archive = try sample.create()
        _ = try add(["um"], to: archive, sample)
        let made = try #require(try maker(archive, [ClockedSource(at: .utc("2026-11-22"))]).seal(.sha256, limit: 10))
        let checkpoint = try #require(made.header.checkpoint)
        let bytes = try ArchiveReader(archive).bytes(checkpoint, limit: 10_000)
        try verify(String(decoding: bytes, as: UTF8.self), archive, stamps: [1])
    }

    @Test("Where no source gives a token nothing is changed, and one of two sources is enough")
    func unreachable() throws {
        let sample = try SampleArchive()
        let archive = try sample.create()
        _ = try add(["um", "dois"], to: archive, sample)
        let (first, second) = (ClockedSource(at: .utc("2026-11-22")), ClockedSource(at: .utc("2026-11-22")))
        first.isReachable = false
        #expect(throws: BatchFailure.self) { try maker(archive, [first]).seal(.sha256, limit: 10) }
        #expect(try waiting(archive) == 2)
        #expect(try sample.verify(archive).count == 2)
        let made = try #require(try maker(archive, [first, second]).seal(.sha256, limit: 10))
        #expect(made.failures.count == 1)
        #expect(made.header.tokens.count == 1)
    }

    @Test("Two tokens, renewals of both, a new tree over all, a renewal of that: each strand verifies")
    func life() throws {
        let sample = try SampleArchive()
        let archive = try sample.create()
        let contents = (0..<9).map { "documento \($0)" }
        _ = try add(contents, to: archive, sample)
        let sources = [
            ClockedSource(at: .utc("2026-11-22")),
            ClockedSource(.selfSigned(.endEntity(.commonName("ACT Dois"), .rsa5)), at: .utc("2026-11-22")),
        ]
        let maker = try maker(archive, sources)
        let first = try #require(try maker.seal(.sha256, limit: 5))
        let second = try #require(try maker.seal(.sha256, limit: 100))
        for source in sources { source.time = .utc("2029-01-01") }
        let root = TestIdentity.selfSigned(.authority(.commonName("AC Raiz Exemplo"), .rsa1))
        let extended = try maker.extend(
            (first.header.tokens + second.header.tokens).map {
                TokenValidationData(token: $0, certificates: [root.certificate[...]])
            }
        )
        #expect(extended != nil)
        try verify(contents[0], archive, stamps: [1])
        var history = try BatchHistory(archive)
        let heads = [first, second].flatMap { made in
            (0...1).map { history.chains(of: made.number, strand: $0)[0][0].token }
        }
        #expect(Set(heads).isDisjoint(with: first.header.tokens + second.header.tokens))
        _ = try maker.renew(heads, .sha256, limit: 100)
        for strand in 0...1 { try verify(contents[8], archive, strand: strand, stamps: [2]) }
        for source in sources { source.time = .utc("2033-01-01") }
        history = try BatchHistory(archive)
        _ = try maker.rehash(history.proving, .sha512, history: history)
        for strand in 0...1 { try verify(contents[0], archive, strand: strand, stamps: [2, 1]) }
        for source in sources { source.time = .utc("2036-01-01") }
        history = try BatchHistory(archive)
        let newest = Set(
            (0...1).flatMap { strand in history.proving.map { history.chains(of: $0, strand: strand) } }
                .compactMap { $0.last?.last?.token }
        )
        #expect(newest.count == 2)
        _ = try maker.renew(newest.sorted(), .sha512, limit: 100)
        history = try BatchHistory(archive)
        // A third tree by a digest that the archive does not keep.
        for source in sources { source.time = .utc("2039-01-01") }
        _ = try maker.rehash(history.proving, .sha384, history: history)
        for strand in 0...1 { try verify(contents[4], archive, strand: strand, stamps: [2, 2, 1]) }
        #expect(try ArchiveCheck(archive, options: CheckOptions()).run { Issue.record("\($0.error)") }.damageCount == 0)
    }

    @Test("The catalogue is built anew with the same batches and the same objects that wait")
    func rebuilt() throws {
        let sample = try SampleArchive()
        let sequence: UInt64
        let history: BatchHistory
        do {
            let archive = try sample.create()
            _ = try add((0..<6).map { "documento \($0)" }, to: archive, sample)
            let source = ClockedSource(at: .utc("2026-11-22"))
            let made = try #require(try maker(archive, [source]).seal(.sha256, limit: 100))
            sequence = made.number
            source.time = .utc("2029-01-01")
            _ = try maker(archive, [source]).renew(made.header.tokens, .sha256, limit: 100)
            _ = try add(["mais um"], to: archive, sample)
            history = try BatchHistory(archive)
            #expect(try waiting(archive) == 1)
        }
        try CatalogueRebuild(at: sample.path).run(wait: 10)
        let archive = try sample.open()
        let again = try BatchHistory(archive)
        #expect(again.numbers == history.numbers)
        #expect(again[sequence] == history[sequence])
        #expect(again.chains(of: sequence, strand: 0) == history.chains(of: sequence, strand: 0))
        #expect(try waiting(archive) == 1)
        try verify("documento 3", archive, stamps: [2])
    }

    @Test("Objects of a batch whose proof was lost are covered anew")
    func replaced() throws {
        let sample = try SampleArchive()
        let archive = try sample.create()
        _ = try add(["um", "dois"], to: archive, sample)
        let source = ClockedSource(at: .utc("2026-11-22"))
        let made = try #require(try maker(archive, [source]).seal(.sha256, limit: 100))
        source.time = .utc("2036-11-22")
        let replacement = try maker(archive, [source]).replace([made.number], .sha256)
        let history = try BatchHistory(archive)
        #expect(history.proving == [replacement.number])
        #expect(history.replacement(of: made.number) == replacement.number)
        try verify("dois", archive, stamps: [1])
    }

    @Test("What is no batch's file is refused, and so is a batch that is not there")
    func damaged() throws {
        let sample = try SampleArchive()
        let archive = try sample.create()
        for bytes in [[], Array("{}\n".utf8), Array("x".utf8)] {
            #expect(throws: ArchiveError(.batchDamaged)) { try BatchFile(decoding: bytes, named: "x") }
        }
        let source = ClockedSource(at: .utc("2026-11-22"))
        #expect(throws: BatchFailure.archive(ArchiveError(.batchDamaged))) {
            try maker(archive, [source]).replace([7], .sha256)
        }
        #expect(source.count == 0)
        let header = BatchHeader(
            kind: .seal,
            algorithm: .sha256,
            sealedAt: sample.now,
            tokens: [
                try ObjectDigest(hashing: [1])
            ]
        )
        #expect(BatchHeader(header.line) == header)
        #expect(BatchHeader(header.line + [0x20]) == nil)
        let other = String(decoding: header.line, as: UTF8.self).replacing("\"renews\":[]", with: "\"renews\":[1]")
        #expect(BatchHeader(Array(other.utf8)) == nil)
    }

    @Test("A second run is locked out")
    func locked() throws {
        let sample = try SampleArchive()
        let archive = try sample.create()
        let lock = try RenewalLock.acquire(archive)
        #expect(throws: ArchiveError(.renewalRunning)) { try RenewalLock.acquire(archive) }
        withExtendedLifetime(lock) {}
    }
}
