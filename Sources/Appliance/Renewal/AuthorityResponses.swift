import ASN1
import PKIX
import PathValidation

/// The OCSP responses on which the status of an authority's certificates rests (RFC 6960 §3.2).
struct AuthorityResponses {
    /// In seconds: how far a responder's clock may be ahead of ours.
    private static let clockTolerance: Int64 = 300

    /// By what a response and its BasicOCSPResponse are known, SHA-256.
    private let responses: [[UInt8]: OCSPResponse]
    private let validator: PathValidator
    private let now: Instant

    /// Of responses that are at hand, whatever they are about.
    init(_ responses: [OCSPResponse], beside certificates: CertificatePool, basis: ValidationBasis) {
        var known: [[UInt8]: OCSPResponse] = [:]
        for response in responses {
            known[response.sha256] = response
            if let basic = response.basic { known[basic.sha256] = response }
        }
        self.responses = known
        validator = PathValidator(
            anchors: basis.anchors,
            certificates: certificates,
            revocation: RevocationPool(responses: responses),
            verifier: basis.verifier
        )
        now = basis.validationTime
    }

    /// What is known of a certificate: the newest response that verifies, and when the certificate was revoked.
    ///
    /// Nil without a path to an anchor, by which nothing could be verified, and where no response is about the certificate.
    func status(of certificate: Certificate) -> (response: OCSPResponse, revokedAt: Instant?)? {
        guard !responses.isEmpty else { return nil }
        let time = min(now, certificate.notAfter)
        var parameters = PathParameters(time: time)
        parameters.revocation = .collect(
            .proof(at: time, knownUntil: now.adding(seconds: Self.clockTolerance))
        )
        guard let status = validator.validate(certificate, parameters).path?.revocation.first,
            let evidence = status.evidence, let response = responses[evidence.sha256]
        else { return nil }
        switch status.status {
        case .good: return (response, nil)
        case .revoked(let date, _): return (response, date)
        // A hold may be lifted again.
        case .onHold: return (response, nil)
        case .unknown, .notRequired: return nil
        }
    }
}
