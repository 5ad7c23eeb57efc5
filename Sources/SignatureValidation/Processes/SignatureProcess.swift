import ASN1
import CMS
import LibCrypto
import PKIX
import PathValidation

/// The processes of EN 319 102-1 over one signature: basic (§5.3), with time (§5.5), with archival data (§5.6).
///
/// They are one here: the tokens give proofs of existence, the best signature time is the earliest of them, and everything
/// is judged for that time with the evidence that is proven to be old enough
/// (Documentation/Decisions/0003-one-process-over-proofs-of-existence.md). Cryptography comes before the chain, so that a
/// changed document is TOTAL-FAILED whatever is missing besides.
struct SignatureProcess {
    let judge: SignatureJudge
    let signature: ParsedSignature
    /// What is proven beside the signature's own tokens: those of the signature that it countersigns.
    let known: ProofsOfExistence
    /// Time-stamps over the file as it stood with this signature; `known` has what they prove.
    var cover: [JudgedTimeStamp] = []

    func run() throws(LibCryptoError) -> JudgedSignature {
        var result = FormatChecking(policy: judge.policy).check(signature)
        guard signature.isReadable else { return unreadable(result) }
        let identification = SigningCertificateIdentification(judge: judge)
        let certificate = try identification.identify(signature, &result)
        let policy = SignaturePolicyIdentification(judge: judge).identify(signature, &result)
        let verification = CryptographicVerification(judge: judge)
        let cryptography = try verification.verify(signature, with: certificate, &result)
        var proofs = known
        let timeStamps = try judgeTimeStamps(&proofs, &result)
        let best = BestSignatureTime(try knownSince(), timeStamps)
        // A content time-stamp is signed: the signature is younger (§5.3.4 NOTE 3).
        let signedAfter = timeStamps.filter { $0.timeStamp.kind == .content }.compactMap(\.provenTime).max()
        var certification: JudgedCertification?
        if let certificate {
            let extraction = ProofExtraction(constraints: judge.policy.cryptography)
            extraction.extract(certificate, referredToBy: signature.signer, at: best.time, into: &proofs)
            let judged = CertificateValidation(judge: judge, proofs: proofs).validate(
                certificate,
                at: best.time,
                signedAfter: signedAfter
            )
            result.append(judged.findings, verdict: judged.verdict)
            certification = judged
        }
        let claimed = signature.claimedSigningTime
        result.append(PDFAcceptance(policy: judge.policy).check(signature))
        let acceptance = SignatureAcceptance(policy: judge.policy)
        result.append(
            acceptance.check(signature, cryptography, claimedTime: claimed, at: best.time, signedAfter: signedAfter)
        )
        if let policy {
            SignaturePolicyAcceptance(judge: judge, policy: policy).check(
                SignaturePolicyAcceptance.Subject(
                    signature: signature,
                    cryptography: cryptography,
                    certificate: certificate,
                    certification: certification,
                    timeStamps: timeStamps,
                    claimedTime: claimed,
                    bestTime: best.time
                ),
                &result
            )
        }
        let counterSignatures = try judgeCounterSignatures(proofs, &result)
        return JudgedSignature(
            signature: signature,
            signaturePolicy: policy,
            conclusion: ValidationConclusion(result.verdict, findings: result.findings, at: best.time),
            signingCertificate: certificate,
            certification: certification,
            isContentIntact: cryptography.isContentIntact,
            isCryptographicallyValid: cryptography.isCryptographicallyValid,
            claimedSigningTime: claimed,
            bestSignatureTime: best.time,
            bestSignatureTimeProof: best.proof,
            process: ValidationProcess(timeStamps),
            proofs: proofs,
            timeStamps: timeStamps,
            counterSignatures: counterSignatures
        )
    }

    /// Nothing more is to be said of what is no signature; a document that says to be signed is never passed for it.
    private func unreadable(_ result: BlockResult) -> JudgedSignature {
        let verdict = result.verdict.isPassed ? .totalFailed(.formatFailure) : result.verdict
        return JudgedSignature(
            signature: signature,
            signaturePolicy: nil,
            conclusion: ValidationConclusion(verdict, findings: result.findings, at: judge.validationTime),
            signingCertificate: nil,
            certification: nil,
            isContentIntact: nil,
            isCryptographicallyValid: false,
            claimedSigningTime: nil,
            bestSignatureTime: judge.validationTime,
            bestSignatureTimeProof: nil,
            process: .basic,
            proofs: known,
            timeStamps: [],
            counterSignatures: []
        )
    }

    /// Since when the signature is known without its own tokens: a counter-signature by those of what it countersigns.
    private func knownSince() throws(LibCryptoError) -> Instant {
        guard signature.isCounterSignature else { return judge.validationTime }
        return known.earliest(try Digest.hash(.sha256, signature.signer.encoding))
    }

    /// EN 319 102-1 §5.6.3.4 step 5: the newest token first, since it proves what the older ones are judged by.
    ///
    /// Those over the file are judged already. The tokens come back in the order of the file.
    private func judgeTimeStamps(
        _ proofs: inout ProofsOfExistence,
        _ result: inout BlockResult
    ) throws(LibCryptoError) -> [JudgedTimeStamp] {
        guard !signature.timeStamps.isEmpty || !cover.isEmpty else { return [] }
        let extraction = ProofExtraction(constraints: judge.policy.cryptography)
        var judged: [(index: Int, timeStamp: JudgedTimeStamp)] = []
        for (index, timeStamp) in signature.timeStamps.newestFirst {
            let one = try TimeStampProcess(judge: judge, timeStamp: timeStamp, proofs: proofs).run()
            extraction.extract(from: one, into: &proofs)
            judged.append((index, one))
        }
        let timeStamps = judged.sorted { $0.index < $1.index }.map(\.timeStamp) + cover
        for one in timeStamps where !one.conclusion.verdict.isPassed {
            // A document time-stamp of other bytes, or in a dictionary that is none, says that the file was altered after
            // it came.
            let isAltered =
                one.timeStamp.kind == .documentTimeStamp
                && [.totalFailed(.hashFailure), .totalFailed(.formatFailure)].contains(one.conclusion.verdict)
            result.demand(
                isAltered ? .fail : judge.policy.level(.signatureTimeStamps),
                .timeStampNotPassed,
                isAltered ? .indeterminate(.signatureConstraintsFailure) : one.conclusion.verdict,
                ["type": one.timeStamp.kind.rawValue, "reason": one.conclusion.subIndication ?? ""]
            )
        }
        TimeStampOrder(policy: judge.policy).check(timeStamps, &result)
        return timeStamps
    }

    private func judgeCounterSignatures(
        _ proofs: ProofsOfExistence,
        _ result: inout BlockResult
    ) throws(LibCryptoError) -> [JudgedSignature] {
        var judged: [JudgedSignature] = []
        for counterSignature in signature.counterSignatures {
            let one = try SignatureProcess(judge: judge, signature: counterSignature, known: proofs).run()
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
