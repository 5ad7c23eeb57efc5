package import ASN1

/// The inputs of path validation besides certificates and anchors (RFC 5280 §6.1.1 (b), (c), (e) to (g)).
package struct PathParameters: Hashable, Sendable {
    /// The time at which every certificate of the path must be valid.
    package var time: Instant
    /// The user-initial-policy-set; empty means any-policy, as does a set with anyPolicy (2.5.29.32.0).
    package var initialPolicySet: Set<ObjectIdentifier>
    /// initial-explicit-policy.
    package var explicitPolicy: Bool
    /// initial-policy-mapping-inhibit.
    package var inhibitPolicyMapping: Bool
    /// initial-any-policy-inhibit.
    package var inhibitAnyPolicy: Bool
    /// What the target's key must be for.
    package var requiredPurpose: KeyPurpose?
    package var revocation: RevocationMode
    /// Since when evidence exists: what was signed by a certificate that has expired since counts only where it is proven
    /// to be older (EN 319 102-1 §5.2.6.4 step 8, §5.6.2.4 step 1); nil: not asked.
    package var proofs: ProofsOfExistence?
    /// Whether an anchor's own validity period counts; RFC 5280 §6.1.1 (d) takes only its name and key.
    package var checksAnchorValidity: Bool
    package var budget: PathBudget

    package init(
        time: Instant,
        initialPolicySet: Set<ObjectIdentifier> = [],
        explicitPolicy: Bool = false,
        inhibitPolicyMapping: Bool = false,
        inhibitAnyPolicy: Bool = false,
        requiredPurpose: KeyPurpose? = nil,
        revocation: RevocationMode = .none,
        proofs: ProofsOfExistence? = nil,
        checksAnchorValidity: Bool = false,
        budget: PathBudget = PathBudget()
    ) {
        self.time = time
        self.initialPolicySet = initialPolicySet
        self.explicitPolicy = explicitPolicy
        self.inhibitPolicyMapping = inhibitPolicyMapping
        self.inhibitAnyPolicy = inhibitAnyPolicy
        self.requiredPurpose = requiredPurpose
        self.revocation = revocation
        self.proofs = proofs
        self.checksAnchorValidity = checksAnchorValidity
        self.budget = budget
    }
}
