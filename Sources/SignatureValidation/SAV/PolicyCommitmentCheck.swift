import ASN1
import CMS
import SignaturePolicy

/// Whether the policy has a rule for the commitment that the signer makes (RFC 3125 §3.3.2).
struct PolicyCommitmentCheck {
    let demands: PolicyDemands

    func check(_ signature: ParsedSignature, _ result: inout BlockResult) {
        let types = demands.rules.commitmentTypes
        guard !types.isEmpty else { return }
        let attribute = signature.signer.signedAttributes?.commitmentType ?? .absent
        if attribute.isAbsent {
            guard !types.contains(.empty) else { return }
            demands.violated(.policyCommitment, .signatureConstraintsFailure, &result)
        } else if let identifier = attribute.value?.identifier, !types.contains(.recognized(identifier)) {
            // Where only signatures without commitment are provided for, one more statement of the signer's harms nobody:
            // DOC-ICP-15.03 lists commitment-type-indication among the attributes that a signer may add.
            guard types.contains(where: { $0 != .empty }) else { return }
            let values = ["commitment": identifier.description]
            demands.violated(.policyCommitment, .signatureConstraintsFailure, values, &result)
        }
    }
}
