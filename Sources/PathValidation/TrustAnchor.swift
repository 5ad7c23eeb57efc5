package import ASN1
package import PKIX

/// A trust anchor: a name and a key, most often out of a self-signed certificate (RFC 5280 §6.1.1 (d)).
package final class TrustAnchor: Sendable {
    package let name: DistinguishedName
    package let subjectPublicKeyInfo: SubjectPublicKeyInfo
    /// The certificate that brought name and key; nil for a bare name and key.
    package let certificate: Certificate?
    /// Whether the certificate's own constraints hold for the path below (RFC 5937): name constraints, path length,
    /// policyConstraints, inhibitAnyPolicy, cA, keyCertSign, and critical extensions.
    package let appliesCertificateConstraints: Bool
    let issuer: IssuerIdentity

    /// The anchor that a certificate brings; its own signature is not looked at.
    package init(certificate: Certificate, appliesCertificateConstraints: Bool = true) {
        name = certificate.subject
        subjectPublicKeyInfo = certificate.subjectPublicKeyInfo
        self.certificate = certificate
        self.appliesCertificateConstraints = appliesCertificateConstraints
        issuer = IssuerIdentity(subject: name, subjectPublicKeyInfo: subjectPublicKeyInfo, certificate: certificate)
    }

    /// A bare name and key.
    package init(name: DistinguishedName, subjectPublicKeyInfo: SubjectPublicKeyInfo) {
        self.name = name
        self.subjectPublicKeyInfo = subjectPublicKeyInfo
        certificate = nil
        appliesCertificateConstraints = false
        issuer = IssuerIdentity(subject: name, subjectPublicKeyInfo: subjectPublicKeyInfo, certificate: nil)
    }

    /// The validity period of the anchor's certificate, a fact that does not enter the path's own judgement.
    package var validity: ClosedRange<Instant>? {
        guard let certificate, certificate.notBefore <= certificate.notAfter else { return nil }
        return certificate.notBefore...certificate.notAfter
    }
}
