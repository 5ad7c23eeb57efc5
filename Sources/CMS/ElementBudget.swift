import ASN1

/// How many more certificates, revocation objects, signers, attributes and values one message may have.
///
/// One budget is shared by all sets of a message, so that no nesting of them multiplies the work.
struct ElementBudget {
    /// The limit for a whole message.
    static let maximumCount = 10_000

    private var rest = maximumCount

    /// Counts one element that starts at `offset`.
    mutating func spend(at offset: Int) throws(CMSError) {
        guard rest > 0 else { throw CMSError(.tooManyElements, at: offset) }
        rest -= 1
    }
}
