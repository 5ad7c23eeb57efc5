package import SignatureValidation

/// The baseline level that a signature's contents reach (ETSI EN 319 122-1 §6.1): what is there and verified.
package enum BaselineLevel: String, Sendable, Hashable, CaseIterable {
    /// Signed attributes with the reference to the signing certificate.
    case basic = "B-B"
    /// And a time-stamp over the signature value that passed.
    case time = "B-T"

    /// The level of a judged signature; nil for plain CMS.
    package init?(_ judged: JudgedSignature) {
        guard judged.signature.format == .cades else { return nil }
        let isStamped = judged.timeStamps.contains { $0.timeStamp.kind == .signature && $0.provenTime != nil }
        self = isStamped ? .time : .basic
    }
}
