import ASN1
import SignaturePolicy

/// What the list of approved policies (LPA) says about a policy of ICP-Brasil, at the time of validation (DOC-ICP-15.03).
struct ApprovedPolicyListCheck {
    let judge: SignatureJudge

    /// Nil where the policy is none of ICP-Brasil's, or no list is about such policies.
    func check(_ policy: SignaturePolicyDocument, _ result: inout BlockResult) -> JudgedSignaturePolicy.Approval? {
        guard ICPBrasilPolicy(policy.info.signPolicyIdentifier) != nil else { return nil }
        let name = policy.displayName
        guard let list = judge.signaturePolicies.list(for: policy) else {
            result.note(.policyListNotGiven, .inform, ["policy": name])
            return nil
        }
        let isCurrent = judge.validationTime <= list.nextUpdate
        if !isCurrent { result.note(.policyListStale, .warn, ["nextUpdate": list.nextUpdate.description]) }
        let level = judge.policy.level(.signaturePolicyList)
        let entry = list.entry(for: policy)
        let agrees = entry.map { $0.agrees(with: policy) }
        if entry == nil {
            // A list that is out of date may be older than the policy.
            result.demand(
                isCurrent || level != .fail ? level : .warn,
                .policyNotListed,
                .indeterminate(.signatureConstraintsFailure),
                ["policy": name, "nextUpdate": list.nextUpdate.description]
            )
        } else if agrees == false {
            result.demand(level, .policyListDigestMismatch, .indeterminate(.policyProcessingError), ["policy": name])
        }
        return JudgedSignaturePolicy.Approval(
            nextUpdate: list.nextUpdate,
            fileSHA256: list.fileSHA256,
            isCurrent: isCurrent,
            entry: entry,
            isDigestIntact: agrees
        )
    }
}
