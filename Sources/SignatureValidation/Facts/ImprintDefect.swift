/// What is wrong with the data that a token's imprint is taken over, beside the imprint itself.
///
/// A token with one of these proves nothing: what it covers cannot be told.
package enum ImprintDefect: String, Sendable, Hashable, CaseIterable {
    /// An archive-time-stamp-v3 without ats-hash-index among its unsigned attributes (EN 319 122-1 §5.5.2).
    case hashIndexMissing = "ats-hash-index-missing"
    /// More than one ats-hash-index, or one that cannot be read.
    case hashIndexUnreadable = "ats-hash-index-unreadable"
    /// The ats-hash-index has an entry for which nothing in the file stands (EN 319 122-1 §5.5.2).
    case hashIndexUnmatched = "ats-hash-index-unmatched"
    /// The ats-hash-index uses a digest that is not known here.
    case hashIndexAlgorithm = "ats-hash-index-algorithm"
    /// The form is recognised, but its imprint cannot be computed (archive-time-stamp of version 1, BER without DER form).
    case imprintNotComputable = "imprint-not-computable"
}
