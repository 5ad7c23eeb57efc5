import ASN1

/// The signature policy that a signer names, as reports show it.
struct SignaturePolicyEntry: Sendable, Hashable {
    /// What the list of approved policies says.
    struct Approval: Sendable, Hashable {
        let nextUpdate: Instant
        /// SHA-256 of the list's official file, hexadecimal; nil where that is not known.
        let sha256: String?
        let isCurrent: Bool
        let isListed: Bool
        /// Whether the list names the digest of the policy's file; nil where the policy is not listed.
        let isDigestIntact: Bool?
        let revocationDate: Instant?
    }

    /// Nil where the policy is implied.
    let identifier: String?
    /// `AD-RB v2.4`.
    let name: String?
    let isAvailable: Bool
    /// Whether the signer's hash is the policy's own; nil where one of them is not known.
    let isHashIntact: Bool?
    /// The policy's own hash, hexadecimal, with its algorithm.
    let hashAlgorithm: String?
    let hash: String?
    let notBefore: Instant?
    let notAfter: Instant?
    let approval: Approval?
}
