import ASN1
import Appliance
import EvidenceArchive
import EvidenceRenewal
import Foundation
import LibCrypto
import TestPKI
import TestSupport
import Testing
import TimeStampProtocol
import ValidationReport

/// Tokens that prove nothing: none is taken, what rests on one is not sealed anew night for night, and what is left is told.
@Suite struct UselessTokenTests {
    private static let sealed = Instant.utc("2027-02-01")

    /// An archive with a few documents, an authority that is trusted, and one of another root.
    private struct World {
        let folder: TestSupport.TemporaryFolder
        let archive: Archive
        let root: TestIdentity
        let strangers: TestIdentity
        let issuer: TestIdentity
        let trusted: TestIdentity
        let stranger: TestIdentity
        let policy: String

        /// The trusted authority's CA is certified with this scheme; all else is signed with SHA-512.
        init(_ scheme: SignatureScheme = LifeAuthorities.scheme, sha256Until: String = "null") throws {
            func authority(_ name: String, _ key: TestKey) -> CertificateTemplate {
                .authority(.commonName(name), key, notBefore: .utc("2020-01-01"), notAfter: .utc("2090-01-01"))
                    .with { $0.scheme = LifeAuthorities.scheme }
            }
            func stamping(_ name: String, _ key: TestKey) -> CertificateTemplate {
                .endEntity(
                    .commonName(name),
                    key,
                    notBefore: .utc("2026-01-01"),
                    notAfter: .utc("2060-01-01"),
                    adding: [.extendedKeyUsage(.timeStamping).critical()]
                )
                .with { $0.scheme = LifeAuthorities.scheme }
            }
            root = .selfSigned(authority("AC Raiz Exemplo", .rsa1))
            strangers = .selfSigned(authority("AC Raiz Alheia", .rsa2))
            issuer = root.issue(authority("AC Carimbo Exemplo", .rsa3).with { $0.scheme = scheme })
            trusted = issuer.issue(stamping("ACT Exemplo", .rsa4))
            stranger = strangers.issue(stamping("ACT Alheia", .rsa5))
            folder = try TestSupport.TemporaryFolder()
            archive = try Archive.create(
                at: folder.path + "/archive",
                identity: "00112233445566778899aabbccddeeff",
                created: try #require(ArchiveTime("2027-01-02T00:00:00Z")),
                actor: "tester"
            )
            let text = try String(
                contentsOfFile: PackageRoot.path + "/policies/validation/etsi-generic.yaml",
                encoding: .utf8
            )
            .replacing("    SHA-256: null", with: "    SHA-256: \(sha256Until)")
            policy = try folder.write("policy.yaml", Array(text.utf8))
            try folder.write("root.pem", Array(root.pem.utf8))
            try folder.write("strangers.pem", Array(strangers.pem.utf8))
            try folder.write("certificates/ac.cer", issuer.certificate)
            let session = try AddSession(archive, actor: "tester")
            for number in 0..<5 {
                try session.add(
                    .bytes(Array("documento \(number)\n".utf8)),
                    ItemDescription(addedAt: try #require(ArchiveTime("2027-01-02T00:00:00Z")))
                )
            }
            _ = try session.finish()
        }

        /// A run at a time; `revoked`: the CA says then that the trusted authority was revoked.
        func renew(
            at time: Instant,
            by identities: [TestIdentity],
            trusting: [String] = ["root.pem"],
            revoked: Instant? = nil
        ) throws -> (steps: [RenewalStep], summary: RenewalSummary) {
            let lists = [root, issuer].map { authority in
                authority.crl(
                    CRLTemplate(
                        thisUpdate: time.adding(seconds: -3_600),
                        nextUpdate: time.adding(seconds: 30 * 86_400),
                        scheme: LifeAuthorities.scheme
                    )
                    .with { list in
                        guard authority.certificate == issuer.certificate, let revoked else { return }
                        list.entries = [.revoked(trusted, at: revoked, reason: .keyCompromise)]
                    }
                )
            }
            for (number, list) in lists.enumerated() { try folder.write("crl/\(number).crl", list) }
            let basis = try ValidationBasis(
                BasisOptions(
                    anchors: trusting.map { folder.path + "/" + $0 },
                    certificates: [folder.path + "/certificates"],
                    revocation: [folder.path + "/crl"],
                    policy: policy,
                    time: time
                )
            )
            final class Steps { var all: [RenewalStep] = [] }
            let steps = Steps()
            let run = try RenewArchive(
                archive,
                actor: "tester",
                wait: 10,
                basis: basis,
                sources: identities.map { LifeSource(identity: $0, time: time) },
                options: RenewalOptions()
            ) { step throws(ApplianceError) in steps.all.append(step) }
            let summary = try run.run()
            return (steps.all, summary)
        }

        func batchCount() throws -> Int { try BatchHistory(archive).numbers.count }
    }

    private static func isLoss(_ step: RenewalStep) -> Bool { if case .lost = step { true } else { false } }

    @Test("A token of a path without an anchor is not taken, and the next night it is asked for again")
    func pathMissing() throws {
        let world = try World()
        let run = try world.renew(at: Self.sealed, by: [world.stranger])
        #expect(run.steps.isEmpty)
        #expect(run.summary.failure?.map(\.reason) == ["path-missing"])
        #expect(try world.batchCount() == 0)
        #expect(try world.renew(at: Self.sealed, by: [world.stranger, world.trusted]).summary.isComplete)
        #expect(try world.batchCount() == 1)
    }

    @Test("Where the only authority is revoked nothing is made of its tokens, however often it is asked")
    func revoked() throws {
        let world = try World()
        #expect(try world.renew(at: Self.sealed, by: [world.trusted]).summary.isComplete)
        for month in [3, 4] {
            let run = try world.renew(
                at: .utc("2027-0\(month)-01"),
                by: [world.trusted],
                revoked: .utc("2027-02-20")
            )
            #expect(run.summary.failure?.map(\.reason) == ["proof-ended"])
            #expect(run.summary.lostBatches == 1 && run.summary.hasLeftovers)
            #expect(try world.batchCount() == 1)
        }
    }

    @Test("A token whose anchor is gone is renewed by another authority, once; its proof is kept")
    func unanchored() throws {
        let world = try World()
        let both = ["root.pem", "strangers.pem"]
        #expect(try world.renew(at: Self.sealed, by: [world.stranger], trusting: both).summary.isComplete)
        let alone = try world.renew(at: .utc("2027-03-01"), by: [world.stranger])
        #expect(alone.summary.failure != nil && alone.summary.dueTokens == 1)
        #expect(alone.steps.contains(.unanchored(tokens: 1)) && !alone.steps.contains(where: Self.isLoss))
        let renewed = try world.renew(at: .utc("2027-03-02"), by: [world.trusted])
        #expect(renewed.summary.isComplete && !renewed.summary.hasLeftovers)
        #expect(!renewed.steps.contains(where: Self.isLoss))
        let end = ProofEnd(at: Self.sealed, reason: .noAnchor)
        #expect(
            renewed.steps.contains { step in
                if case .renewed(_, 1, 1, end) = step { true } else { false }
            }
        )
        let count = try world.batchCount()
        let next = try world.renew(at: .utc("2027-03-03"), by: [world.trusted])
        #expect(next.steps == [.unanchored(tokens: 1)] && next.summary.isComplete)
        let mended = try world.renew(at: .utc("2027-03-04"), by: [world.trusted], trusting: both)
        #expect(mended.steps.isEmpty && mended.summary.isComplete)
        #expect(try world.batchCount() == count)
    }

    @Test(
        "A digest under a CA's certificate that the policy gives up makes its tokens due, though nothing else uses it"
    )
    func chainAlgorithm() throws {
        let world = try World(.rsaPKCS1(.sha256), sha256Until: "2040-01-01")
        let first = try world.renew(at: .utc("2038-06-01"), by: [world.trusted])
        #expect(first.summary.isComplete)
        #expect(first.summary.next == ProofEnd(at: .utc("2040-01-01"), reason: .chainAlgorithm))
        #expect(try world.renew(at: .utc("2039-06-01"), by: [world.trusted]).steps.isEmpty)
        let other = try world.renew(at: .utc("2039-12-01"), by: [world.trusted])
        #expect(other.steps.contains { if case .renewed(_, 1, 1, _) = $0 { true } else { false } })
    }
}
