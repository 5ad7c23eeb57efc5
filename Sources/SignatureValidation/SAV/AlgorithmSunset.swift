import ASN1
import LibCrypto

/// Judges algorithms by the date that the proof of existence gives (EN 319 102-1 §5.2.8.4.4).
struct AlgorithmSunset {
    let constraints: CryptographicConstraints

    /// Checks a signature's digests and key at the time.
    ///
    /// The verdict is …_NO_POE where an earlier proof would have helped, for good where nothing could: `notBefore` is a proven
    /// time that the signature is younger than (§5.3.4 step 6).
    func check(
        scheme: SignatureScheme?,
        contentDigest: DigestAlgorithm?,
        key: PublicKey.Kind?,
        at time: Instant,
        notBefore: Instant? = nil,
        digestCode: ReasonCode = .signatureAlgorithmExpired,
        keyCode: ReasonCode = .signatureKeyTooSmall,
        _ result: inout BlockResult
    ) {
        let signed = scheme?.digest
        if let signed { weigh(constraints.trust(signed), signed.rawValue, at: time, notBefore, digestCode, &result) }
        if let contentDigest, contentDigest != signed {
            weigh(constraints.trust(contentDigest), contentDigest.rawValue, at: time, notBefore, digestCode, &result)
        }
        if case .rsaPSS(_, let mask, _) = scheme, mask != signed, mask != contentDigest {
            weigh(constraints.trust(mask), mask.rawValue, at: time, notBefore, digestCode, &result)
        }
        if let key {
            weigh(constraints.trust(key), "\(key.name) \(key.sizeInBits)", at: time, notBefore, keyCode, &result)
        }
    }

    private func weigh(
        _ trust: CryptographicConstraints.Trust,
        _ name: @autoclosure () -> String,
        at time: Instant,
        _ notBefore: Instant?,
        _ code: ReasonCode,
        _ result: inout BlockResult
    ) {
        guard !trust.covers(time) else { return }
        var values = ["algorithm": name(), "at": time.description]
        if case .until(let end) = trust {
            values["until"] = end.description
            let isTooLate = notBefore.map { $0 >= end } ?? false
            let reason: IndeterminationReason = isTooLate ? .cryptoConstraintsFailure : .cryptoConstraintsFailureNoPOE
            result.fail(code, .indeterminate(reason), values)
        } else {
            result.fail(code, .indeterminate(.cryptoConstraintsFailure), values)
        }
    }
}

extension PublicKey.Kind {
    /// The name as certificates show it.
    package var name: String {
        switch self {
        case .rsa: "RSA"
        case .dsa: "DSA"
        case .ec(let curve): curve.rawValue
        case .ed25519: "Ed25519"
        case .ed448: "Ed448"
        }
    }
}
