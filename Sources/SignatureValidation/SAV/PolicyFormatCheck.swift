import SignaturePolicy

/// Whether the policy is for the signature's format, and the content is where the policy wants it (RFC 3125 §3.4.1).
struct PolicyFormatCheck {
    let demands: PolicyDemands

    func check(_ signature: ParsedSignature, _ result: inout BlockResult) {
        if let expected = ICPBrasilPolicy(demands.document.info.signPolicyIdentifier)?.format.rawValue {
            // Plain CMS lacks CAdES's attributes, which the policy demands one by one.
            let found = signature.format == .cms ? SignatureFormat.cades.rawValue : signature.format.rawValue
            if found != expected {
                let values = ["expected": expected, "found": found]
                demands.violated(.policyFormat, .signatureConstraintsFailure, values, &result)
            }
        }
        guard let isExternal = demands.rules.signerRules.externalSignedData else { return }
        switch signature.content.source {
        case .attached where isExternal, .detached where !isExternal:
            demands.violated(.policyContentPlace, .signatureConstraintsFailure, &result)
        default: return
        }
    }
}

extension PolicyDemands {
    /// A violation without values of its own.
    func violated(_ code: ReasonCode, _ reason: IndeterminationReason, _ result: inout BlockResult) {
        violated(code, reason, [:], &result)
    }
}
