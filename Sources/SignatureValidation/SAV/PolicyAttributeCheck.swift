import ASN1
import CMS
import SignaturePolicy

/// Whether the attributes are there that the policy demands, and none that it forbids (RFC 3125 §3.4.1, §3.4.2).
struct PolicyAttributeCheck {
    let demands: PolicyDemands

    func check(_ signature: ParsedSignature, _ result: inout BlockResult) {
        let signer = demands.rules.signerRules
        let signed = Set(signature.signer.signedAttributes?.types ?? [])
        for type in signer.mandatedSignedAttr where !signed.contains(type) {
            // RFC 5652 §11.4 forbids the content type of a counter-signature.
            if signature.isCounterSignature, type == CMSAttribute.contentType { continue }
            violated(.policySignedAttributeMissing, type, &result)
        }
        for type in signer.forbiddenSignedAttr where signed.contains(type) {
            violated(.policySignedAttributeForbidden, type, &result)
        }
        let attributes = signature.signer.unsignedAttributes
        let unsigned = Set(attributes?.types ?? [])
        let mandated = signer.mandatedUnsignedAttr + demands.rules.verifierRules.mandatedUnsignedAttr
        var told: Set<ObjectIdentifier> = []
        for type in mandated where !unsigned.contains(type) || attributes?.isFilled(type) == false {
            guard told.insert(type).inserted else { continue }
            violated(.policyUnsignedAttributeMissing, type, &result)
        }
    }

    private func violated(_ code: ReasonCode, _ type: ObjectIdentifier, _ result: inout BlockResult) {
        demands.violated(code, .signatureConstraintsFailure, ["attribute": AttributeName.text(type)], &result)
    }
}
