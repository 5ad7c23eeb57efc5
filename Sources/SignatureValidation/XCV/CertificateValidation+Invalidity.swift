import ASN1
import PathValidation

/// When a key may have been in other hands.
extension CertificateValidation {
    /// RFC 5280 §5.3.2: a key may have been in other hands before its certificate was revoked.
    ///
    /// The status follows the date of the revocation; whoever relies on the signature must know of the other one.
    func weighInvalidity(_ path: ValidatedPath, at time: Instant, _ result: inout BlockResult) {
        for revocation in path.revocation {
            guard let later = revocation.laterRevocation, let invalidSince = later.invalidSince,
                invalidSince.seconds <= time.seconds
            else { continue }
            let values = [
                "invalidSince": invalidSince.description, "revocationDate": later.date.description,
                "time": time.description,
            ]
            result.note(.invalidBeforeProof, .warn, values)
        }
    }
}
