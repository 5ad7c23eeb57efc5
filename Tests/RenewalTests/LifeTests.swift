import ASN1
import Appliance
import EvidenceArchive
import EvidenceRenewal
import Foundation
import LibCrypto
import SignatureValidation
import TestPKI
import TestSupport
import Testing
import ValidationReport

/// A simulated life: an archive from 2026 to 2066, with a clock of the test's own.
@Suite(.serialized) struct LifeTests {
    private static let isSoak = ProcessInfo.processInfo.environment["LASTRO_SOAK"] == "1"
    private static let revoked = Instant.utc("2031-06-15")

    private struct Life {
        let folder: TestSupport.TemporaryFolder
        let authorities = LifeAuthorities()
        let archive: Archive
        let policy: String
        let anchor: String
        let certificates: String
        /// Documents by the year in which they were added.
        var documents: [Int: [[UInt8]]] = [:]
        /// What was named as lost, with the end that was told.
        var lost: [ObjectDigest: ProofEnd] = [:]
        var last: RenewalSummary?

        init() throws {
            folder = try TestSupport.TemporaryFolder()
            archive = try Archive.create(
                at: folder.path + "/archive",
                identity: "00112233445566778899aabbccddeeff",
                created: try #require(ArchiveTime("2026-01-02T00:00:00Z")),
                actor: "tester"
            )
            let text = try String(
                contentsOfFile: PackageRoot.path + "/policies/validation/etsi-generic.yaml",
                encoding: .utf8
            )
            .replacing("    SHA-256: null", with: "    SHA-256: 2040-01-01")
            policy = try folder.write("policy.yaml", Array(text.utf8))
            anchor = try folder.write("root.pem", Array(authorities.root.pem.utf8))
            for (number, certificate) in authorities.certificates.enumerated() {
                try folder.write("certificates/\(number).cer", certificate)
            }
            certificates = folder.path + "/certificates"
        }

        /// Who verifies a record alone knows the root, and nothing else.
        func outsider(at time: Instant) throws -> ValidationBasis {
            try ValidationBasis(BasisOptions(anchors: [anchor], policy: policy, time: time))
        }

        func basis(at time: Instant) throws -> ValidationBasis {
            let name = "crl-\(time.seconds)"
            for (number, list) in authorities.lists(at: time, revoked: LifeTests.revoked).enumerated() {
                try folder.write("\(name)/\(number).crl", list)
            }
            return try ValidationBasis(
                BasisOptions(
                    anchors: [anchor],
                    certificates: [certificates],
                    revocation: [folder.path + "/" + name],
                    policy: policy,
                    time: time
                )
            )
        }

        mutating func add(_ count: Int, in year: Int, at time: Instant) throws {
            let contents = (0..<count).map { Array("documento \($0) de \(year)\n".utf8) }
            let session = try AddSession(archive, actor: "tester")
            let addedAt = ArchiveTime(clamping: time.seconds)
            for content in contents { try session.add(.bytes(content), ItemDescription(addedAt: addedAt)) }
            #expect(try session.finish().count == count)
            documents[year] = contents
        }

        mutating func renew(at time: Instant, _ year: Int, isFirst: Bool) throws {
            let identities =
                switch isFirst ? year : 0 {
                case 2026: [authorities.usual(2026), authorities.second]
                case 2030: [authorities.second]
                case 2033: [authorities.short]
                default: [authorities.usual(year)]
                }
            final class Steps { var lost: [(ObjectDigest, ProofEnd)] = [] }
            let steps = Steps()
            let run = try RenewArchive(
                archive,
                actor: "tester",
                wait: 10,
                basis: try basis(at: time),
                sources: identities.map { LifeSource(identity: $0, time: time) },
                options: RenewalOptions()
            ) { step throws(ApplianceError) in
                if case .lost(let object, _, let end) = step { steps.lost.append((object, end)) }
            }
            last = try run.run()
            for (object, end) in steps.lost { lost[object] = end }
        }
    }

    @Test("Forty years: certificates end, SHA-256 ends, an authority is revoked, a renewal is missed")
    func fortyYears() throws {
        // Ten thousand documents in soak, where a debug build has the time.
        let perYear = Self.isSoak ? 1_000 : 300
        var life = try Life()
        for year in 2026...2066 {
            for month in [2, 5, 8, 11] {
                let digits = month < 10 ? "0\(month)" : "\(month)"
                let time = Instant.utc("\(year)-\(digits)-01")
                if month == 2, year <= 2035 { try life.add(perYear, in: year, at: time) }
                // Nobody looked after the archive for half a year.
                if (year == 2034 && month == 11) || (year == 2035 && month == 2) { continue }
                try life.renew(at: time, year, isFirst: month == 2)
                let summary = try #require(life.last)
                #expect(summary.isComplete, "\(time): \(summary)")
                #expect(summary.failure == nil)
            }
        }
        // What should have been lost, and when: all of the years whose only token was that of the revoked authority, and of
        // the one that ended while nobody looked.
        var expected: [ObjectDigest: ProofEnd] = [:]
        for content in life.documents[2030] ?? [] {
            expected[try ObjectDigest(hashing: content)] = ProofEnd(at: Self.revoked, reason: .revocation)
        }
        for content in life.documents[2033] ?? [] {
            expected[try ObjectDigest(hashing: content)] = ProofEnd(
                at: Instant.utc("2035-01-01T00:00:01Z"),
                reason: .authorityCertificate
            )
        }
        // The checkpoints of the audit log that were covered with them are named too.
        let documents = Set(try life.documents.values.joined().map { try ObjectDigest(hashing: $0) })
        #expect(documents.count == 10 * perYear)
        #expect(life.lost.filter { documents.contains($0.key) } == expected)
        #expect(life.lost.count <= expected.count + 40)
        try verifyRecords(life)
        let check = try ArchiveCheck(life.archive, options: CheckOptions()).run { Issue.record("\($0.error)") }
        #expect(check.damageCount == 0)
    }

    /// Records that are exported in 2066 verify by themselves, and prove what should be proven.
    private func verifyRecords(_ life: Life) throws {
        let end = Instant.utc("2066-12-01")
        let export = try ExportRecords(life.archive, basis: try life.basis(at: end))
        let outsider = try life.outsider(at: end)
        let shown = Self.isSoak ? Int.max : 2
        for (year, contents) in life.documents {
            for (number, content) in contents.shuffled().prefix(shown).enumerated() {
                let digest = try ObjectDigest(hashing: content)
                let record = try #require(try export.records(named: [digest.hex]).first?.record)
                let path = try life.folder.write("record.ers", record)
                let file = try life.folder.write("object", content)
                let report = try VerifyEvidenceRecord(basis: outsider).report(on: path, contents: [file], digests: [])
                #expect(report.verdict == .totalPassed, "\(year): \(report.render(as: .text, language: .english))")
                let json = try JSONSerialization.jsonObject(
                    with: Data(report.render(as: .jsonLine, language: .english).utf8)
                )
                let objects = (json as? [String: Any])?["objects"] as? [[String: Any]]
                let since =
                    switch year {
                    case 2030: "2031-08-01T00:00:00Z"
                    case 2033, 2035: "2035-05-01T00:00:00Z"
                    default: "\(year)-02-01T00:00:00Z"
                    }
                #expect(objects?.first?["existsSince"] as? String == since, "\(year)")
                guard number == 0 else { continue }
                let script = PackageRoot.path + "/Tests/EvidenceRecordsTests/verify_record.py"
                let run = try ToolRun("python3", [script, path, file], in: life.folder.path)
                #expect(run.status == 0, "\(year): \(run.output)")
            }
        }
    }
}
