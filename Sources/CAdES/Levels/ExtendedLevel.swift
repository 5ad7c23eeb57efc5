import ASN1
import CMS
package import SignatureValidation

/// The levels of ETSI TS 101 733 §4.4 and EN 319 122-2 that a signature reaches by its unsigned attributes, and by
/// time-stamps whose imprints and signatures verify.
package enum ExtendedLevel: String, Sendable, Hashable, CaseIterable {
    /// The reference to the signing certificate.
    case basic = "BES"
    /// And a signature policy.
    case policy = "EPES"
    /// And a time-stamp over the signature value.
    case time = "T"
    /// And references to all certificates and revocation data.
    case complete = "C"
    /// And a time-stamp over the references.
    case extended = "X"
    /// And the certificates and revocation data themselves; also without a time-stamp over the references.
    case extendedLong = "X-L"
    /// And an archive time-stamp.
    case archival = "A"

    /// The level of a judged signature; nil where no attribute refers to the signing certificate.
    package init?(_ judged: JudgedSignature) {
        let signature = judged.signature
        guard let attributes = signature.signer.signedAttributes, let signer = judged.signingCertificate,
            BaselineRequirements.isReferenced(signer, by: attributes)
        else { return nil }
        let verified = Set(judged.timeStamps.filter(\.isVerified).map(\.timeStamp.kind))
        guard verified.contains(.signature) else {
            self = signature.signer.signedAttributes?.signaturePolicy.value == nil ? .basic : .policy
            return
        }
        let hasReferences = signature.hasCertificateReferences && signature.hasRevocationReferences
        let hasValues = signature.hasCertificateValues && signature.hasRevocationValues
        if verified.contains(.archive) {
            self = .archival
        } else if hasReferences, hasValues {
            self = .extendedLong
        } else if hasReferences {
            let isStamped = verified.contains(.signatureAndReferences) || verified.contains(.references)
            self = isStamped ? .extended : .complete
        } else {
            self = .time
        }
    }
}
