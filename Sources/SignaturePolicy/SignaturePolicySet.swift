package import ASN1

/// The signature policies and the lists of approved ones that are at hand.
package struct SignaturePolicySet: Sendable, Hashable {
    /// By identifier; several where the same policy was given in several forms that differ.
    private let byIdentifier: [ObjectIdentifier: [SignaturePolicyDocument]]
    package let lists: [ApprovedPolicyList]

    package init(policies: [SignaturePolicyDocument] = [], lists: [ApprovedPolicyList] = []) {
        var byIdentifier: [ObjectIdentifier: [SignaturePolicyDocument]] = [:]
        for policy in policies where !byIdentifier[policy.info.signPolicyIdentifier, default: []].contains(policy) {
            byIdentifier[policy.info.signPolicyIdentifier, default: []].append(policy)
        }
        self.byIdentifier = byIdentifier
        self.lists = lists
    }

    /// How many policies there are.
    package var count: Int { byIdentifier.values.reduce(0) { $0 + $1.count } }

    /// The policy with the identifier; among several, the one with this signPolicyHash.
    package func policy(_ identifier: ObjectIdentifier, hash: PolicyDigest?) -> SignaturePolicyDocument? {
        let candidates = byIdentifier[identifier] ?? []
        return candidates.first { $0.signPolicyHash == hash } ?? candidates.first
    }

    /// The newest list that is about the policy, or about policies of its format.
    package func list(for policy: SignaturePolicyDocument) -> ApprovedPolicyList? {
        let format = ICPBrasilPolicy(policy.info.signPolicyIdentifier)?.format
        return lists.filter { list in
            list.entry(for: policy) != nil || format.map { list.covers($0) } ?? false
        }.max { $0.nextUpdate < $1.nextUpdate }
    }
}
