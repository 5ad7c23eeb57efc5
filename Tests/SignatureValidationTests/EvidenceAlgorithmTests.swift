import ASN1
import LibCrypto
import PKIX
import PathValidation
import SignatureValidation
import TestPKI
import Testing

/// The algorithms behind revocation data are judged by date like the chain's (EN 319 102-1 §5.2.6.4).
@Suite("Algorithms behind the evidence")
struct EvidenceAlgorithmTests {
    private static let weak = Verdict.indeterminate(.cryptoConstraintsFailureNoPOE)

    @Test("the certificate of a delegated OCSP responder", arguments: [DigestAlgorithm.sha1, .sha256])
    func responder(digest: DigestAlgorithm) throws {
        let world = World()
        let responder = world.authority.issue(
            CertificateTemplate.endEntity(
                .commonName("Respondedor OCSP de Teste"),
                .rsa7,
                adding: [.extendedKeyUsage(.ocspSigning), .ocspNoCheck()]
            ).with { $0.scheme = .rsaPKCS1(digest) }
        )
        let answer = world.authority.basicResponse(.about(world.signer, at: World.now, responder: responder))
        let judged = try world.judge(world.signature(unsigned: [.revocationValues(basicResponses: [answer])]))
        let evidence = judged.certification?.outcome.path?.revocation.first?.evidence
        #expect(evidence?.kind == .ocsp)
        #expect(judged.conclusion.verdict == (digest == .sha1 ? Self.weak : .totalPassed))
        let codes = judged.conclusion.findings.map(\.code)
        #expect(codes.contains("XCV-CHAIN-ALGORITHM-NOT-TRUSTED") == (digest == .sha1))
    }

    @Test("the certificate of a CRL issuer with a key of its own", arguments: [DigestAlgorithm.sha1, .sha256])
    func listIssuer(digest: DigestAlgorithm) throws {
        var world = World()
        world.hasLists = false
        let signer = world.root.issue(
            CertificateTemplate.authority(.commonName("AC de Teste"), .rsa7).with { $0.scheme = .rsaPKCS1(digest) }
        )
        let next = World.now.adding(seconds: 90 * 86_400)
        let lists = [
            world.root.crl(CRLTemplate(thisUpdate: world.listsAt, nextUpdate: next, number: 7)),
            world.authority.crl(
                CRLTemplate(thisUpdate: world.listsAt, nextUpdate: next, number: 7).with { $0.signer = signer }
            ),
        ]
        let judged = try world.judge(world.signature()) {
            $0.certificates = [signer.certificate]
            $0.crls = lists
        }
        #expect(judged.conclusion.verdict == (digest == .sha1 ? Self.weak : .totalPassed))
    }

    @Test("a CA's certificate that has expired since does not hide another for the same key")
    func renewed() throws {
        var world = World()
        let valid = world.authority
        let ended = world.root.issue(.authority(.commonName("AC de Teste"), .rsa2, notAfter: .utc("2025-01-01")))
        let lower = valid.issue(
            .authority(.commonName("AC Inferior de Teste"), .rsa7, notAfter: .utc("2032-01-01"))
        )
        world.signer = lower.issue(
            .endEntity(.commonName("FULANO DE TAL DE TESTE"), .rsa3, notAfter: .utc("2027-06-01"))
        )
        world.tsa = world.root.issue(World.timeStamping())
        world.others = [lower]
        let signature = world.signature(unsigned: [.signatureTimeStamp(world.stamp("2024-06-01"))])
        // What the root said of the one while it lasted.
        let list = world.root.crl(
            CRLTemplate(thisUpdate: .utc("2024-12-01"), nextUpdate: .utc("2025-03-01"), number: 6)
        )
        // Either may be the one that is found first.
        for (own, other) in [(valid, ended), (ended, valid)] {
            world.authority = own
            let judged = try world.judge(signature) {
                $0.certificates = [other.certificate]
                $0.crls = [list]
            }
            #expect(judged.conclusion.verdict == .totalPassed)
        }
        world.authority = ended
        #expect(try world.judge(signature) { $0.crls = [list] }.conclusion.verdict != .totalPassed)
    }

    @Test("a CA's certificate that stands twice: the path that passes counts, none does where both are weak")
    func twin() throws {
        func twin(_ world: World, _ digest: DigestAlgorithm) -> TestIdentity {
            world.root.issue(
                CertificateTemplate.authority(.commonName("AC de Teste"), .rsa2, notAfter: .utc("2033-01-01")).with {
                    $0.scheme = .rsaPKCS1(digest)
                }
            )
        }
        var world = World()
        let weak = twin(world, .sha1)
        let judged = try world.judge(world.signature()) { $0.certificates = [weak.certificate] }
        #expect(judged.conclusion.verdict == .totalPassed)
        let path = try #require(judged.certification?.outcome.path)
        #expect(!path.certificates.map(\.encoding).contains { $0.elementsEqual(weak.certificate) })
        // The CA's own certificate is weak too: the world's lists and signers stay the same.
        world.authority = weak
        let both = try world.judge(world.signature()) { $0.certificates = [weak.certificate] }
        #expect(both.conclusion.verdict == Self.weak)
    }
}
