package import ASN1

/// A list of approved signature policies (LPA) of ICP-Brasil (DOC-ICP-15.03, module ListaDePAsAprovadasV2).
///
/// Its own signature stands in another file, in XML inside of it, and is not looked at: who hands the list over vouches for it.
package struct ApprovedPolicyList: Hashable, Sendable {
    package let policyInfos: [PolicyInfo]
    /// When a newer list was to be had.
    package let nextUpdate: Instant
    /// SHA-256 of the list's official file; nil where that is not known.
    package let fileSHA256: [UInt8]?
    /// The first entry of each identifier.
    private let byIdentifier: [ObjectIdentifier: PolicyInfo]
    /// The entries of version 1, which have none.
    private let unnamed: [PolicyInfo]
    /// The formats that the identifiers are about.
    private let formats: Set<ICPBrasilPolicy.Format>

    package init(policyInfos: [PolicyInfo], nextUpdate: Instant, fileSHA256: [UInt8]? = nil) {
        self.policyInfos = policyInfos
        self.nextUpdate = nextUpdate
        self.fileSHA256 = fileSHA256
        let named = policyInfos.compactMap { info in info.policyOID.map { ($0, info) } }
        byIdentifier = Dictionary(named) { first, _ in first }
        unnamed = policyInfos.filter { $0.policyOID == nil }
        formats = Set(byIdentifier.keys.compactMap { ICPBrasilPolicy($0)?.format })
    }

    /// The entry about a policy.
    package func entry(for policy: SignaturePolicyDocument) -> PolicyInfo? {
        byIdentifier[policy.info.signPolicyIdentifier] ?? unnamed.first { $0.agrees(with: policy) }
    }

    /// Whether the list is about policies of this format.
    func covers(_ format: ICPBrasilPolicy.Format) -> Bool {
        formats.contains(format)
    }
}
