import ASN1
import PKIX

/// A piece of evidence in whose scope a certificate is, with what it says; its signature is not yet verified.
struct RevocationCandidate {
    /// Where it comes from.
    enum Source {
        /// A complete CRL, alone or with a delta CRL that updates it.
        case list(CertificateRevocationList, delta: CertificateRevocationList?)
        case answer(OCSPAnswer)
    }

    /// What it says about the certificate.
    enum Statement: Hashable {
        case notRevoked
        /// `invalidSince`: invalidityDate (RFC 5280 §5.3.2).
        case revoked(at: Instant, reason: CRLReason?, invalidSince: Instant?)

        /// A certificate that is listed is revoked (RFC 5280 §6.3.3 (i)): at the latest when the evidence says so, whatever
        /// later date a clock that is ahead has written into it.
        static func revoked(
            at date: Instant,
            toldAt thisUpdate: Instant,
            reason: CRLReason?,
            invalidSince: Instant?
        ) -> Statement {
            .revoked(at: min(date, thisUpdate), reason: reason, invalidSince: invalidSince)
        }
    }

    let source: Source
    let statement: Statement
    /// The reasons for which `notRevoked` holds.
    let reasons: ReasonFlags
    let thisUpdate: Instant
    let nextUpdate: Instant?
    /// Certificates that expired before this instant need not be listed any more; nil: since thisUpdate.
    let retainsExpiredSince: Instant?

    /// Whether it is an OCSP response.
    var isAnswer: Bool {
        if case .answer = source { true } else { false }
    }

    /// SHA-256 of the OCSP response; empty for a CRL.
    var answerSHA256: [UInt8] {
        if case .answer(let answer) = source { answer.sha256 } else { [] }
    }

    /// Whether the revocation may still be lifted.
    var isHold: Bool {
        if case .revoked(_, .certificateHold, _) = statement { true } else { false }
    }

    /// Whether it says that the certificate was on hold before that time.
    func isHold(before time: Instant) -> Bool {
        guard case .revoked(let held, .certificateHold, _) = statement else { return false }
        return held < time
    }

    /// Which of several candidates of one time comes first: only newer evidence lifts a hold, and a delta CRL is newer than
    /// the list that it updates, whatever their times.
    var rank: Int {
        switch source {
        case .answer: isHold ? 0 : 3
        case .list(_, delta: .some): isHold ? 0 : 1
        case .list(_, delta: nil): isHold ? 2 : 3
        }
    }

    /// Whether silence about a certificate with this end of validity means that it was not revoked.
    func provesAbsence(forCertificateUntil notAfter: Instant) -> Bool {
        guard thisUpdate.seconds > notAfter.seconds else { return true }
        guard let retainsExpiredSince else { return false }
        return retainsExpiredSince.seconds <= notAfter.seconds
    }
}
