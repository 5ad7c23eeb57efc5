import ASN1
import CMS
import LibCrypto
import PKIX
import SignaturePolicy

/// Finds the signature policy that the signer names (EN 319 102-1 §5.2.4).
///
/// Which constraints hold is the validation policy's matter; a signature policy adds its own. One that is named and not
/// at hand, or is another than the one that was named, leaves the verdict open.
struct SignaturePolicyIdentification {
    let judge: SignatureJudge

    /// Nil where the signer names no policy.
    func identify(_ signature: ParsedSignature, _ result: inout BlockResult) -> JudgedSignaturePolicy? {
        let attribute = signature.signer.signedAttributes?.signaturePolicy ?? .absent
        if attribute.isAbsent {
            // A counter-signature is an answer to a signature, which has the policy.
            if !signature.isCounterSignature {
                result.note(.policyAbsent, .inform, ["validationPolicy": judge.policy.id])
            }
            return nil
        }
        guard let value = attribute.value else {
            // Nobody can say which policy is meant, and a signature must not pass for one without a policy.
            result.demand(
                judge.policy.level(.signaturePolicyAvailable),
                .policyUnreadable,
                .indeterminate(.policyProcessingError)
            )
            return nil
        }
        guard case .identified(let named) = value else {
            result.note(.policyImplied, .inform, ["validationPolicy": judge.policy.id])
            return JudgedSignaturePolicy(identifier: nil, document: nil, isHashIntact: nil, approval: nil)
        }
        let stated = named.policyDigest
        guard let policy = judge.signaturePolicies.policy(named.identifier, hash: stated) else {
            result.demand(
                judge.policy.level(.signaturePolicyAvailable),
                .policyNotAvailable,
                .indeterminate(.signaturePolicyNotAvailable),
                Self.values(of: named.identifier)
            )
            return JudgedSignaturePolicy(
                identifier: named.identifier,
                document: nil,
                isHashIntact: nil,
                approval: nil
            )
        }
        let isIntact = SignaturePolicyHashCheck(policy: judge.policy).check(named, against: policy, &result)
        return JudgedSignaturePolicy(
            identifier: named.identifier,
            document: policy,
            isHashIntact: isIntact,
            approval: ApprovedPolicyListCheck(judge: judge).check(policy, &result)
        )
    }

    private static func values(of identifier: ObjectIdentifier) -> [String: String] {
        var values = ["policy": identifier.description]
        values["name"] = ICPBrasilPolicy(identifier)?.name
        return values
    }
}

extension SignaturePolicyId {
    /// sigPolicyHash with its algorithm; nil where there is none, or its algorithm is not known.
    var policyDigest: PolicyDigest? {
        guard let algorithm = hashAlgorithm.flatMap({ DigestAlgorithm(objectIdentifier: $0.algorithm) }), let hash
        else {
            return nil
        }
        return PolicyDigest(algorithm: algorithm, value: Array(hash))
    }
}
