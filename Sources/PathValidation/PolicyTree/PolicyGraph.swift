import ASN1
import PKIX

/// The valid_policy_tree as the graph of RFC 9618, which accepts the same paths as the tree of RFC 5280 §6.1.2 (a).
///
/// The tree grows exponentially with chosen mappings; the graph has one node for each policy and certificate, so its size
/// is bounded by the certificates' own. Qualifiers are not processed.
struct PolicyGraph {
    /// A node with the valid policies one level up whose expected set it is in; none of them: its parent is anyPolicy.
    private struct Node {
        var parents: [ObjectIdentifier] = []
        /// The expected_policy_set where it is mapped; nil: the policy itself.
        var mapped: [ObjectIdentifier]?
    }

    private struct Level {
        var nodes: [ObjectIdentifier: Node] = [:]
        var hasAnyPolicy: Bool

        var isEmpty: Bool { nodes.isEmpty && !hasAnyPolicy }
    }

    private var levels = [Level(hasAnyPolicy: true)]
    /// Whether the valid_policy_tree is NULL.
    private(set) var isNull = false

    /// RFC 5280 §6.1.3 (d), (e): adds the level of a certificate with these policies; nil is no extension.
    mutating func process(_ policies: [PolicyInformation]?, allowsAnyPolicy: Bool) {
        guard let policies, !isNull, let above = levels.last else {
            isNull = true
            return
        }
        var asserted: Set<ObjectIdentifier> = []
        for policy in policies { asserted.insert(policy.policyIdentifier) }
        let processesAny = asserted.remove(PolicyInformation.anyPolicy) != nil && allowsAnyPolicy
        var level = Level(hasAnyPolicy: above.hasAnyPolicy && processesAny)
        for (policy, node) in above.nodes {
            for expected in node.mapped ?? [policy] where processesAny || asserted.contains(expected) {
                level.nodes[expected, default: Node()].parents.append(policy)
            }
        }
        if above.hasAnyPolicy {
            for policy in asserted where level.nodes[policy] == nil { level.nodes[policy] = Node() }
        }
        isNull = level.isEmpty
        levels.append(level)
    }

    /// RFC 5280 §6.1.4 (b): applies the mappings of the certificate whose level was added last.
    mutating func map(_ mappings: [PolicyMapping], isAllowed: Bool) {
        guard !isNull, var level = levels.popLast() else { return }
        if isAllowed {
            for mapping in mappings {
                let policy = mapping.issuerDomainPolicy
                guard level.nodes[policy] != nil || level.hasAnyPolicy else { continue }
                if level.nodes[policy]?.mapped == nil { level.nodes[policy, default: Node()].mapped = [] }
                level.nodes[policy]?.mapped?.append(mapping.subjectDomainPolicy)
            }
        } else {
            for mapping in mappings { level.nodes[mapping.issuerDomainPolicy] = nil }
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
        var reached = Set(last.nodes.keys)
        for level in levels.reversed() {
            var above: Set<ObjectIdentifier> = []
            for policy in reached {
                guard let node = level.nodes[policy] else { continue }
                if node.parents.isEmpty { result.insert(policy) } else { above.formUnion(node.parents) }
            }
            reached = above
        }
        return result
    }
}
