import ASN1

/// An object that an evidence record was to prove.
struct EvidenceObjectEntry: Sendable, Hashable {
    /// How one chain covers it.
    struct Coverage: Sendable, Hashable {
        /// From 1.
        let chain: Int
        /// Whether its digest is where it has to be; nil where it cannot be told.
        let isListed: Bool?
        /// Whether the hash tree leads from there to the imprint, too; nil where it cannot be told.
        let isCovered: Bool?
        /// `octets` or `canonical`: what of the object was hashed; nil where it was not found.
        let form: String?
        /// How a hash-tree renewal has joined it with the chains before; nil in the first chain.
        let rule: String?
    }

    let name: String
    /// Nil for an object that was given by its digest.
    let file: ReportedFile?
    let isIntact: Bool?
    /// Since when it is proven to exist; nil where nothing is proven.
    let existsSince: Instant?
    let coverage: [Coverage]

    /// Whether its digest is in a list whose tree does not lead to the imprint.
    var isOnlyListed: Bool { coverage.contains { $0.isListed == true && $0.isCovered == false } }
}
