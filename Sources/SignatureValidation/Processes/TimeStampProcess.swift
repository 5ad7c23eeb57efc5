import ASN1
import CMS
import LibCrypto
import PKIX
import PathValidation
import TimeStampProtocol

/// The time-stamp validation process (EN 319 102-1 §5.4) with the rules of RFC 3161 §2.3, §2.4.2.
struct TimeStampProcess {
    let judge: SignatureJudge
    let timeStamp: ParsedTimeStamp
    /// What newer tokens prove.
    let proofs: ProofsOfExistence

    /// Since when the token exists; its algorithms are judged for that time.
    private var existsSince: Instant { proofs.earliest(timeStamp.sha256) }

    func run() throws(LibCryptoError) -> JudgedTimeStamp {
        var result = BlockResult()
        result.weigh(timeStamp.observations, judge.policy)
        switch timeStamp.token {
        case .success(let token): return try run(token, &result)
        case .failure(let error):
            result.fail(Self.code(error), .totalFailed(.formatFailure), ["reason": "\(error)"])
            return JudgedTimeStamp(
                timeStamp: timeStamp,
                conclusion: conclusion(result),
                statedTime: nil,
                existsSince: existsSince,
                isImprintIntact: nil,
                isCryptographicallyValid: false,
                authority: nil,
                certification: nil
            )
        }
    }

    private func run(_ token: TimeStampToken, _ result: inout BlockResult) throws(LibCryptoError) -> JudgedTimeStamp {
        let signature = ParsedSignature(token: token)
        checkStructure(token, &result)
        result.append(FormatChecking(policy: judge.policy).check(signature))
        checkReference(token.signerInfo, &result)
        let identification = SigningCertificateIdentification(judge: judge)
        let authority = try identification.identify(signature, &result)
        let cryptography = try CryptographicVerification(judge: judge).verify(
            signature,
            with: authority,
            &result
        )
        var certification: JudgedCertification?
        // Nothing is known of who made a token whose signature does not verify.
        if let authority, cryptography.isCryptographicallyValid {
            TimeStampAuthorityCheck(policy: judge.policy).check(authority, token.tstInfo, &result)
            let judged = validate(authority, token.signerInfo, &result)
            result.append(judged.findings, verdict: judged.verdict)
            certification = judged
        }
        checkTime(token.tstInfo, &result)
        SignatureAcceptance(policy: judge.policy).checkAlgorithmProtection(token.signerInfo, &result)
        CertificateReferenceDigest(policy: judge.policy).check(token.signerInfo, at: existsSince, &result)
        AlgorithmSunset(constraints: judge.policy.cryptography).check(
            scheme: cryptography.scheme,
            contentDigest: DigestAlgorithm(objectIdentifier: token.signerInfo.digestAlgorithm.algorithm),
            key: cryptography.keyKind,
            at: existsSince,
            &result
        )
        // Last, so that content that was not given hides no other reason.
        let isImprintIntact = try checkImprint(token.tstInfo, &result)
        return JudgedTimeStamp(
            timeStamp: timeStamp,
            conclusion: conclusion(result),
            statedTime: token.tstInfo.genTime,
            existsSince: existsSince,
            isImprintIntact: isImprintIntact,
            isCryptographicallyValid: cryptography.isCryptographicallyValid,
            authority: authority,
            certification: certification
        )
    }

    /// The TSA's certificate at the validation time, and where it does not stand then, when a newer token covers this one
    /// (past signature validation, §5.6.2.4).
    private func validate(
        _ authority: Certificate,
        _ signer: SignerInfo,
        _ result: inout BlockResult
    ) -> JudgedCertification {
        var proofs = proofs
        ProofExtraction(constraints: judge.policy.cryptography)
            .extract(authority, referredToBy: signer, at: existsSince, into: &proofs)
        let validation = CertificateValidation(judge: judge, proofs: proofs)
        let isCovered = existsSince < judge.validationTime
        // An expired certificate does not stand now: the time of the cover decides.
        if isCovered, authority.notAfter < judge.validationTime {
            let past = validation.validate(authority, at: existsSince, purpose: .timeStamping)
            if past.verdict.isPassed { return covered(past, .timeStampCoveredInTime, &result) }
            let current = validation.validate(authority, at: judge.validationTime, purpose: .timeStamping)
            return covered(current, .timeStampCoveredTooLate, &result)
        }
        let current = validation.validate(authority, at: judge.validationTime, purpose: .timeStamping)
        guard !current.verdict.isPassed, isCovered else { return current }
        let past = validation.validate(authority, at: existsSince, purpose: .timeStamping)
        guard past.verdict.isPassed else { return covered(current, .timeStampCoveredTooLate, &result) }
        return covered(past, .timeStampCoveredInTime, &result)
    }

    /// What counts for a token that a newer one covers, with a word on the cover.
    private func covered(
        _ certification: JudgedCertification,
        _ code: ReasonCode,
        _ result: inout BlockResult
    ) -> JudgedCertification {
        result.note(code, .inform, ["time": existsSince.description])
        return certification
    }

    private static func code(_ error: TimeStampError) -> ReasonCode {
        switch error.code {
        case .notTimeStampToken: .timeStampContentType
        case .signerCount: .timeStampSignerCount
        case .encoding, .message, .accuracyOutOfRange: .timeStampUnreadable
        }
    }

    private func conclusion(_ result: BlockResult) -> ValidationConclusion {
        ValidationConclusion(result.verdict, findings: result.findings, at: judge.validationTime)
    }

    private func checkStructure(_ token: TimeStampToken, _ result: inout BlockResult) {
        if token.tstInfo.version != 1 {
            result.fail(.timeStampVersion, .totalFailed(.formatFailure), ["version": "\(token.tstInfo.version)"])
        }
        // RFC 3161 §2.4.2 defines no extension; a critical one must be understood.
        if let unknown = token.tstInfo.extensions.first(where: \.isCritical) {
            result.fail(
                .timeStampCriticalExtension,
                .totalFailed(.formatFailure),
                ["extension": unknown.identifier.description]
            )
        }
        if token.tstInfo.accuracy == nil {
            result.demand(
                judge.policy.level(.timeStampAccuracy),
                .timeStampAccuracyMissing,
                .indeterminate(.signatureConstraintsFailure)
            )
        }
    }

    private func checkImprint(_ info: TSTInfo, _ result: inout BlockResult) throws(LibCryptoError) -> Bool? {
        guard let digest = info.messageImprint.digest else {
            result.fail(
                .timeStampImprintUnsupported,
                .indeterminate(.generic),
                ["algorithm": info.messageImprint.hashAlgorithm.algorithm.description]
            )
            return nil
        }
        let sunset = AlgorithmSunset(constraints: judge.policy.cryptography)
        sunset.check(
            scheme: nil,
            contentDigest: digest,
            key: nil,
            at: existsSince,
            digestCode: .timeStampImprintAlgorithmExpired,
            &result
        )
        guard checkDefects(&result) else { return nil }
        guard let actual = try timeStamp.imprinted.digest(digest) else {
            result.fail(.timeStampContentUnknown, .indeterminate(.signedDataNotFound))
            return nil
        }
        let isIntact = info.messageImprint.hashedMessage.elementsEqual(actual)
        if !isIntact {
            result.fail(
                .timeStampImprintMismatch,
                .totalFailed(.hashFailure),
                [
                    "stated": Hexadecimal.encode(info.messageImprint.hashedMessage),
                    "actual": Hexadecimal.encode(actual), "algorithm": digest.rawValue,
                ]
            )
        }
        return isIntact
    }

    /// What keeps the imprint from being told; whether there is an imprint to compare.
    private func checkDefects(_ result: inout BlockResult) -> Bool {
        let index = timeStamp.defects.subtracting([.imprintNotComputable]).map(\.rawValue).min()
        if let index {
            result.fail(
                .timeStampHashIndexInvalid,
                .indeterminate(.signatureConstraintsFailure),
                ["reason": index]
            )
        }
        guard timeStamp.defects.contains(.imprintNotComputable) else { return true }
        result.fail(.timeStampImprintNotComputable, .indeterminate(.generic))
        return false
    }

    /// RFC 3161 §2.4.2: the TSA's certificate identifier is among the signed attributes, whatever the policy says.
    private func checkReference(_ signer: SignerInfo, _ result: inout BlockResult) {
        guard let attributes = signer.signedAttributes else {
            result.fail(.formatSignedAttributesMissing, .totalFailed(.formatFailure))
            return
        }
        guard attributes.signingCertificate.isAbsent, attributes.signingCertificateV2.isAbsent else { return }
        result.fail(.essAttributeMissing, .indeterminate(.signatureConstraintsFailure))
    }

    private func checkTime(_ info: TSTInfo, _ result: inout BlockResult) {
        let latest = judge.validationTime.adding(seconds: judge.policy.clockTolerance)
        guard info.genTime > latest else { return }
        result.fail(
            .timeStampInFuture,
            .indeterminate(.timestampOrderFailure),
            ["time": info.genTime.description, "validationTime": judge.validationTime.description]
        )
    }
}
