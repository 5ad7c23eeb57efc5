import ASN1
import PKIX
import PathValidation

/// Turns the best reason for which no path was accepted into ETSI's words (EN 319 102-1 §5.2.6.4, §5.3.4, §5.5.4).
struct PathFailure {
    let outcome: PathOutcome
    let certificate: Certificate
    let judge: SignatureJudge
    let time: Instant
    /// Since when the certificate exists, where an archive time-stamp is verified; nil where none is.
    let provenSince: Instant?
    /// Whether the certificate is a TSA's: a token is judged by §5.4, which compares no times.
    let isAuthority: Bool

    /// The verdict.
    ///
    /// `signedAfter` is a proven time that the signature is younger than, out of a content time-stamp; `hasPath` tells
    /// whether a path with all revocation data exists at another control time.
    func verdict(signedAfter: Instant?, hasPath: (Instant) -> Bool) -> Verdict {
        guard let finding = outcome.bestFinding else { return .indeterminate(.noCertificateChainFound) }
        let isTarget = finding.certificateIndex == 0
        switch finding.code {
        case .certificateExpired:
            guard isTarget else { return .indeterminate(.outOfBoundsNoPOE) }
            if let signedAfter, signedAfter > certificate.notAfter { return .totalFailed(.expired) }
            return .indeterminate(hasPath(certificate.notAfter) ? .outOfBoundsNotRevoked : .outOfBoundsNoPOE)
        case .certificateNotYetValid:
            guard isTarget, !isAuthority || time < judge.validationTime else {
                return .indeterminate(.outOfBoundsNoPOE)
            }
            return .totalFailed(.notYetValid)
        case .certificateRevoked:
            guard isTarget else { return .indeterminate(.revokedCANoPOE) }
            if let signedAfter, let date = revocationDate, signedAfter >= date { return .totalFailed(.revoked) }
            return .indeterminate(.revokedNoPOE)
        // Expired, and only data that need not list it any more: not known whether it was revoked (§5.2.6.4 step 7).
        case .revocationAfterExpiry where isTarget && certificate.notAfter < judge.validationTime:
            return .indeterminate(.outOfBoundsNoPOE)
        case .revocationSignerExpired:
            guard let issuer = expiredIssuer(finding), provenSince.map({ $0 > issuer.notAfter }) ?? true else {
                return .indeterminate(.revocationOutOfBoundsNoPOE)
            }
            return .indeterminate(.outOfBoundsNoPOE)
        default: return .indeterminate(Self.reason(finding.code))
        }
    }

    /// The CA of the certificate whose revocation data lack an unexpired signer, where it is the CA that has expired.
    private func expiredIssuer(_ finding: PathFinding?) -> Certificate? {
        guard let finding, finding.code == .revocationSignerExpired, let index = finding.certificateIndex,
            let issuer = outcome.failures.first?.certificates.dropFirst(index + 1).first,
            issuer.notAfter < judge.validationTime
        else { return nil }
        return issuer
    }

    /// The findings of the most telling failure; a proven time that decided is named.
    func findings(_ verdict: Verdict, signedAfter: Instant?) -> [Finding] {
        var findings = (outcome.failures.first?.findings ?? []).map { Finding($0, .fail) }
        if findings.isEmpty { findings = [Finding(PathFinding(.chainNotFound), .fail)] }
        let values = signedAfter.map { ["time": $0.description] } ?? [:]
        switch verdict {
        case .totalFailed(.expired): findings.append(Finding(.expiredAtContentTimeStamp, .fail, values))
        case .totalFailed(.revoked): findings.append(Finding(.revokedAtContentTimeStamp, .fail, values))
        case .totalFailed(.notYetValid):
            findings.append(
                Finding(
                    .notYetValidAtProof,
                    .fail,
                    [
                        "time": time.description, "notBefore": certificate.notBefore.description,
                        "notAfter": certificate.notAfter.description,
                    ]
                )
            )
        case .indeterminate(.outOfBoundsNoPOE):
            guard let notAfter = expiredIssuer(outcome.bestFinding)?.notAfter else { break }
            findings.append(
                Finding(
                    .authorityExpiredWithoutProof,
                    .fail,
                    ["notAfter": notAfter.description, "time": time.description]
                )
            )
        case .indeterminate(.outOfBoundsNotRevoked): findings.append(Finding(.certificateExpiredNotRevoked, .inform))
        default: break
        }
        return findings
    }

    private var revocationDate: Instant? {
        guard case .revoked(let date, _) = outcome.failures.first?.revocation.first?.status else { return nil }
        return date
    }

    /// ETSI's sub-indication for a path that was refused with the code, the target being concerned.
    static func reason(_ code: PathFindingCode) -> IndeterminationReason {
        switch code {
        case .chainNotFound, .chainTooDeep, .nameChainingBroken: .noCertificateChainFound
        case .certificateExpired, .certificateNotYetValid: .outOfBoundsNoPOE
        case .certificateRevoked: .revokedNoPOE
        case .certificateOnHold, .revocationNotFound, .revocationNotAuthentic, .keyUsageCRLSign, .crlOutOfScope,
            .crlExtensionCriticalUnknown, .crlBaseMissing, .crlReasonsIncomplete, .crlNotYetValid, .crlExpired,
            .ocspResponderNotAuthorized, .ocspNotYetValid, .ocspExpired, .ocspUnknown, .revocationAfterExpiry:
            .tryLater
        case .revocationSignerExpired: .revocationOutOfBoundsNoPOE
        case .extendedKeyUsage: .chainConstraintsFailure
        case .certificateSignatureInvalid, .algorithmUnsupported, .publicKeyUnusable, .signatureAlgorithmMismatch,
            .versionInvalid, .nameEmpty, .extensionDuplicate, .extensionMalformed, .extensionCriticalUnknown,
            .notACertificationAuthority, .keyUsageCertificateSign, .pathLengthExceeded, .nameConstraintNotPermitted,
            .nameConstraintExcluded, .nameConstraintUnsupported, .policyMappingInvalid, .policyRequired,
            .budgetExhausted:
            .certificateChainGeneralFailure
        }
    }
}
