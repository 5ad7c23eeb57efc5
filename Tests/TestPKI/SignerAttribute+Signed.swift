package import ASN1
package import LibCrypto

extension SignerAttribute {
    /// The content-type attribute with the content's own type (RFC 5652 §11.1).
    package static let contentType = SignerAttribute {
        TestAttribute(pkcs9(3), DEREncoder.objectIdentifier($0.contentType))
    }

    /// A content-type attribute with another type.
    package static func contentType(_ type: ObjectIdentifier) -> SignerAttribute {
        raw(pkcs9(3), DEREncoder.objectIdentifier(type))
    }

    /// The message-digest attribute over the content (RFC 5652 §11.2).
    package static let messageDigest = SignerAttribute { context in
        TestAttribute(pkcs9(4), DEREncoder.octetString(Signing.digest(context.digest, context.content)))
    }

    /// A message-digest attribute with another digest.
    package static func messageDigest(_ digest: [UInt8]) -> SignerAttribute {
        raw(pkcs9(4), DEREncoder.octetString(digest))
    }

    /// The signing-time attribute (RFC 5652 §11.3).
    package static func signingTime(_ instant: Instant) -> SignerAttribute { raw(pkcs9(5), DEREncoder.time(instant)) }

    /// The signing-certificate attribute with SHA-1 (RFC 2634 §5.4), of the signer unless another is given.
    package static func signingCertificate(of other: TestIdentity? = nil, issuerSerial: Bool = true) -> SignerAttribute
    {
        SignerAttribute { context in
            let identity = other ?? context.signer
            let identifier = DEREncoder.sequence(
                DEREncoder.octetString(Signing.digest(.sha1, identity.certificate)),
                issuerSerial ? issuerAndSerial(identity) : []
            )
            return TestAttribute(smime(12), DEREncoder.sequence(DEREncoder.sequence(identifier)))
        }
    }

    /// The signing-certificate-v2 attribute (RFC 5035 §3), of the signer unless another is given.
    package static func signingCertificateV2(
        of other: TestIdentity? = nil,
        digest: DigestAlgorithm = .sha256,
        issuerSerial: Bool = true
    ) -> SignerAttribute {
        SignerAttribute { context in
            let identity = other ?? context.signer
            let identifier = DEREncoder.sequence(
                digest == .sha256 ? [] : AlgorithmEncoding.digest(digest),
                DEREncoder.octetString(Signing.digest(digest, identity.certificate)),
                issuerSerial ? issuerAndSerial(identity) : []
            )
            return TestAttribute(smime(47), DEREncoder.sequence(DEREncoder.sequence(identifier)))
        }
    }

    /// The signature-policy-identifier attribute (ETSI EN 319 122-1 §5.2.9.1), with SPuri where an address is given.
    package static func signaturePolicy(
        _ policy: ObjectIdentifier,
        digest: DigestAlgorithm = .sha256,
        hash: [UInt8],
        uri: String? = nil
    ) -> SignerAttribute {
        let qualifiers = uri.map { address in
            DEREncoder.sequence(
                DEREncoder.sequence(
                    DEREncoder.objectIdentifier(1, 2, 840, 113_549, 1, 9, 16, 5, 1),
                    DEREncoder.ia5String(address)
                )
            )
        }
        return raw(
            smime(15),
            DEREncoder.sequence(
                DEREncoder.objectIdentifier(policy),
                DEREncoder.sequence(AlgorithmEncoding.digest(digest), DEREncoder.octetString(hash)),
                qualifiers ?? []
            )
        )
    }

    /// The CMS algorithm protection attribute (RFC 6211 §2).
    package static let algorithmProtection = SignerAttribute { context in
        TestAttribute(
            pkcs9(52),
            DEREncoder.sequence(context.digestAlgorithm, DEREncoder.implicit(1, context.signatureAlgorithm))
        )
    }

    /// The content-time-stamp attribute (RFC 5126 §5.11.4), over the content.
    package static func contentTimeStamp(_ template: TimeStampTemplate) -> SignerAttribute {
        SignerAttribute { TestAttribute(smime(20), template.token(over: $0.content)) }
    }

    /// The commitment-type-indication attribute (RFC 5126 §5.11.1); 1.2.840.113549.1.9.16.6.1 is proof of origin.
    package static func commitmentType(_ type: ObjectIdentifier) -> SignerAttribute {
        raw(smime(16), DEREncoder.sequence(DEREncoder.objectIdentifier(type)))
    }

    /// The mime-type attribute (ETSI EN 319 122-1 §5.2.5).
    package static func mimeType(_ text: String) -> SignerAttribute {
        raw(ObjectIdentifier(0, 4, 0, 1733, 2, 1), DEREncoder.utf8String(text))
    }

    /// `SEQUENCE { GeneralNames, CertificateSerialNumber }`.
    static func issuerAndSerial(_ identity: TestIdentity) -> [UInt8] {
        DEREncoder.sequence(
            DEREncoder.sequence(DEREncoder.explicit(4, identity.issuer)),
            DEREncoder.integer(content: identity.serialNumber)
        )
    }
}
