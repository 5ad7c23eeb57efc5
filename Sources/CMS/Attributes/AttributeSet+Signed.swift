import ASN1

extension AttributeSet {
    /// CMSAlgorithmProtection (RFC 6211 §2).
    package var algorithmProtection: SingleAttribute<AlgorithmProtection> {
        single(CMSAttribute.cmsAlgorithmProtection) { try AlgorithmProtection($0) }
    }

    /// content-hints (RFC 2634 §2.9).
    package var contentHints: SingleAttribute<ContentHints> {
        single(CMSAttribute.contentHint) { try ContentHints($0) }
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
