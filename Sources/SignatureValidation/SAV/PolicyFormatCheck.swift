import SignaturePolicy

/// Whether the policy is for the signature's format, and the content is where the policy wants it (RFC 3125 §3.4.1).
struct PolicyFormatCheck {
    let demands: PolicyDemands

    func check(_ signature: ParsedSignature, _ result: inout BlockResult) {
        if let expected = ICPBrasilPolicy(demands.document.info.signPolicyIdentifier)?.format.rawValue {
            let found = Self.formats(of: signature)
            if !found.contains(where: { $0.rawValue == expected }) {
                let values = ["expected": expected, "found": found.first?.rawValue ?? ""]
                demands.violated(.policyFormat, .signatureConstraintsFailure, values, &result)
            }
        }
        // In a PDF the content is outside of the message, but for adbe.pkcs7.sha1, which has a format of its own.
        guard signature.pdf == nil else { return }
        guard let isExternal = demands.rules.signerRules.externalSignedData else { return }
        switch signature.content.source {
        case .attached where isExternal, .detached where !isExternal:
            demands.violated(.policyContentPlace, .signatureConstraintsFailure, &result)
        default: return
        }
    }

    /// The formats that a signature is of, the first one by name.
    private static func formats(of signature: ParsedSignature) -> [SignatureFormat] {
        switch signature.format {
        // Plain CMS lacks CAdES's attributes, which the policy demands one by one.
        case .cms, .cades: [.cades]
        // ICP-Brasil's PAdES has a sub-filter of its own; under any other the message is CAdES inside of a PDF.
        case .pades: signature.pdf?.isPBAD ?? false ? [.pades] : [.pades, .cades]
        case .pkcs7: [.pkcs7, .cades]
        }
    }
}

extension PolicyDemands {
    /// A violation without values of its own.
    func violated(_ code: ReasonCode, _ reason: IndeterminationReason, _ result: inout BlockResult) {
        violated(code, reason, [:], &result)
    }
}
