import ASN1
import PKIX
import PathValidation
import SignaturePolicy

/// What a signature policy demands of a signature (EN 319 102-1 §5.2.8, RFC 3125 §3): each demand is one check.
struct SignaturePolicyAcceptance {
    /// The signature with all that was found out about it.
    struct Subject {
        let signature: ParsedSignature
        let cryptography: CryptographicVerification.Outcome
        let certificate: Certificate?
        let certification: JudgedCertification?
        let timeStamps: [JudgedTimeStamp]
        let claimedTime: Instant?
        let bestTime: Instant
    }

    let judge: SignatureJudge
    let policy: JudgedSignaturePolicy

    /// The level at which a demand of the policy is weighed.
    var level: ConstraintLevel { judge.policy.level(.signaturePolicyDemands) }

    /// Checks every demand; does nothing where the policy is not at hand or is not surely the one that was named.
    func check(_ subject: Subject, _ result: inout BlockResult) {
        guard let document = policy.applicable else { return }
        let demands = PolicyDemands(judge: judge, document: document, level: level)
        demands.checkProcessing(&result)
        PolicyPeriodCheck(demands: demands).check(subject, approval: policy.approval, &result)
        PolicyFormatCheck(demands: demands).check(subject.signature, &result)
        PolicyAttributeCheck(demands: demands).check(subject.signature, &result)
        PolicyCommitmentCheck(demands: demands).check(subject.signature, &result)
        PolicyAlgorithmCheck(demands: demands).check(subject.cryptography, &result)
        PolicyCertificateCheck(demands: demands).check(subject, &result)
        if let condition = demands.rules.signingCertTrustCondition, let path = subject.certification?.outcome.path {
            let chain = PolicyChainCheck(
                trustPoints: condition.signerTrustTrees,
                revocation: condition.signerRevReq,
                policyName: demands.name
            )
            for violation in chain.violations(path) {
                result.demand(
                    demands.level(of: violation),
                    violation.code,
                    .indeterminate(.chainConstraintsFailure),
                    violation.values
                )
            }
        }
        PolicyTimeStampCheck(demands: demands).check(subject, &result)
        if let pdf = subject.signature.pdf {
            PolicyEntryCheck(demands: demands).check(pdf, &result)
            PolicyArtifactCheck(demands: demands).check(pdf.artifacts, &result)
        }
    }
}
