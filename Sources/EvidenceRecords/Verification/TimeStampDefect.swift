package import ASN1

/// What breaks the rules of records in one archive time-stamp, beside its imprint.
package enum TimeStampDefect: Sendable, Hashable {
    /// A hash value is not as long as its algorithm makes it.
    case valueLength
    /// The token's imprint is by another algorithm than the archive time-stamp names (RFC 4998 §4.1).
    case imprintAlgorithm(token: String)
    /// Another digest than the chain began with (RFC 4998 §5.2).
    case chainAlgorithm(chain: String)
    /// A digest that the record's digestAlgorithms do not name (RFC 4998 §3.1).
    case unlistedAlgorithm
    /// A time before that of the time-stamp that it renews (RFC 4998 §5.3, RFC 6283 §4.3).
    case timeOrder(previous: Instant)
}
