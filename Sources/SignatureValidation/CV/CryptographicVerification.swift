import ASN1
import CMS
import LibCrypto
import PKIX

/// The cryptographic verification building block (EN 319 102-1 §5.2.7): content against message-digest, signature
/// value against the signed attributes (RFC 5652 §5.4, §5.6).
struct CryptographicVerification {
    /// What was found beside the block's verdict.
    struct Outcome {
        var isContentIntact: Bool?
        var isCryptographicallyValid = false
        var scheme: SignatureScheme?
        var keyKind: PublicKey.Kind?
    }

    let policy: ValidationPolicy
    private let keys: SignerKey

    init(judge: SignatureJudge) {
        policy = judge.policy
        keys = SignerKey(judge: judge)
    }

    func verify(
        _ signature: ParsedSignature,
        with certificate: Certificate?,
        _ result: inout BlockResult
    ) throws(LibCryptoError) -> Outcome {
        var outcome = Outcome()
        let digestIdentifier = signature.signer.digestAlgorithm.algorithm
        guard let digest = DigestAlgorithm(objectIdentifier: digestIdentifier) else {
            result.fail(
                .digestAlgorithmUnsupported,
                .indeterminate(.generic),
                ["algorithm": digestIdentifier.description]
            )
            return outcome
        }
        try compareContent(signature, digest, &outcome, &result)
        guard let certificate else { return outcome }
        let algorithm = signature.signer.signatureAlgorithm
        guard let scheme = SignatureAlgorithm.scheme(for: algorithm, digest: digest) else {
            result.fail(
                .signatureAlgorithmUnsupported,
                .indeterminate(.generic),
                ["algorithm": algorithm.algorithm.description]
            )
            return outcome
        }
        outcome.scheme = scheme
        let key: PublicKey
        do throws(PublicKeyError) {
            key = try keys.key(of: certificate)
        } catch {
            result.fail(.keyUnusable, .indeterminate(.generic), ["reason": "\(error)"])
            return outcome
        }
        outcome.keyKind = key.kind
        guard certificate.subjectPublicKeyInfo.permits(scheme) else {
            result.fail(.signatureInvalid, .totalFailed(.signatureCryptoFailure))
            return outcome
        }
        try verifyValue(signature, key, scheme, &outcome, &result)
        return outcome
    }

    private func compareContent(
        _ signature: ParsedSignature,
        _ digest: DigestAlgorithm,
        _ outcome: inout Outcome,
        _ result: inout BlockResult
    ) throws(LibCryptoError) {
        guard let actual = try signature.content.digest(digest) else {
            result.fail(.contentNotFound, .indeterminate(.signedDataNotFound))
            return
        }
        guard let stated = signature.signer.signedAttributes?.messageDigest.value else { return }
        outcome.isContentIntact = stated.elementsEqual(actual)
        if outcome.isContentIntact == false {
            result.fail(
                .messageDigestMismatch,
                .totalFailed(.hashFailure),
                [
                    "stated": Hexadecimal.encode(stated), "actual": Hexadecimal.encode(actual),
                    "algorithm": digest.rawValue,
                ]
            )
        }
    }

    private func verifyValue(
        _ signature: ParsedSignature,
        _ key: PublicKey,
        _ scheme: SignatureScheme,
        _ outcome: inout Outcome,
        _ result: inout BlockResult
    ) throws(LibCryptoError) {
        let value = signature.signer.signature
        if let attributes = signature.signer.signedAttributes {
            try verifyAttributes(attributes, value, key, scheme, &outcome, &result)
        } else if let digest = scheme.digest {
            guard let actual = try signature.content.digest(digest) else { return }
            outcome.isCryptographicallyValid = try key.verify(value, digest: actual, scheme: scheme)
            outcome.isContentIntact = outcome.isCryptographicallyValid
        } else {
            guard let pieces = signature.content.pieces else {
                result.fail(.contentTooLargeForScheme, .indeterminate(.signedDataNotFound))
                return
            }
            let message = Array(pieces.joined())
            outcome.isCryptographicallyValid = try key.verify(value, message: message[...], scheme: scheme)
            outcome.isContentIntact = outcome.isCryptographicallyValid
        }
        if !outcome.isCryptographicallyValid {
            result.fail(.signatureInvalid, .totalFailed(.signatureCryptoFailure))
        }
    }

    /// RFC 5652 §5.4: over the DER encoding, which is the encoding as it stands unless the signer's tool strayed.
    ///
    /// Where the two differ, tools have signed the one and the other.
    private func verifyAttributes(
        _ attributes: AttributeSet,
        _ value: ArraySlice<UInt8>,
        _ key: PublicKey,
        _ scheme: SignatureScheme,
        _ outcome: inout Outcome,
        _ result: inout BlockResult
    ) throws(LibCryptoError) {
        let standing = attributes.standingEncoding
        let der = attributes.isCertainlyDER ? standing : attributes.derEncoding
        let isDER = der == standing
        for encoding in isDER ? [standing] : [der, standing] {
            guard let encoding, try key.verify(value, message: encoding[...], scheme: scheme) else { continue }
            outcome.isCryptographicallyValid = true
            break
        }
        guard outcome.isCryptographicallyValid, !isDER else { return }
        result.demand(
            policy.level(.signedAttributesInDER),
            .formatSignedAttributesNotDER,
            .indeterminate(.signatureConstraintsFailure)
        )
    }
}
