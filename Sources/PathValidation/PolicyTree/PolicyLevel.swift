import ASN1

/// The nodes of one certificate in the policy graph, found by policy.
///
/// Few policies are compared one by one, which costs less than hashing them; many are indexed.
struct PolicyLevel {
    /// A node with the valid policies one level up whose expected set it is in; none of them: its parent is anyPolicy.
    struct Node {
        let policy: ObjectIdentifier
        var parents: [ObjectIdentifier] = []
        /// The expected_policy_set where it is mapped; nil: the policy itself.
        var mapped: [ObjectIdentifier]?
    }

    private(set) var nodes: [Node] = []
    private var index: [ObjectIdentifier: Int] = [:]
    let hasAnyPolicy: Bool

    init(hasAnyPolicy: Bool) { self.hasAnyPolicy = hasAnyPolicy }

    /// Whether nothing is left.
    var isEmpty: Bool { nodes.isEmpty && !hasAnyPolicy }

    /// The place of a policy's node.
    func position(of policy: ObjectIdentifier) -> Int? {
        nodes.count <= Self.unindexedCount ? nodes.firstIndex { $0.policy == policy } : index[policy]
    }

    /// The place of a policy's node, which is made where there is none.
    mutating func ensure(_ policy: ObjectIdentifier) -> Int {
        if let position = position(of: policy) { return position }
        nodes.append(Node(policy: policy))
        if nodes.count == Self.unindexedCount + 1 {
            for (position, node) in nodes.enumerated() { index[node.policy] = position }
        } else if nodes.count > Self.unindexedCount {
            index[policy] = nodes.count - 1
        }
        return nodes.count - 1
    }

    /// Notes that the node is expected by one above.
    mutating func addParent(_ parent: ObjectIdentifier, to policy: ObjectIdentifier) {
        nodes[ensure(policy)].parents.append(parent)
    }

    /// Adds to the expected set of a node.
    mutating func map(_ policy: ObjectIdentifier, to expected: ObjectIdentifier) {
        let position = ensure(policy)
        if nodes[position].mapped == nil { nodes[position].mapped = [] }
        nodes[position].mapped?.append(expected)
    }

    /// The level without the nodes of these policies.
    func removing(_ policies: Set<ObjectIdentifier>) -> PolicyLevel {
        var result = PolicyLevel(hasAnyPolicy: hasAnyPolicy)
        for node in nodes where !policies.contains(node.policy) { result.nodes[result.ensure(node.policy)] = node }
        return result
    }

    private static let unindexedCount = 8
}
