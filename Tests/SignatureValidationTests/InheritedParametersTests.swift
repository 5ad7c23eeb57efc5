import ASN1
import LibCrypto
import PKIX
import PathValidation
import SignatureValidation
import TestPKI
import Testing

/// A signer's DSA key that takes its parameters from the CAs above (RFC 5280 §6.1.5 (c) to (e), RFC 3279 §2.3.2).
@Suite("Inherited DSA parameters")
struct InheritedParametersTests {
    /// A key of DSA without parameters; every DSA key of TestPKI is of one group.
    private static let bareKey = DEREncoder.sequence(
        DEREncoder.sequence(DEREncoder.objectIdentifier(KeyAlgorithm.dsa)),
        DEREncoder.bitString(TestKey.dsa.publicKeyBits)
    )

    private static func signer(of authority: TestIdentity) -> TestIdentity {
        authority.issue(
            CertificateTemplate.endEntity(.commonName("FULANO DE TAL DE TESTE"), .dsa).with {
                $0.subjectPublicKeyInfo = bareKey
            }
        )
    }

    private static func judge(_ world: World) throws -> JudgedSignature {
        try world.judge(SignerTemplate(world.signer, signedAttributes: World.attributes()))
    }

    @Test("They are those of the CA that issued the certificate")
    func inherited() throws {
        var world = World()
        world.authority = world.root.issue(.authority(.commonName("AC de Teste"), .dsa))
        world.signer = Self.signer(of: world.authority)
        let judged = try Self.judge(world)
        #expect(judged.isCryptographicallyValid)
        #expect(judged.certification?.outcome.path != nil)
    }

    @Test("Those of a CA without a path to an anchor are nobody's")
    func strange() throws {
        var world = World()
        let stranger = TestIdentity.selfSigned(.authority(.commonName("AC Estranha"), .dsa))
        world.signer = Self.signer(of: stranger)
        let judged = try world.judge(SignerTemplate(world.signer, signedAttributes: World.attributes())) {
            $0.certificates = [stranger.certificate]
        }
        #expect(!judged.isCryptographicallyValid)
        #expect(judged.conclusion.findings.contains { $0.code == "CV-KEY-UNUSABLE" })
    }

    @Test("A CA with a key of another kind has none to give")
    func otherKind() throws {
        var world = World()
        world.signer = Self.signer(of: world.authority)
        let judged = try Self.judge(world)
        #expect(!judged.isCryptographicallyValid)
        #expect(judged.conclusion.findings.contains { $0.code == "CV-KEY-UNUSABLE" })
    }
}
