import ASN1

/// How many more certificates, revocation objects, signers, attributes and values one message may have.
///
/// One budget is shared by all sets of a message, so that no nesting of them multiplies the work.
struct ElementBudget {
    /// The limit for a whole message.
    static let maximumCount = 10_000
    /// The limit for signers, counter-signers and time-stamp tokens together: each is verified and judged with a path of
    /// its own, which costs a thousand times what reading it does.
    static let maximumSignatureCount = 1_000

    private var rest = maximumCount
    private var signatures = maximumSignatureCount

    /// Counts one element that starts at `offset`.
    mutating func spend(at offset: Int) throws(CMSError) {
        guard rest > 0 else { throw CMSError(.tooManyElements, at: offset) }
        rest -= 1
    }

    /// Counts so many signatures in the element that starts at `offset`.
    mutating func spend(signatures count: Int, at offset: Int) throws(CMSError) {
        guard signatures >= count else { throw CMSError(.tooManyElements, at: offset) }
        signatures -= count
    }
}
