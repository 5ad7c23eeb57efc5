import CAdES
import CMS
package import SignatureValidation

/// The levels of ETSI EN 319 142-2 §5 that a PAdES signature reaches outside of the baseline levels.
package enum ExtendedPAdESLevel: String, Sendable, Hashable, CaseIterable {
    /// The reference to the signing certificate.
    case basic = "PAdES-E-BES"
    /// And a signature policy.
    case policy = "PAdES-E-EPES"
    /// And validation data, with a document time-stamp over it.
    case longTerm = "PAdES-E-LTV"

    /// The level of a judged signature; nil under other sub-filters than ETSI.CAdES.detached and PBAD.PAdES, and where no
    /// attribute refers to a signing certificate.
    package init?(_ judged: JudgedSignature) {
        let signature = judged.signature
        guard signature.format == .pades, let attributes = signature.signer.signedAttributes,
            !attributes.signingCertificate.isAbsent || !attributes.signingCertificateV2.isAbsent
        else { return nil }
        let ladder = PDFEvidenceLadder(judged)
        if ladder.isArchived, ladder.hasValidationMaterial, signature.pdf?.securityStore != nil {
            self = .longTerm
        } else {
            self = attributes.signaturePolicy.value == nil ? .basic : .policy
        }
    }
}
