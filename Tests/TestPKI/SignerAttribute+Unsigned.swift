import ASN1

extension SignerAttribute {
    /// The signature-time-stamp attribute over the signature value (ETSI EN 319 122-1 §5.3), or over another run.
    package static func signatureTimeStamp(_ template: TimeStampTemplate, over other: [UInt8]? = nil) -> SignerAttribute
    {
        SignerAttribute { TestAttribute(smime(14), template.token(over: other ?? $0.signature)) }
    }

    /// The signature-time-stamp attribute with whatever a closure makes of the signature value.
    package static func signatureTimeStamp(
        _ make: @escaping @Sendable (_ signature: [UInt8]) -> [UInt8]
    ) -> SignerAttribute {
        SignerAttribute { TestAttribute(smime(14), make($0.signature)) }
    }

    /// The countersignature attribute over the signature value (RFC 5652 §11.4).
    package static func counterSignature(_ template: SignerTemplate) -> SignerAttribute {
        SignerAttribute { context in
            let inner = SignerInfoEncoding.encode(
                template,
                content: context.signature,
                contentType: context.contentType
            )
            return TestAttribute(pkcs9(6), inner)
        }
    }

    /// The certificate-values attribute (RFC 5126 §6.3.3).
    package static func certificateValues(_ identities: TestIdentity...) -> SignerAttribute {
        certificateValues(identities.map(\.certificate))
    }

    /// The same with DER certificates.
    package static func certificateValues(_ certificates: [[UInt8]]) -> SignerAttribute {
        raw(smime(23), DEREncoder.sequence(of: certificates))
    }

    /// The revocation-values attribute (RFC 5126 §6.3.4): CRLs and BasicOCSPResponses.
    package static func revocationValues(crls: [[UInt8]] = [], basicResponses: [[UInt8]] = []) -> SignerAttribute {
        raw(
            smime(24),
            DEREncoder.sequence(
                crls.isEmpty ? [] : DEREncoder.explicit(0, DEREncoder.sequence(of: crls)),
                basicResponses.isEmpty ? [] : DEREncoder.explicit(1, DEREncoder.sequence(of: basicResponses))
            )
        )
    }
}
