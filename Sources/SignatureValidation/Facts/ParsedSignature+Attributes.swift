import ASN1
package import CMS

/// What stands among the unsigned attributes, as facts for levels and policies.
extension ParsedSignature {
    /// What the complete-references attributes name (RFC 5126 §6.2); nil where there is none of them.
    package var references: CompleteReferences? { signer.unsignedAttributes?.completeReferences }

    /// complete-certificate-references is there.
    package var hasCertificateReferences: Bool { hasUnsigned(CAdESAttribute.certificateRefs) }
    /// complete-revocation-references is there.
    package var hasRevocationReferences: Bool { hasUnsigned(CAdESAttribute.revocationRefs) }
    /// certificate-values is there.
    package var hasCertificateValues: Bool { hasUnsigned(CAdESAttribute.certValues) }
    /// revocation-values is there.
    package var hasRevocationValues: Bool { hasUnsigned(CAdESAttribute.revocationValues) }
    /// long-term-validation is there (ETSI TS 101 733 §6.4.4); nothing in it is used.
    package var hasLongTermValidation: Bool { hasUnsigned(CAdESAttribute.longTermValidation) }
    /// evidence-record attributes as they stand (RFC 4998 appendix A); not judged here.
    package var evidenceRecords: [ArraySlice<UInt8>] { signer.unsignedAttributes?.evidenceRecords ?? [] }

    private func hasUnsigned(_ type: ObjectIdentifier) -> Bool {
        signer.unsignedAttributes?.attributes.contains { $0.type == type } ?? false
    }
}
