package import ASN1
package import LibCrypto

/// A certificate to be issued.
///
/// `extensions` is the whole list, in order; the ready templates `.authority` and `.endEntity` fill in the usual ones.
package struct CertificateTemplate: Sendable {
    package var subject: TestName
    package var subjectKey: TestKey
    /// The contents octets of the INTEGER; nil for eight octets out of issuer, subject, key and validity.
    package var serialNumber: [UInt8]?
    package var notBefore: Instant
    package var notAfter: Instant
    package var extensions: [TestExtension]
    /// How the issuer signs; nil for its key's default.
    package var scheme: SignatureScheme?
    /// The AlgorithmIdentifier inside TBSCertificate where it is to differ from the scheme's.
    package var innerAlgorithm: [UInt8]?
    /// The AlgorithmIdentifier beside the signature where it is to differ from the scheme's.
    package var outerAlgorithm: [UInt8]?
    /// 1, 2 or 3.
    package var version = 3
    /// Whether an EC key is written with its curve's parameters instead of its name.
    package var explicitCurveParameters = false
    /// The SubjectPublicKeyInfo where it is to differ from the key's.
    package var subjectPublicKeyInfo: [UInt8]?
    /// The issuer name where it is to differ from the issuer's subject.
    package var issuerName: TestName?
    /// The key that signs where it is not the issuer's: the signature is then wrong.
    package var signingKey: TestKey?
    /// Changes TBSCertificate before it is signed.
    package var mutateBeforeSigning: (@Sendable ([UInt8]) -> [UInt8])?
    /// Changes TBSCertificate after it was signed, so that the signature no longer fits.
    package var mutateAfterSigning: (@Sendable ([UInt8]) -> [UInt8])?

    package init(
        subject: TestName,
        subjectKey: TestKey,
        serialNumber: [UInt8]? = nil,
        notBefore: Instant = .utc("2022-01-01"),
        notAfter: Instant = .utc("2027-01-01"),
        extensions: [TestExtension] = [],
        scheme: SignatureScheme? = nil
    ) {
        self.subject = subject
        self.subjectKey = subjectKey
        self.serialNumber = serialNumber
        self.notBefore = notBefore
        self.notAfter = notAfter
        self.extensions = extensions
        self.scheme = scheme
    }

    /// A CA's certificate: BasicConstraints, KeyUsage for certificates and CRLs, both key identifiers, then `adding`.
    package static func authority(
        _ subject: TestName,
        _ key: TestKey,
        pathLength: Int? = nil,
        notBefore: Instant = .utc("2022-01-01"),
        notAfter: Instant = .utc("2027-01-01"),
        adding: [TestExtension] = []
    ) -> CertificateTemplate {
        CertificateTemplate(
            subject: subject,
            subjectKey: key,
            notBefore: notBefore,
            notAfter: notAfter,
            extensions: [
                .basicConstraints(ca: true, pathLength: pathLength), .keyUsage(.keyCertSign, .cRLSign),
                .subjectKeyIdentifier, .authorityKeyIdentifier,
            ] + adding
        )
    }

    /// A signer's certificate: KeyUsage for signatures and non-repudiation, both key identifiers, then `adding`.
    package static func endEntity(
        _ subject: TestName,
        _ key: TestKey,
        notBefore: Instant = .utc("2022-01-01"),
        notAfter: Instant = .utc("2027-01-01"),
        adding: [TestExtension] = []
    ) -> CertificateTemplate {
        CertificateTemplate(
            subject: subject,
            subjectKey: key,
            notBefore: notBefore,
            notAfter: notAfter,
            extensions: [
                .keyUsage(.digitalSignature, .nonRepudiation), .subjectKeyIdentifier, .authorityKeyIdentifier,
            ] + adding
        )
    }

    /// The same template after a change: `template.with { $0.version = 1 }`.
    package func with(_ change: (inout CertificateTemplate) -> Void) -> CertificateTemplate {
        var copy = self
        change(&copy)
        return copy
    }

    /// The same template without its extension of this identifier.
    package func without(_ identifier: ObjectIdentifier) -> CertificateTemplate {
        with { $0.extensions.removeAll { $0.identifier == identifier } }
    }

    /// The same template with an extension in the place of the one with its identifier, or at the end.
    package func replacing(_ replacement: TestExtension) -> CertificateTemplate {
        with { template in
            let index = template.extensions.firstIndex { $0.identifier == replacement.identifier }
            if let index {
                template.extensions[index] = replacement
            } else {
                template.extensions.append(replacement)
            }
        }
    }
}
