import ASN1
import PKIX

/// Something that may have issued a certificate, and how likely it is (RFC 4158 §3.5).
struct IssuerCandidate {
    let issuer: IssuerIdentity
    /// The anchor, where the candidate is one.
    let anchor: TrustAnchor?
    let merit: Int
    /// Whether the key identifiers name another key than the candidate's.
    let isNamedOtherwise: Bool

    init(_ issuer: IssuerIdentity, anchor: TrustAnchor?, of certificate: Certificate, at time: Instant) {
        self.issuer = issuer
        self.anchor = anchor
        let keyMatch = Self.keyIdentifiersMatch(certificate, issuer)
        isNamedOtherwise = keyMatch == false
        var merit = anchor == nil ? 0 : 1_000
        // An identifier never excludes: CAs write wrong ones, and the signature decides.
        merit += keyMatch.map { $0 ? 200 : 0 } ?? 100
        merit += Self.issuerAndSerialMatch(certificate, issuer).map { $0 ? 40 : 0 } ?? 20
        if let own = issuer.certificate {
            if own.isValid(at: time) { merit += 10 }
            // A self-issued certificate makes the path longer.
            if !own.isSelfIssued { merit += 4 }
            if own.basicConstraints?.isCA == true { merit += 2 }
        }
        self.merit = merit
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
