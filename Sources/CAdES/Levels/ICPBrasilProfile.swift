import CMS
package import SignatureValidation

/// The ICP-Brasil profile whose unsigned attributes a CAdES signature bears (DOC-ICP-15.03), and whose time-stamps verify.
///
/// Which profile a signer has promised is the signature policy's to say.
package enum ICPBrasilProfile: String, Sendable, Hashable, CaseIterable {
    /// Referência básica: none.
    case basic = "AD-RB"
    /// Referência de tempo: signature-time-stamp.
    case time = "AD-RT"
    /// Referências para validação: and the complete references with a time-stamp over them.
    case validationReferences = "AD-RV"
    /// Referências completas: and certificate-values, revocation-values.
    case completeReferences = "AD-RC"
    /// Referências para arquivamento: references, values, and archive-time-stamp.
    case archivalReferences = "AD-RA"

    /// The profile that is reached; nil for a signature without policy, and for plain CMS.
    package init?(_ judged: JudgedSignature) {
        let signature = judged.signature
        guard signature.format != .cms, signature.signer.signedAttributes?.signaturePolicy.value != nil else {
            return nil
        }
        let verified = Set(judged.timeStamps.filter(\.isVerified).map(\.timeStamp.kind))
        let hasReferences = signature.hasCertificateReferences && signature.hasRevocationReferences
        let hasValues = signature.hasCertificateValues && signature.hasRevocationValues
        if hasReferences, hasValues, verified.contains(.archive) {
            self = .archivalReferences
        } else if !verified.contains(.signature) {
            self = .basic
        } else if !hasReferences || !verified.contains(.signatureAndReferences) {
            self = .time
        } else {
            self = hasValues ? .completeReferences : .validationReferences
        }
    }
}
