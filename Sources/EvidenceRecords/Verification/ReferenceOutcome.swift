/// Whether a renewal covers what stands before it.
package struct ReferenceOutcome: Sendable, Hashable {
    /// What a renewal has to cover.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The time-stamp before it in the chain (RFC 4998 §5.2, RFC 6283 §4.2.1).
        case previousTimeStamp = "previous-time-stamp"
        /// All chains before it (RFC 4998 §5.3, RFC 6283 §4.2.2).
        case previousChains = "previous-chains"
    }

    package let kind: Kind
    /// Nil where it cannot be told: the algorithm is not known, or no object was given with which the chains' digest is joined.
    package let isIntact: Bool?
}
