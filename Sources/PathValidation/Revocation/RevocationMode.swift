/// Whether and how revocation is looked at.
package enum RevocationMode: Hashable, Sendable {
    /// Not at all.
    case none
    /// A path with a certificate whose status is not good is refused, and the search goes on.
    case check(RevocationTimePolicy)
    /// The statuses are found and reported in the path; they refuse nothing.
    case collect(RevocationTimePolicy)

    /// The time policy; nil for `.none`.
    package var policy: RevocationTimePolicy? {
        switch self {
        case .none: nil
        case .check(let policy), .collect(let policy): policy
        }
    }
}
