import ASN1
import PKIX
import PathValidation
import SignatureValidation
import TestPKI
import Testing

/// The signer's certificate changed in each of its fields, or put in the place of another.
@Suite struct TamperedCertificateTests {
    private static let world = SigningWorld.shared

    @Test("A flip at any byte of any field is refused: by the ESS digest, and without it by the chain")
    func fields() throws {
        let certificate = Self.world.signer.certificate
        let fields = try CertificateField.all(of: certificate)
        #expect(fields.count == 12)
        let binding: Set<String> = [
            ReasonCode.essMismatch.rawValue, ReasonCode.signingCertificateNotFound.rawValue,
        ]
        let bound = SigningWorld.message { _ in }
        let bare = SigningWorld.message { $0.signedAttributes = [.contentType, .messageDigest] }
        for field in fields {
            var reasons: Set<String> = []
            for index in field.range {
                for bit in [UInt8(index % 8), UInt8((index + 5) % 8)] {
                    var changed = certificate
                    changed[index] ^= 1 << bit
                    let codes = try Self.refusal(ByteMutation.replace(certificate, with: changed, in: bound), .cades)
                    #expect(!codes.isDisjoint(with: binding), "\(field.name) \(index) \(codes)")
                    reasons.formUnion(
                        try Self.refusal(
                            ByteMutation.replace(certificate, with: changed, in: bare),
                            .opensslAgreement
                        )
                    )
                }
            }
            #expect(reasons.contains(Self.chainReason(field)), "\(field.name): \(reasons)")
        }
    }

    /// The reason that flips in a field give where no ESS attribute binds the certificate.
    private static func chainReason(_ field: CertificateField) -> String {
        switch field.name {
        case "serialNumber": ReasonCode.signingCertificateNotFound.rawValue
        // The point is no longer on the curve.
        case "subjectPublicKeyInfo": ReasonCode.keyUnusable.rawValue
        // RFC 5280 §4.1.1.2: both must be the same.
        case "signature", "signatureAlgorithm": PathFindingCode.signatureAlgorithmMismatch.rawValue
        default: PathFindingCode.certificateSignatureInvalid.rawValue
        }
    }

    /// The codes of the failures; the message must not pass.
    private static func refusal(_ message: [UInt8], _ demands: SigningWorld.Demands) throws -> Set<String> {
        let judged = try #require(world.judge(message, demands).first)
        #expect(!judged.conclusion.verdict.isPassed)
        return Set(judged.conclusion.findings.filter { $0.level == .fail }.map(\.code))
    }

    @Test("A certificate in the place of the signer's", arguments: replacements)
    func replaced(_ tampering: Tampering) throws { try tampering.expectRefusal() }

    static let replacements = [
        Tampering("same key and name, other serial number", .signingCertificateNotFound) {
            let other = twin { $0.serialNumber = [7] }
            return SigningWorld.message { template in
                template.signer = world.signer.with(certificate: other.certificate)
                template.signedAttributes?[3] = .signingCertificateV2(of: world.signer)
            }
        },
        Tampering("the same, and the signer identifier with it", .essMismatch) {
            let other = twin { $0.serialNumber = [7] }
            return SigningWorld.message { template in
                template.signer = other
                template.signedAttributes?[3] = .signingCertificateV2(of: world.signer)
            }
        },
        Tampering("same key, name and serial number, other validity", .essMismatch) {
            let other = twin { $0.notAfter = .utc("2049-11-30") }
            return SigningWorld.message { template in
                template.signer = other
                template.signedAttributes?[3] = .signingCertificateV2(of: world.signer)
            }
        },
        Tampering("same name and serial number, other key", .essMismatch) {
            let other = twin { $0.subjectKey = .brainpoolP256t1 }
            return SigningWorld.message { template in
                template.signer = other
                template.signingKey = .p256
                template.signedAttributes?[3] = .signingCertificateV2(of: world.signer)
            }
        },
        Tampering("the same without an ESS attribute", .signatureInvalid, .essAttributeMissing) {
            let other = twin { $0.subjectKey = .brainpoolP256t1 }
            return SigningWorld.message { template in
                template.signer = other
                template.signingKey = .p256
                template.signedAttributes = [.contentType, .messageDigest]
            }
        },
        Tampering("same key identifier, other key", .signatureInvalid, .essAttributeMissing) {
            let key = world.signer.keyIdentifier
            let other = twin {
                $0.subjectKey = .brainpoolP256t1
                $0 = $0.replacing(.raw(ObjectIdentifier(2, 5, 29, 14), DEREncoder.octetString(key)))
            }
            return SigningWorld.message { template in
                template.signer = other
                template.signingKey = .p256
                template.identifier = .subjectKeyIdentifier
                template.signedAttributes = [.contentType, .messageDigest]
            }
        },
    ]

    @Test("A look-alike before the signer's certificate does no harm, with and without an ESS attribute")
    func lookAlike() throws {
        // TestPKI sorts the set, and a certificate with a smaller key comes first.
        let others = [TestKey.ed25519, .rsa3].map { key in Self.twin { $0.subjectKey = key } }
        for attributes in [SigningWorld.attributes(), [.contentType, .messageDigest], nil] {
            for other in others {
                let message = CMSTemplate(
                    SigningWorld.content,
                    signers: SignerTemplate(Self.world.signer, signedAttributes: attributes),
                    includesSignerCertificates: false,
                    certificates: [other.certificate, Self.world.signer.certificate]
                )
                let judged = try #require(Self.world.judge(message.encode(), .opensslAgreement).first)
                #expect(judged.conclusion.verdict.isPassed, "\(judged.conclusion.findings)")
                #expect(judged.signingCertificate?.encoding.elementsEqual(Self.world.signer.certificate) == true)
            }
        }
    }

    /// A certificate of the signer's authority for the signer's name, key and serial number, but for a change.
    private static func twin(_ change: (inout CertificateTemplate) -> Void) -> TestIdentity {
        var template = SigningWorld.lasting(.endEntity(world.signer.name, .p256))
        template.serialNumber = world.signer.serialNumber
        change(&template)
        return world.authority.issue(template)
    }
}
