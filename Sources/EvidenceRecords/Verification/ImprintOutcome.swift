/// Whether a time-stamp is over what it has to be.
package enum ImprintOutcome: Sendable, Hashable {
    /// Why it cannot be told.
    package enum Unknown: String, Sendable, Hashable, CaseIterable {
        /// The token cannot be read.
        case tokenUnreadable = "token-unreadable"
        /// The digest algorithm is not known here.
        case digestUnknown = "digest-unknown"
        /// There is no hash tree, and the object itself was not given, or not by this algorithm.
        case contentNotGiven = "content-not-given"
    }

    /// The reduced hash tree leads to the imprint.
    case intactByTree(HashTreeRule)
    /// There is no tree, and the imprint is that of the one thing that is covered.
    case intactByItself
    /// There is no tree, and the imprint is that of the given objects' digests, joined in binary ascending order.
    case intactByGroup
    /// The imprint is another one.
    case mismatch
    case unknown(Unknown)

    /// Nil where it cannot be told.
    package var isIntact: Bool? {
        switch self {
        case .intactByTree, .intactByItself, .intactByGroup: true
        case .mismatch: false
        case .unknown: nil
        }
    }
}
