package import ASN1

/// A list of approved signature policies (LPA) of ICP-Brasil (DOC-ICP-15.03, module ListaDePAsAprovadasV2).
///
/// Its own signature stands in another file, in XML inside of it, and is not looked at: who hands the list over vouches for it.
package struct ApprovedPolicyList: Hashable, Sendable {
    package let policyInfos: [PolicyInfo]
    /// When a newer list was to be had.
    package let nextUpdate: Instant

    package init(policyInfos: [PolicyInfo], nextUpdate: Instant) {
        self.policyInfos = policyInfos
        self.nextUpdate = nextUpdate
    }

    /// The entry about a policy.
    package func entry(for policy: SignaturePolicyDocument) -> PolicyInfo? {
        policyInfos.first { $0.isAbout(policy) }
    }

    /// Whether the list is about policies of this format.
    func covers(_ format: ICPBrasilPolicy.Format) -> Bool {
        policyInfos.contains { $0.policyOID.flatMap { ICPBrasilPolicy($0) }?.format == format }
    }
}
