import ASN1
import PKIX

/// Something that may have issued a certificate, and how likely it is (RFC 4158 §3.5).
struct IssuerCandidate {
    let issuer: IssuerIdentity
    /// The anchor, where the candidate is one.
    let anchor: TrustAnchor?
    /// Whether it is another's certificate for an anchor, which is a detour where the anchor itself will do.
    var isCrossCertificateOfAnchor = false

    /// How likely it is to have issued the certificate.
    func merit(asIssuerOf certificate: Certificate, at time: Instant) -> Int {
        var merit = anchor == nil ? 0 : 1_000
        if isCrossCertificateOfAnchor { merit -= 1_000 }
        // An identifier never excludes: CAs write wrong ones, and the signature decides.
        merit += Self.keyIdentifiersMatch(certificate, issuer).map { $0 ? 200 : 0 } ?? 100
        merit += Self.issuerAndSerialMatch(certificate, issuer).map { $0 ? 40 : 0 } ?? 20
        if let own = issuer.certificate {
            if own.isValid(at: time) { merit += 10 }
            // A self-issued certificate makes the path longer.
            if !own.isSelfIssued { merit += 4 }
            if own.basicConstraints?.isCA == true { merit += 2 }
        }
        return merit
    }

    /// Whether the certificate's key identifier names another key than the candidate's.
    func isNamedOtherwise(by certificate: Certificate) -> Bool {
        Self.keyIdentifiersMatch(certificate, issuer) == false
    }

    /// authorityKeyIdentifier's keyIdentifier against subjectKeyIdentifier; nil where one of them is missing.
    private static func keyIdentifiersMatch(_ certificate: Certificate, _ issuer: IssuerIdentity) -> Bool? {
        guard let wanted = certificate.authorityKeyIdentifier?.keyIdentifier,
            let own = issuer.certificate?.subjectKeyIdentifier
        else { return nil }
        return wanted == own
    }

    /// authorityCertIssuer and authorityCertSerialNumber; nil where they are missing.
    private static func issuerAndSerialMatch(_ certificate: Certificate, _ issuer: IssuerIdentity) -> Bool? {
        guard let identifier = certificate.authorityKeyIdentifier, let own = issuer.certificate,
            let serial = identifier.authorityCertSerialNumber, !identifier.authorityCertIssuer.isEmpty
        else { return nil }
        return serial == own.serialNumber && identifier.authorityCertIssuer.contains(.directoryName(own.issuer))
    }
}
