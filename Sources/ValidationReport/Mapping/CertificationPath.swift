import PKIX
import PathValidation

/// The path to show: the one that was accepted, or the refused one that came furthest.
struct CertificationPath {
    let certificates: [Certificate]
    let anchor: TrustAnchor?
    let revocation: [CertificateRevocation]
    let isValid: Bool

    init(_ outcome: PathOutcome?, target: Certificate?) {
        if let path = outcome?.path {
            certificates = path.certificates
            anchor = path.anchor
            revocation = path.revocation
            isValid = true
        } else {
            let refused = outcome?.failures.first
            certificates = refused?.certificates ?? target.map { [$0] } ?? []
            anchor = refused?.anchor
            revocation = refused?.revocation ?? []
            isValid = false
        }
    }
}
