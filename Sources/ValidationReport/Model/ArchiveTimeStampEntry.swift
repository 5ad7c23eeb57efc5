/// An archive time-stamp of an evidence record.
struct ArchiveTimeStampEntry: Sendable, Hashable {
    /// What a time-stamp renews.
    enum Role: String, Sendable, Hashable, CaseIterable {
        case initial
        case timeStampRenewal = "time-stamp-renewal"
        case hashTreeRenewal = "hash-tree-renewal"
    }

    /// What a renewal has to cover.
    struct Reference: Sendable, Hashable {
        /// `previous-time-stamp` or `previous-chains`.
        let kind: String
        /// Nil where it cannot be told.
        let isIntact: Bool?
    }

    /// From 1.
    let chain: Int
    /// Within the chain, from 1.
    let number: Int
    let role: Role
    /// The name of the digest algorithm.
    let digest: String
    /// Lists of the reduced hash tree; 0 where there is none.
    let listCount: Int
    /// The order in which values were joined, where the tree leads to the imprint.
    let order: String?
    /// Whether a list of one value was hashed once more; nil where the tree does not lead to the imprint.
    let hashesSingleValue: Bool?
    /// Whether the tree leads to the imprint, or the imprint is that of the object; nil where it cannot be told.
    let isImprintIntact: Bool?
    /// What a renewal has to cover; empty for the record's first time-stamp.
    let references: [Reference]
    let token: TimeStampEntry
}
