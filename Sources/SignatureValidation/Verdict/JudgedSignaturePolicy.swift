package import ASN1
package import SignaturePolicy

/// The signature policy that a signer names, and what is known of it.
package struct JudgedSignaturePolicy: Sendable, Hashable {
    /// What the list of approved policies says about a policy.
    package struct Approval: Sendable, Hashable {
        /// When a newer list was to be had.
        package let nextUpdate: Instant
        /// SHA-256 of the list's official file; nil where that is not known.
        package let fileSHA256: [UInt8]?
        /// Whether the list was still current at the validation time.
        package let isCurrent: Bool
        /// The list's entry; nil: the policy is not listed.
        package let entry: PolicyInfo?
        /// Whether the entry's digest is the one of the policy's file; nil where there is no entry.
        package let isDigestIntact: Bool?
    }

    /// Nil where the policy is implied.
    package let identifier: ObjectIdentifier?
    /// The policy itself; nil where it is not at hand.
    package let document: SignaturePolicyDocument?
    /// Whether the signer's hash is the policy's own signPolicyHash; nil where one of them is not known.
    package let isHashIntact: Bool?
    /// Nil where no list is about such policies.
    package let approval: Approval?

    /// The policy, where it is surely the one that the signer means.
    var applicable: SignaturePolicyDocument? { isHashIntact == false ? nil : document }
}

extension SignaturePolicyDocument {
    /// `AD-RB v2.4`, or the identifier.
    package var displayName: String { info.name ?? info.signPolicyIdentifier.description }
}
