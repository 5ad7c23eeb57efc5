import ASN1
import CMS
import LibCrypto
import SignatureValidation
import TestPKI
import Testing

/// Signed attributes that were changed, contradict the signature, stand twice or stand in the wrong place.
@Suite struct TamperedAttributeTests {
    @Test("The signature that is tampered with passes")
    func untouched() throws {
        let judged = try #require(SigningWorld.shared.judge(SigningWorld.message { _ in }).first)
        #expect(judged.conclusion.verdict.isPassed, "\(judged.conclusion.findings)")
    }

    @Test("Changed after signing", arguments: changed)
    func changedAfterSigning(_ tampering: Tampering) throws {
        let judged = try tampering.expectRefusal()
        #expect(!judged.isCryptographicallyValid)
    }

    @Test("Signed, but in contradiction to the signature", arguments: inconsistent)
    func signedInContradiction(_ tampering: Tampering) throws { try tampering.expectRefusal() }

    @Test("Signed twice, as two attributes and as two values", arguments: 0..<6)
    func duplicated(index: Int) throws {
        let twoAttributes = SigningWorld.attributes { $0.append($0[index]) }
        let twoValues = SigningWorld.attributes { $0[index] = $0[index].doubled }
        for attributes in [twoAttributes, twoValues] {
            try Tampering("", .formatAttributeValueCount) {
                SigningWorld.message { $0.signedAttributes = attributes }
            }.expectRefusal()
        }
    }

    @Test("Signed attributes among the unsigned ones", arguments: 0..<6)
    func signedAmongUnsigned(index: Int) throws {
        try Tampering("", .formatAttributeMisplaced) {
            SigningWorld.message { $0.unsignedAttributes = [SigningWorld.attributes()[index]] }
        }.expectRefusal()
    }

    @Test("A time-stamp smuggled in among the signed attributes proves nothing")
    func unsignedAmongSigned() throws {
        let stamp = TimeStampTemplate(SigningWorld.shared.tsa, at: .utc("2024-01-01"))
        let judged = try Tampering("", .formatAttributeMisplaced) {
            SigningWorld.message {
                $0.signedAttributes?.append(.signatureTimeStamp(stamp, over: SigningWorld.content))
            }
        }.expectRefusal()
        #expect(judged.bestSignatureTime == SigningWorld.validationTime)
    }

    static let changed = [
        flipped("content type", 3, giving: .formatContentTypeMismatch),
        flipped("message digest", 4, giving: .messageDigestMismatch),
        // The last digit of the seconds.
        flipped("signing time", 5, at: -2, giving: .signatureInvalid),
        flipped("signing certificate, serial number", 16, 2, 47, giving: .essIssuerSerialMismatch),
        Tampering("signing certificate, digest", .essMismatch) {
            SigningWorld.message {
                $0.signedAttributes = SigningWorld.attributes { $0[3] = .signingCertificateV2(issuerSerial: false) }
                $0.mutateSignedAttributes = { flip(pkcs9(16, 2, 47), in: $0, at: -1) }
            }
        },
        flipped("policy", 16, 2, 15, giving: .signatureInvalid),
        flipped("algorithm protection", 52, giving: .algorithmProtectionMismatch),
        Tampering("an attribute less", .signatureInvalid) {
            SigningWorld.message {
                $0.mutateSignedAttributes = { bytes in
                    let rest = children(of: bytes).filter { $0.type != pkcs9(5) }.map { Array($0.encoding) }
                    return DEREncoder.element(.contextConstructed(0), Array(rest.joined()))
                }
            }
        },
        Tampering("an attribute more", .signatureInvalid) {
            SigningWorld.message {
                $0.mutateSignedAttributes = { bytes in
                    let other = DEREncoder.sequence(
                        DEREncoder.objectIdentifier(ObjectIdentifier(2, 999)),
                        DEREncoder.set(of: [DEREncoder.null])
                    )
                    let all = children(of: bytes).map { Array($0.encoding) } + [other]
                    return DEREncoder.element(.contextConstructed(0), Array(all.joined()))
                }
            }
        },
    ]

    static let inconsistent = [
        Tampering("content type", .formatContentTypeMismatch) {
            SigningWorld.message {
                $0.signedAttributes?[0] = .contentType(ObjectIdentifier(1, 2, 840, 113549, 1, 7, 3))
            }
        },
        Tampering("content signed as id-data, shown as TSTInfo", .formatContentTypeMismatch) {
            SigningWorld.message(
                { $0.signedAttributes?[0] = .contentType(ContentType.data) },
                { $0.contentType = ContentType.tstInfo }
            )
        },
        Tampering("TSTInfo without signed attributes", .formatSignedAttributesMissing) {
            SigningWorld.message({ $0.signedAttributes = nil }, { $0.contentType = ContentType.tstInfo })
        },
        Tampering("the signed attributes of a signature as the content of another", .formatSignedAttributesConfusion) {
            let original = try SignedData.parse(SigningWorld.message { _ in }[...]).signerInfos[0]
            let attributes = original.signedAttributes?.standingEncoding ?? []
            let signature = Array(original.signature)
            return SigningWorld.message(
                {
                    $0.signedAttributes = nil
                    $0.mutateSignature = { _ in signature }
                },
                { $0.content = attributes }
            )
        },
        Tampering("message digest", .messageDigestMismatch) {
            SigningWorld.message { $0.signedAttributes?[1] = .messageDigest([UInt8](repeating: 7, count: 32)) }
        },
        Tampering("empty message digest", .messageDigestMismatch) {
            SigningWorld.message { $0.signedAttributes?[1] = .messageDigest([]) }
        },
        Tampering("no message digest", .formatMessageDigestMissing) {
            SigningWorld.message { $0.signedAttributes?.remove(at: 1) }
        },
        Tampering("signing time after the judgement", .signingTimeAfterProof) {
            SigningWorld.message { $0.signedAttributes?[2] = .signingTime(.utc("2049-07-01")) }
        },
        Tampering("signing certificate of another", .essMismatch) {
            SigningWorld.message { $0.signedAttributes?[3] = .signingCertificateV2(of: SigningWorld.shared.tsa) }
        },
        Tampering("right digest, issuer and serial number of another", .essIssuerSerialMismatch) {
            let world = SigningWorld.shared
            let other = world.tsa.with(certificate: world.signer.certificate)
            return SigningWorld.message { $0.signedAttributes?[3] = .signingCertificateV2(of: other) }
        },
        Tampering("version 1 names another certificate than version 2", .essMismatch) {
            SigningWorld.message { $0.signedAttributes?.append(.signingCertificate(of: SigningWorld.shared.tsa)) }
        },
        Tampering("algorithm protection", .algorithmProtectionMismatch) {
            SigningWorld.message {
                $0.signedAttributes?[5] = .algorithmProtection.mutatingValues {
                    ByteMutation.replace(
                        AlgorithmEncoding.digest(.sha256),
                        with: AlgorithmEncoding.digest(.sha384),
                        in: $0
                    )
                }
            }
        },
    ]

    private static func flipped(
        _ name: String,
        _ arcs: UInt64...,
        at offset: Int = -1,
        giving code: ReasonCode
    ) -> Tampering {
        let type = ObjectIdentifier(dotted: "1.2.840.113549.1.9." + arcs.map(String.init).joined(separator: "."))
        return Tampering(name, code, .signatureInvalid) {
            SigningWorld.message { $0.mutateSignedAttributes = { flip(type, in: $0, at: offset) } }
        }
    }

    private static func pkcs9(_ arcs: UInt64...) -> ObjectIdentifier? {
        ObjectIdentifier(dotted: "1.2.840.113549.1.9." + arcs.map(String.init).joined(separator: "."))
    }

    /// Flips the lowest bit of a byte of the attribute, counted from its end.
    private static func flip(_ type: ObjectIdentifier?, in attributes: [UInt8], at offset: Int) -> [UInt8] {
        guard let found = children(of: attributes).first(where: { $0.type == type }) else { return attributes }
        return ByteMutation.flip(attributes, at: found.encoding.endIndex + offset)
    }

    private static func children(of set: [UInt8]) -> [(type: ObjectIdentifier, encoding: ArraySlice<UInt8>)] {
        let elements = (try? Element.parse(set[...], rules: .ber).elements(limit: 20)) ?? []
        return elements.compactMap { element in
            var fields = try? element.sequence()
            guard let type = try? fields?.next(.objectIdentifier).objectIdentifier() else { return nil }
            return (type, element.encoding)
        }
    }
}
