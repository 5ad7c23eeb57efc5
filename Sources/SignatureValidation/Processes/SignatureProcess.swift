import ASN1
import CMS
import LibCrypto
import PKIX
import PathValidation

/// The basic process and the process for signatures with time (EN 319 102-1 §5.3, §5.5) over one signature.
///
/// Cryptography comes before the chain, so that a changed document is TOTAL-FAILED whatever is missing besides.
struct SignatureProcess {
    let judge: SignatureJudge
    let signature: ParsedSignature

    func run() throws(LibCryptoError) -> JudgedSignature {
        var result = FormatChecking(policy: judge.policy).check(signature)
        let identification = SigningCertificateIdentification(judge: judge)
        let certificate = try identification.identify(signature, &result)
        checkPolicyIdentifier(&result)
        let verification = CryptographicVerification(judge: judge)
        let cryptography = try verification.verify(signature, with: certificate, &result)
        let timeStamps = try judgeTimeStamps(&result)
        let best = BestSignatureTime(judge.validationTime, timeStamps)
        let certification = certificate.map {
            CertificateValidation(judge: judge).validate(
                $0,
                at: best.time,
                contentTimeStamps: timeStamps.filter { $0.timeStamp.kind == .content }
            )
        }
        if let certification { result.append(certification.findings, verdict: certification.verdict) }
        let claimed = claimedSigningTime
        let acceptance = SignatureAcceptance(policy: judge.policy)
        result.append(acceptance.check(signature, cryptography, claimedTime: claimed, at: best.time))
        let counterSignatures = try judgeCounterSignatures(&result)
        return JudgedSignature(
            signature: signature,
            conclusion: ValidationConclusion(result.verdict, findings: result.findings, at: best.time),
            signingCertificate: certificate,
            certification: certification,
            isContentIntact: cryptography.isContentIntact,
            isCryptographicallyValid: cryptography.isCryptographicallyValid,
            claimedSigningTime: claimed,
            bestSignatureTime: best.time,
            timeStamps: timeStamps,
            counterSignatures: counterSignatures
        )
    }

    /// RFC 5652 §11.3: what the signer says.
    private var claimedSigningTime: Instant? {
        signature.signer.signedAttributes?.signingTime.value
    }

    private func checkPolicyIdentifier(_ result: inout BlockResult) {
        guard let policy = signature.signer.signedAttributes?.signaturePolicy, !policy.isAbsent else { return }
        let identifier = policy.value?.identifier?.description ?? "implied"
        result.note(.policyIdentifierNotProcessed, .inform, ["policy": identifier])
    }

    /// EN 319 102-1 §5.5.4 steps 2 and 3: only a token that passed proves a time, and order must hold.
    private func judgeTimeStamps(_ result: inout BlockResult) throws(LibCryptoError) -> [JudgedTimeStamp] {
        var judged: [JudgedTimeStamp] = []
        for timeStamp in signature.timeStamps {
            let one = try TimeStampProcess(judge: judge, timeStamp: timeStamp).run()
            judged.append(one)
            guard !one.conclusion.verdict.isPassed else { continue }
            result.demand(
                judge.policy.level(.signatureTimeStamps),
                .timeStampNotPassed,
                one.conclusion.verdict,
                ["type": timeStamp.kind.rawValue, "reason": one.conclusion.subIndication ?? ""]
            )
        }
        let contentTimes = judged.filter { $0.timeStamp.kind == .content }.compactMap(\.provenTime)
        let signatureTimes = judged.filter { $0.timeStamp.kind == .signature }.compactMap(\.provenTime)
        if let content = contentTimes.max(), let earliest = signatureTimes.min(), content > earliest {
            result.fail(
                .timeStampOrder,
                .indeterminate(.timestampOrderFailure),
                ["content": content.description, "signature": earliest.description]
            )
        }
        return judged
    }

    private func judgeCounterSignatures(_ result: inout BlockResult) throws(LibCryptoError) -> [JudgedSignature] {
        var judged: [JudgedSignature] = []
        for counterSignature in signature.counterSignatures {
            let one = try SignatureProcess(judge: judge, signature: counterSignature).run()
            judged.append(one)
            guard !one.conclusion.verdict.isPassed else { continue }
            result.demand(
                judge.policy.level(.counterSignatures),
                .counterSignatureNotPassed,
                .indeterminate(.signatureConstraintsFailure),
                ["reason": one.conclusion.subIndication ?? ""]
            )
        }
        return judged
    }
}
