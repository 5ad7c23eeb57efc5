import CAdES
package import SignatureValidation

/// The baseline level whose requirements a PAdES signature meets (ETSI EN 319 142-1 §6.3): by what is there, and by
/// time-stamps whose imprints and signatures verify.
///
/// A level says how a signature is built. Whether it can be trusted, time-stamps and all, is the verdict's to say.
package enum PAdESBaselineLevel: String, Sendable, Hashable, CaseIterable {
    /// ETSI.CAdES.detached with the time of signing in the dictionary and the reference to the signing certificate.
    case basic = "B-B"
    /// And a time-stamp over the signature value, or a document time-stamp over the file.
    case time = "B-T"
    /// And certificates and revocation data for the paths of signer and TSA, with a document security store.
    case longTerm = "B-LT"
    /// And a document time-stamp over all of it.
    case longTermWithArchiveTimeStamps = "B-LTA"

    /// The level of a judged signature; nil where the requirements of B-B are not met, as under other sub-filters.
    package init?(_ judged: JudgedSignature) {
        guard PAdESBaselineRequirements.isBasic(judged.signature, signer: judged.signingCertificate) else { return nil }
        let ladder = PDFEvidenceLadder(judged)
        guard ladder.isTimed, BaselineRequirements.isInTime(ladder.timeStamps, signer: judged.signingCertificate) else {
            self = .basic
            return
        }
        guard ladder.hasValidationMaterial, judged.signature.pdf?.securityStore != nil else {
            self = .time
            return
        }
        self = ladder.isArchived ? .longTermWithArchiveTimeStamps : .longTerm
    }
}
