package import ASN1

/// A certificate with its private key: an authority, a signer, a responder, as its extensions say.
package struct TestIdentity: Sendable {
    package let name: TestName
    package let key: TestKey
    /// The DER certificate.
    package let certificate: [UInt8]
    /// The contents octets of the certificate's serial number.
    package let serialNumber: [UInt8]
    /// The DER Name of the certificate's issuer.
    package let issuer: [UInt8]
    /// What the certificate says of its key, or SHA-1 of the key where it says nothing.
    package let keyIdentifier: [UInt8]
    package let notBefore: Instant
    package let notAfter: Instant

    /// A self-signed certificate.
    package static func selfSigned(_ template: CertificateTemplate) -> TestIdentity {
        let keyIdentifier = template.subjectKey.keyIdentifier
        let serialNumber = template.serialNumber ?? CertificateIssuing.serialNumber(template, issuer: [])
        return CertificateIssuing.issue(
            template,
            issuer: template.subject.encoding,
            issuerKey: template.subjectKey,
            issuerKeyIdentifier: keyIdentifier,
            issuerIssuer: template.subject.encoding,
            issuerSerialNumber: serialNumber
        )
    }

    /// A certificate issued by this identity, whatever its own certificate allows.
    package func issue(_ template: CertificateTemplate) -> TestIdentity {
        CertificateIssuing.issue(
            template,
            issuer: name.encoding,
            issuerKey: key,
            issuerKeyIdentifier: keyIdentifier,
            issuerIssuer: issuer,
            issuerSerialNumber: serialNumber
        )
    }

    /// The same key and name under another certificate, for instance a malformed one.
    package func with(certificate: [UInt8]) -> TestIdentity {
        TestIdentity(
            name: name,
            key: key,
            certificate: certificate,
            serialNumber: serialNumber,
            issuer: issuer,
            keyIdentifier: keyIdentifier,
            notBefore: notBefore,
            notAfter: notAfter
        )
    }

    /// The certificate as PEM.
    package var pem: String { PEMEncoding.encode(certificate, label: "CERTIFICATE") }

    func context(subjectKeyIdentifier: [UInt8] = []) -> IssuingContext {
        IssuingContext(
            issuer: name.encoding,
            issuerKeyIdentifier: keyIdentifier,
            issuerIssuer: issuer,
            issuerSerialNumber: serialNumber,
            subjectKeyIdentifier: subjectKeyIdentifier
        )
    }
}

/// An identity whose certificate makes it an authority; nothing enforces it, so that tests can break the rule.
package typealias TestAuthority = TestIdentity
