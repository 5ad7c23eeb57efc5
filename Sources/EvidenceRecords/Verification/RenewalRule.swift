/// How a hash-tree renewal has joined the digest of an object with that of the chains before it.
package enum RenewalRule: String, Sendable, Hashable, CaseIterable {
    /// H(H(d) ‖ H(atsc)), as RFC 4998 §5.3 says.
    case concatenated
    /// H(H(d) ‖ H(atsc)) with the two in binary ascending order.
    case ascending
    /// H(H(atsc) ‖ H(d)).
    case reversed
    /// Both in one list, as RFC 6283 §4.2.2 says.
    case separate
}
