import SignaturePolicy

/// A policy whose demands are checked, and how its violations are weighed.
struct PolicyDemands {
    let judge: SignatureJudge
    let document: SignaturePolicyDocument
    let level: ConstraintLevel

    /// The policy's name in findings.
    var name: String { document.displayName }
    var rules: SignatureValidationPolicy { document.info.signatureValidationPolicy }

    /// A demand that cannot be judged leaves the verdict open (EN 319 102-1 §5.2.4: the policy could not be processed).
    func checkProcessing(_ result: inout BlockResult) {
        guard !rules.unprocessedDemands.isEmpty else { return }
        result.demand(
            level,
            .policyIdentifierNotProcessed,
            .indeterminate(.policyProcessingError),
            ["policy": name, "demands": rules.unprocessedDemands.joined(separator: ", ")]
        )
    }

    /// A violation of the policy, weighed by the validation policy.
    func violated(
        _ code: ReasonCode,
        _ reason: IndeterminationReason,
        _ values: [String: String] = [:],
        _ result: inout BlockResult
    ) {
        result.demand(level, code, .indeterminate(reason), ["policy": name].merging(values) { $1 })
    }

    /// How a violation of a trust condition is weighed.
    ///
    /// Policies of ICP-Brasil name ICP-Brasil's roots. Where a run trusts none of them, its anchors were chosen by the
    /// operator in their place (a test PKI, `--anchor`): then another root is a warning.
    func level(of violation: PolicyChainCheck.Violation) -> ConstraintLevel {
        guard violation.code == .policyAnchorNotAccepted, level == .fail, judge.icpBrasilAnchors.isEmpty,
            ICPBrasilPolicy(document.info.signPolicyIdentifier) != nil
        else { return level }
        return .warn
    }
}
