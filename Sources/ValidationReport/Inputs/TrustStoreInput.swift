/// The trust under which a judgement was made.
package struct TrustStoreInput: Sendable, Hashable {
    /// SHA-256 of the snapshot, lower-case hexadecimal.
    package let digest: String
    /// Where it was found: the option, the variable or the folder that named it.
    package let origin: String
    /// How many anchors it holds; nil where nobody counted.
    package let anchorCount: Int?

    package init(digest: String, origin: String, anchorCount: Int? = nil) {
        self.digest = digest
        self.origin = origin
        self.anchorCount = anchorCount
    }
}
