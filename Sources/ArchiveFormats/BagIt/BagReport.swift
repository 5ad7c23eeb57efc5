/// What a validation of a bag came to.
package struct BagReport: Sendable {
    /// In the order in which they were found.
    package let findings: [BagFinding]
    package let info: BagInfo
    /// Digests of all payload files that were read, by their paths in the bag.
    package let payload: [String: ContentDigests]

    /// Whether the bag is complete and valid (RFC 8493 §3).
    package var isValid: Bool { !findings.contains { !$0.isWarning } }
}
