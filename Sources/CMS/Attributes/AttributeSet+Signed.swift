package import ASN1

extension AttributeSet {
    /// content-type (RFC 5652 §11.1).
    package var contentType: SingleAttribute<ObjectIdentifier> {
        single(CMSAttribute.contentType) { try $0.objectIdentifier() }
    }

    /// message-digest (RFC 5652 §11.2).
    package var messageDigest: SingleAttribute<ArraySlice<UInt8>> {
        single(CMSAttribute.messageDigest) { try $0.octetString() }
    }

    /// signing-time, as claimed (RFC 5652 §11.3).
    package var signingTime: SingleAttribute<Instant> {
        single(CMSAttribute.signingTime) { try $0.time() }
    }

    /// signing-certificate, version 1: SHA-1 (RFC 2634 §5.4).
    package var signingCertificate: SingleAttribute<SigningCertificate> {
        single(CMSAttribute.signingCertificate) { try SigningCertificate($0, version: .v1) }
    }

    /// signing-certificate-v2 (RFC 5035 §3).
    package var signingCertificateV2: SingleAttribute<SigningCertificate> {
        single(CMSAttribute.signingCertificateV2) { try SigningCertificate($0, version: .v2) }
    }

    /// CMSAlgorithmProtection (RFC 6211 §2).
    package var algorithmProtection: SingleAttribute<AlgorithmProtection> {
        single(CMSAttribute.cmsAlgorithmProtection) { try AlgorithmProtection($0) }
    }

    /// content-hints (RFC 2634 §2.9).
    package var contentHints: SingleAttribute<ContentHints> {
        single(CMSAttribute.contentHint) { try ContentHints($0) }
    }

    /// signature-policy-identifier (RFC 5126 §5.8.1).
    package var signaturePolicy: SingleAttribute<SignaturePolicyIdentifier> {
        single(CAdESAttribute.sigPolicyId) { try SignaturePolicyIdentifier($0) }
    }

    /// commitment-type-indication (RFC 5126 §5.11.1).
    package var commitmentType: SingleAttribute<CommitmentTypeIndication> {
        single(CAdESAttribute.commitmentType) { try CommitmentTypeIndication($0) }
    }

    /// signer-location (RFC 5126 §5.11.2).
    package var signerLocation: SingleAttribute<SignerLocation> {
        single(CAdESAttribute.signerLocation) { try SignerLocation($0) }
    }

    /// signer-attributes (RFC 5126 §5.11.3).
    package var signerAttributes: SingleAttribute<SignerAttributes> {
        single(CAdESAttribute.signerAttr) { try SignerAttributes($0, version: .v1) }
    }

    /// signer-attributes-v2 (ETSI EN 319 122-1 §5.2.6.1).
    package var signerAttributesV2: SingleAttribute<SignerAttributes> {
        single(CAdESAttribute.signerAttrV2) { try SignerAttributes($0, version: .v2) }
    }

    /// mime-type (ETSI EN 319 122-1 §5.2.5).
    package var mimeType: SingleAttribute<String> {
        single(CAdESAttribute.mimeType) { try $0.characterString() }
    }

    /// content-time-stamp tokens (RFC 5126 §5.11.4), in order.
    package var contentTimeStamps: [ArraySlice<UInt8>] {
        values(of: CAdESAttribute.contentTimestamp).map(\.timeStampTokenEncoding)
    }
}
