import SignatureValidation

/// What was demanded of a signature and how it stood (ETSI TS 119 102-2 §4.3.5).
struct ETSIConstraints {
    let words: SignatureWords

    var element: MarkupElement {
        var children = [policy]
        for check in words.checks { children.append(element(check)) }
        for finding in words.signature.findings { children.append(element(finding)) }
        return .xml("ValidationConstraintsEvaluationReport", children)
    }

    /// The validation policy with the digest of its file.
    private var policy: MarkupElement? {
        guard let policy = words.document.policy,
            let hash = ETSIElements.digest("xades:SigPolicyHash", "SHA-256", policy.digest)
        else { return nil }
        let identifier = MarkupElement.xml(
            "xades:SigPolicyId",
            [.xml("xades:Identifier", text: ETSIIdentifier.own("validation-policy", policy.id))]
        )
        return .xml(
            "SignatureValidationPolicy",
            [
                .xml("SignaturePolicyIdentifier", [.xml("xades:SignaturePolicyId", [identifier, hash])]),
                .xml("PolicyName", text: policy.id),
            ]
        )
    }

    private func element(_ check: CheckEntry) -> MarkupElement {
        let indication: Indication =
            switch check.outcome {
            case .passed: .totalPassed
            case .failed: .totalFailed
            case .unknown: .indeterminate
            }
        return constraint(
            ETSIIdentifier.own("check", check.name),
            [("clause", check.clause), ("text", check.text)],
            indication
        )
    }

    private func element(_ finding: FindingEntry) -> MarkupElement {
        var parameters = [("level", finding.level.rawValue)]
        if let clause = finding.clause { parameters.append(("clause", clause)) }
        parameters.append(("text", finding.statement(words.language)))
        for (name, value) in finding.values.sorted(by: { $0.key < $1.key }) {
            parameters.append(("value:\(name)", value))
        }
        return constraint(
            ETSIIdentifier.own("finding", finding.code),
            parameters,
            finding.level == .fail ? .totalFailed : .totalPassed
        )
    }

    private func constraint(
        _ identifier: String,
        _ parameters: [(type: String, value: String)],
        _ indication: Indication
    ) -> MarkupElement {
        let status = MarkupElement.xml("MainIndication", text: ETSIIdentifier.objectIndication(indication))
        var children = [MarkupElement.xml("ValidationConstraintIdentifier", text: identifier)]
        for (type, value) in parameters {
            children.append(ETSIElements.typed("ValidationConstraintParameter", type, value))
        }
        children.append(.xml("ConstraintStatus", [.xml("Status", text: ETSIIdentifier.applied)]))
        children.append(.xml("ValidationStatus", [status]))
        return .xml("ValidationConstraint", children)
    }
}
