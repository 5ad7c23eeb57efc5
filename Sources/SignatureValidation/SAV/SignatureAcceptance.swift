import ASN1
import CMS
import LibCrypto
import PKIX

/// The signature acceptance building block (EN 319 102-1 §5.2.8): constraints on attributes and algorithms at the
/// time for which the signature is judged.
struct SignatureAcceptance {
    let policy: ValidationPolicy

    func check(
        _ signature: ParsedSignature,
        _ cryptography: CryptographicVerification.Outcome,
        claimedTime: Instant?,
        at time: Instant,
        signedAfter: Instant? = nil
    ) -> BlockResult {
        var result = BlockResult()
        checkSigningTime(signature, claimedTime, time, &result)
        checkAlgorithmProtection(signature.signer, &result)
        checkDigestAgreement(signature.signer, cryptography.scheme, &result)
        CertificateReferenceDigest(policy: policy).check(signature.signer, at: time, &result)
        let sunset = AlgorithmSunset(constraints: policy.cryptography)
        sunset.check(
            scheme: cryptography.scheme,
            contentDigest: DigestAlgorithm(objectIdentifier: signature.signer.digestAlgorithm.algorithm),
            key: cryptography.keyKind,
            at: time,
            notBefore: signedAfter,
            &result
        )
        if let digest = signature.containerDigest {
            sunset.check(scheme: nil, contentDigest: digest, key: nil, at: time, notBefore: signedAfter, &result)
        }
        return result
    }

    private func checkSigningTime(
        _ signature: ParsedSignature,
        _ claimed: Instant?,
        _ time: Instant,
        _ result: inout BlockResult
    ) {
        guard let claimed else {
            let isUnreadable =
                if case .malformed? = signature.signer.signedAttributes?.signingTime { true } else { false }
            result.demand(
                policy.level(.signingTime),
                isUnreadable ? .formatAttributeUnreadable : .signingTimeMissing,
                .indeterminate(.signatureConstraintsFailure),
                isUnreadable ? ["attribute": "signing-time"] : [:]
            )
            return
        }
        guard claimed > time.adding(seconds: policy.clockTolerance) else { return }
        result.demand(
            policy.level(.signingTimeBeforeProof),
            .signingTimeAfterProof,
            .indeterminate(.signatureConstraintsFailure),
            ["claimed": claimed.description, "proven": time.description]
        )
    }

    /// RFC 6211 §2: the protected algorithms are the signer's own.
    func checkAlgorithmProtection(_ signer: SignerInfo, _ result: inout BlockResult) {
        guard let protection = signer.signedAttributes?.algorithmProtection, !protection.isAbsent else { return }
        guard protection.value?.matches(signer) != true else { return }
        result.demand(
            policy.level(.algorithmProtection),
            .algorithmProtectionMismatch,
            .indeterminate(.signatureConstraintsFailure)
        )
    }

    /// RFC 5652 §5.3, RFC 5754 §3: both identifiers name the same digest.
    private func checkDigestAgreement(_ signer: SignerInfo, _ scheme: SignatureScheme?, _ result: inout BlockResult) {
        guard let inScheme = scheme?.digest,
            let stated = DigestAlgorithm(objectIdentifier: signer.digestAlgorithm.algorithm), inScheme != stated
        else { return }
        result.demand(
            policy.level(.digestAlgorithmAgreement),
            .digestAlgorithmMismatch,
            .indeterminate(.signatureConstraintsFailure),
            ["stated": stated.rawValue, "used": inScheme.rawValue]
        )
    }
}
