import ASN1
import CAdES
import PAdES
import SignatureValidation

/// The profiles of ICP-Brasil by the arc of a signature policy, 2.16.76.1.7.1.n (DOC-ICP-15.03).
enum SignatureProfile {
    private static let profiles = ["AD-RB", "AD-RT", "AD-RV", "AD-RC", "AD-RA"]

    /// `AD-RB` to `AD-RA` for CAdES (n of 1 to 5) and XAdES (6 to 10), and for PAdES (11 to 14), which has no AD-RV; nil
    /// for other policies.
    static func name(_ policy: ObjectIdentifier) -> String? {
        for (number, name) in zip(UInt64(1)..., profiles + profiles + profiles.filter { $0 != "AD-RV" })
        where policy.isUnder(ObjectIdentifier(2, 16, 76, 1, 7, 1, number)) {
            return name
        }
        return nil
    }

    /// The profile that the policy names, or the lower one that the signature's verified time-stamps and attributes reach.
    static func reached(_ policy: ObjectIdentifier, by judged: JudgedSignature) -> String? {
        guard let promised = name(policy) else { return nil }
        guard let reached = PAdESProfile(judged)?.rawValue ?? ICPBrasilProfile(judged)?.rawValue,
            let limit = profiles.firstIndex(of: reached),
            let wanted = profiles.firstIndex(of: promised)
        else { return promised }
        return profiles[min(limit, wanted)]
    }
}
