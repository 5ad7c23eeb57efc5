package import SignatureValidation

/// The baseline level whose requirements a signature meets (ETSI EN 319 122-1 §6.3): by what is there, and by time-stamps
/// whose imprints and signatures verify.
///
/// A level says how a signature is built. Whether it can be trusted, time-stamps and all, is the verdict's to say.
package enum BaselineLevel: String, Sendable, Hashable, CaseIterable {
    /// Signed attributes, with the signing time and the reference to the signing certificate.
    case basic = "B-B"
    /// And a time-stamp over the signature value.
    case time = "B-T"
    /// And certificates and revocation data for the paths of signer and TSA, without the attributes of the older levels.
    case longTerm = "B-LT"
    /// And an archive-time-stamp-v3 over all of it.
    case longTermWithArchiveTimeStamps = "B-LTA"

    /// The level of a judged signature; nil where the requirements of B-B are not met, as in plain CMS.
    package init?(_ judged: JudgedSignature) {
        let signature = judged.signature
        guard BaselineRequirements.isBasic(signature, signer: judged.signingCertificate) else { return nil }
        let stamps = judged.timeStamps.filter { $0.timeStamp.kind == .signature && $0.isVerified }
        guard !stamps.isEmpty, BaselineRequirements.isInTime(stamps, signer: judged.signingCertificate) else {
            self = .basic
            return
        }
        guard BaselineRequirements.hasNoOlderAttributes(signature), let signer = judged.signingCertificate,
            ValidationMaterial(signature).isComplete(
                [(signer, judged.certification)]
                    + stamps.compactMap { stamp in
                        stamp.authority.map { ($0, stamp.certification) }
                    }
            )
        else {
            self = .time
            return
        }
        let isArchived = judged.timeStamps.contains { $0.timeStamp.archiveForm == .version3 && $0.isVerified }
        self = isArchived ? .longTermWithArchiveTimeStamps : .longTerm
    }
}
