import ASN1

/// What RFC 5280 §6.1 says about a candidate path.
struct PathJudgement {
    /// Empty for a valid path; not yet sorted.
    var findings: [PathFinding] = []
    /// The target's first.
    var links: [LinkFacts] = []
    var authorityConstrainedPolicies: Set<ObjectIdentifier> = []
    var userConstrainedPolicies: Set<ObjectIdentifier> = []
}
