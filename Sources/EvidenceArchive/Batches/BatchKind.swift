/// What a batch does; raw values are never reused or renamed.
package enum BatchKind: String, Sendable, Hashable, CaseIterable {
    /// Covers objects for the first time (RFC 4998 §4.2).
    case seal
    /// Covers the tokens of older batches: time-stamp renewal (RFC 4998 §5.2); objects that wait are covered with them.
    case renewal
    /// Covers the objects of older batches anew, with all that was there before: hash-tree renewal (RFC 4998 §5.3).
    case rehash
    /// Covers nothing: tokens with the certificates and revocation data that they are judged by, before they are renewed.
    case validationData = "validation-data"
}
