import EvidenceArchive
import Foundation
import Testing

@Suite struct SharedEvidenceTests {
    /// 10,000 in `make soak`.
    private static let count = ProcessInfo.processInfo.environment["LASTRO_SOAK"] == nil ? 1_500 : 10_000

    @Test("A CRL that thousands of signatures refer to is stored once, and leads to all of them")
    func oneList() throws {
        let sample = try SampleArchive()
        let archive = try sample.create()
        let session = try AddSession(archive, actor: "tester")
        let count = Self.count
        let list = [UInt8](repeating: 0x30, count: 50_000)
        for number in 0..<count {
            let evidence = try session.add(
                evidence: list,
                kind: .crl,
                issuer: "CN=AC Inventada",
                thisUpdate: sample.now,
                nextUpdate: nil
            )
            var description = sample.document("assinatura-\(number).p7s")
            description.role = .signature
            description.evidence = [evidence]
            try session.add(.bytes(Array("assinatura fictícia \(number)".utf8)), description)
        }
        let outcomes = try session.finish()
        #expect(outcomes.count { $0.status == .added } == count)
        let digest = try ObjectDigest(hashing: list)
        let (statistics, stored, lists, references) = try archive.catalogue.read { reader throws(ArchiveError) in
            let stored = try reader.object(sha256: digest)
            return (
                try reader.statistics(), stored, try reader.crls(issuer: "CN=AC Inventada", limit: 10),
                try stored.map { stored throws(ArchiveError) in
                    try reader.references(to: stored.sequence, limit: count + 10).count
                }
            )
        }
        #expect(statistics.objects.count == UInt64(count + 1))
        #expect(stored?.object.size == UInt64(list.count))
        #expect(lists.map(\.object.sha256) == [digest])
        #expect(references == count)
        #expect(try archive.hot.size(of: digest) == UInt64(list.count))
    }
}
