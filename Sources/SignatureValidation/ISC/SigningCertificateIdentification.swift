import ASN1
import CMS
import LibCrypto
import PKIX

/// The identification of the signing certificate (EN 319 102-1 §5.2.3), by the signer identifier (RFC 5652 §5.3)
/// and the ESS reference (RFC 5035 §5).
struct SigningCertificateIdentification {
    /// How many certificates of one issuer and serial number are tried.
    private static let maximumCandidates = 16

    let judge: SignatureJudge

    /// The certificate whose identity the signature binds; nil where there is none, and `result` says why.
    func identify(
        _ signature: ParsedSignature,
        _ result: inout BlockResult
    ) throws(LibCryptoError) -> Certificate? {
        let identifier = signature.signer.identifier
        var candidates = signature.certificates.filter { identifier.matches($0) }
        if candidates.isEmpty { candidates = judge.knownCertificates(identifier) }
        guard !candidates.isEmpty else {
            result.fail(.signingCertificateNotFound, .indeterminate(.noSigningCertificateFound))
            return nil
        }
        guard let attributes = signature.signer.signedAttributes else { return try verifying(signature, candidates) }
        var bound: [Certificate] = candidates
        var isReferenced = false
        for reference in [attributes.signingCertificateV2, attributes.signingCertificate] {
            switch reference {
            case .absent: continue
            case .notSingle, .malformed:
                result.fail(
                    .formatAttributeUnreadable,
                    .totalFailed(.formatFailure),
                    ["attribute": "signing-certificate"]
                )
                return nil
            case .value(let value):
                isReferenced = true
                // RFC 5035 §5.4: the first one identifies the certificate that verifies the signature.
                guard let first = value.certificates.first else {
                    result.fail(.essMismatch, .indeterminate(.noSigningCertificateFound))
                    return nil
                }
                bound = try matching(first, bound, &result)
                if bound.isEmpty { return nil }
            }
        }
        if !isReferenced {
            // ISO 32000-2 §12.8.3.3 asks for none in the sub-filters that are not PAdES.
            let constraint: Constraint =
                signature.format == .pkcs7 ? .pdfCertificateReference : .signingCertificateReference
            result.demand(
                judge.policy.level(constraint),
                .essAttributeMissing,
                .indeterminate(.signatureConstraintsFailure)
            )
        }
        return isReferenced ? bound.first : try verifying(signature, bound)
    }

    /// Without an ESS reference: the candidate whose key verifies the signature, or the first.
    ///
    /// The certificates are not signed; anybody can put one with the signer's issuer and serial number before it.
    private func verifying(
        _ signature: ParsedSignature,
        _ candidates: [Certificate]
    ) throws(LibCryptoError) -> Certificate? {
        guard candidates.count > 1 else { return candidates.first }
        let verification = CryptographicVerification(judge: judge)
        for candidate in candidates.prefix(Self.maximumCandidates) {
            var discarded = BlockResult()
            let outcome = try verification.verify(signature, with: candidate, &discarded)
            if outcome.isCryptographicallyValid { return candidate }
        }
        return candidates.first
    }

    private func matching(
        _ reference: ESSCertID,
        _ candidates: [Certificate],
        _ result: inout BlockResult
    ) throws(LibCryptoError) -> [Certificate] {
        var nearly: [Certificate] = []
        for candidate in candidates {
            switch try reference.match(candidate) {
            case .matches: return [candidate]
            case .issuerSerialDiffers: nearly.append(candidate)
            case .digestDiffers: continue
            case .unsupportedDigestAlgorithm(let algorithm):
                result.fail(
                    .essDigestUnsupported,
                    .indeterminate(.noSigningCertificateFound),
                    ["algorithm": algorithm.description]
                )
                return []
            }
        }
        guard nearly.isEmpty else {
            result.demand(
                judge.policy.level(.signingCertificateIssuerSerial),
                .essIssuerSerialMismatch,
                .indeterminate(.signatureConstraintsFailure)
            )
            return nearly
        }
        result.fail(.essMismatch, .indeterminate(.noSigningCertificateFound))
        return []
    }
}
