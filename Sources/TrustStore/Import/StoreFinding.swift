/// A defect that `TrustVerification` found.
package struct StoreFinding: Hashable, Sendable {
    /// What is wrong.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// A file is missing, unreadable or other than the manifest says; `error` has the reason.
        case fileDamaged = "TRU-FILE-DAMAGED"
        /// A file that the manifest does not name.
        case fileUnlisted = "TRU-FILE-UNLISTED"
        /// A CA that does not verify up to a pinned root in the store.
        case chainNotPinned = "TRU-CHAIN-NOT-PINNED"
        /// A CA that verifies up to another root than the manifest says.
        case rootMismatch = "TRU-ROOT-MISMATCH"
        /// A root whose key cannot verify anything, as the manifest says: no damage.
        case rootUnusable = "TRU-ROOT-UNUSABLE"
    }

    package let code: Code
    package let file: String
    /// What was found: names, or the reader's word; may be empty.
    package let detail: String
    /// What to do; nil where nothing is to be done.
    package let hint: String?

    /// Whether the store needs repair.
    package var isDamage: Bool { code != .rootUnusable }
}
