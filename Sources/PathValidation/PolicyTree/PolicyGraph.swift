import ASN1
import PKIX

/// The valid_policy_tree as the graph of RFC 9618, which accepts the same paths as the tree of RFC 5280 §6.1.2 (a).
///
/// The tree grows exponentially with chosen mappings; the graph has one node for each policy and certificate, so its size
/// is bounded by the certificates' own. Qualifiers are not processed.
struct PolicyGraph {
    private var levels = [PolicyLevel(hasAnyPolicy: true)]
    /// Whether the valid_policy_tree is NULL.
    private(set) var isNull = false

    /// RFC 5280 §6.1.3 (d), (e): adds the level of a certificate with these policies; nil is no extension.
    mutating func process(_ policies: [PolicyInformation]?, allowsAnyPolicy: Bool) {
        guard let policies, !isNull, let above = levels.last else {
            isNull = true
            return
        }
        // The asserted policies as a level of their own: found by policy, each once.
        var asserted = PolicyLevel(hasAnyPolicy: false)
        var assertsAny = false
        for policy in policies {
            if policy.policyIdentifier == PolicyInformation.anyPolicy {
                assertsAny = true
            } else {
                _ = asserted.ensure(policy.policyIdentifier)
            }
        }
        let processesAny = assertsAny && allowsAnyPolicy
        var level = PolicyLevel(hasAnyPolicy: above.hasAnyPolicy && processesAny)
        for node in above.nodes {
            for expected in node.mapped ?? [node.policy]
            where processesAny || asserted.position(of: expected) != nil {
                level.addParent(node.policy, to: expected)
            }
        }
        if above.hasAnyPolicy {
            for node in asserted.nodes { _ = level.ensure(node.policy) }
        }
        isNull = level.isEmpty
        levels.append(level)
    }

    /// RFC 5280 §6.1.4 (b): applies the mappings of the certificate whose level was added last.
    mutating func map(_ mappings: [PolicyMapping], isAllowed: Bool) {
        guard !isNull, var level = levels.popLast() else { return }
        if isAllowed {
            for mapping in mappings
            where level.hasAnyPolicy || level.position(of: mapping.issuerDomainPolicy) != nil {
                level.map(mapping.issuerDomainPolicy, to: mapping.subjectDomainPolicy)
            }
        } else {
            level = level.removing(Set(mappings.map(\.issuerDomainPolicy)))
        }
        isNull = level.isEmpty
        levels.append(level)
    }

    /// The policies of the anchor's domain that reach down to the last level (RFC 9618 §5.4, (g)).
    ///
    /// They are the nodes below anyPolicy that still have a descendant at the bottom; anyPolicy if it reaches down itself.
    func authorityConstrainedPolicies() -> Set<ObjectIdentifier> {
        guard !isNull, let last = levels.last else { return [] }
        var result: Set<ObjectIdentifier> = last.hasAnyPolicy ? [PolicyInformation.anyPolicy] : []
        var reached = PolicyLevel(hasAnyPolicy: false)
        for node in last.nodes { _ = reached.ensure(node.policy) }
        for level in levels.reversed() {
            var above = PolicyLevel(hasAnyPolicy: false)
            for item in reached.nodes {
                guard let position = level.position(of: item.policy) else { continue }
                let node = level.nodes[position]
                if node.parents.isEmpty { result.insert(node.policy) }
                for parent in node.parents { _ = above.ensure(parent) }
            }
            reached = above
        }
        return result
    }
}
