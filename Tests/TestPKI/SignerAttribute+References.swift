import ASN1
package import LibCrypto

extension SignerAttribute {
    /// The complete-certificate-references attribute (RFC 5126 §6.2.1): the CA certificates up to the anchor.
    package static func certificateReferences(
        _ identities: [TestIdentity],
        digest: DigestAlgorithm = .sha256
    ) -> SignerAttribute {
        let references = identities.map { identity in
            DEREncoder.sequence(
                TestRevocationReference.otherHash(identity.certificate, digest),
                issuerAndSerial(identity)
            )
        }
        return raw(smime(21), DEREncoder.sequence(of: references))
    }

    /// The complete-revocation-references attribute (RFC 5126 §6.2.2), the signer's own first.
    package static func revocationReferences(
        _ references: [TestRevocationReference],
        digest: DigestAlgorithm = .sha256
    ) -> SignerAttribute {
        raw(smime(22), DEREncoder.sequence(of: references.map { $0.encode(digest) }))
    }

    /// The CAdES-C time-stamp, escTimeStamp (RFC 5126 §6.3.5): over the signature value, the signature time-stamps and
    /// the references, each without its own type and length.
    package static func sigAndRefsTimeStamp(_ template: TimeStampTemplate) -> SignerAttribute {
        SignerAttribute { context in
            let covered = context.signature + contents([14, 21, 22], of: context)
            return TestAttribute(smime(25), template.token(over: covered))
        }
    }

    /// The time-stamped references, certCRLTimestamp (RFC 5126 §6.3.6): over the two attributes of references.
    package static func refsOnlyTimeStamp(_ template: TimeStampTemplate) -> SignerAttribute {
        SignerAttribute { context in
            TestAttribute(smime(26), template.token(over: contents([21, 22], of: context)))
        }
    }

    /// The contents octets of the unsigned attributes of these types, type by type.
    private static func contents(_ types: [UInt64], of context: SigningContext) -> [UInt8] {
        types.flatMap { type in
            context.unsignedAttributes.filter { $0.type == smime(type) }.flatMap(\.contents)
        }
    }
}
