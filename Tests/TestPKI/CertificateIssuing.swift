import ASN1
import LibCrypto

/// Writes and signs certificates (RFC 5280 §4.1).
enum CertificateIssuing {
    static func issue(
        _ template: CertificateTemplate,
        issuer: [UInt8],
        issuerKey: TestKey,
        issuerKeyIdentifier: [UInt8],
        issuerIssuer: [UInt8],
        issuerSerialNumber: [UInt8]
    ) -> TestIdentity {
        let issuerName = template.issuerName?.encoding ?? issuer
        let serialNumber =
            template.serialNumber
            ?? Self.serialNumber(template, issuer: issuer == template.subject.encoding ? [] : issuer)
        let signingKey = template.signingKey ?? issuerKey
        let scheme = template.scheme ?? signingKey.defaultScheme
        let context = IssuingContext(
            issuer: issuerName,
            issuerKeyIdentifier: issuerKeyIdentifier,
            issuerIssuer: issuerIssuer,
            issuerSerialNumber: issuerSerialNumber,
            subjectKeyIdentifier: template.subjectKey.keyIdentifier
        )
        let extensions = TestExtension.encode(template.extensions, context)
        let tbs = DEREncoder.sequence(
            template.version == 1 ? [] : DEREncoder.explicit(0, DEREncoder.integer(template.version - 1)),
            DEREncoder.integer(content: serialNumber),
            template.innerAlgorithm ?? AlgorithmEncoding.signature(scheme),
            issuerName,
            DEREncoder.sequence(DEREncoder.time(template.notBefore), DEREncoder.time(template.notAfter)),
            template.subject.encoding,
            subjectPublicKeyInfo(template),
            extensions.isEmpty ? [] : DEREncoder.explicit(3, extensions)
        )
        let certificate = Signing.sign(
            tbs,
            key: signingKey,
            scheme: scheme,
            outerAlgorithm: template.outerAlgorithm,
            before: template.mutateBeforeSigning,
            after: template.mutateAfterSigning
        )
        return TestIdentity(
            name: template.subject,
            key: template.subjectKey,
            certificate: certificate,
            serialNumber: serialNumber,
            issuer: issuerName,
            keyIdentifier: keyIdentifier(template, context),
            notBefore: template.notBefore,
            notAfter: template.notAfter
        )
    }

    /// Eight octets that depend on nothing but the certificate; positive, the first never zero.
    static func serialNumber(_ template: CertificateTemplate, issuer: [UInt8]) -> [UInt8] {
        let seed = issuer + template.subject.encoding + template.subjectKey.subjectPublicKeyInfo
        let validity = DEREncoder.time(template.notBefore) + DEREncoder.time(template.notAfter)
        var octets = Array(Signing.digest(.sha256, seed + validity).prefix(8))
        octets[0] = octets[0] & 0x3f | 0x40
        return octets
    }

    private static func subjectPublicKeyInfo(_ template: CertificateTemplate) -> [UInt8] {
        if let other = template.subjectPublicKeyInfo { return other }
        return template.explicitCurveParameters
            ? template.subjectKey.explicitSubjectPublicKeyInfo : template.subjectKey.subjectPublicKeyInfo
    }

    private static func keyIdentifier(_ template: CertificateTemplate, _ context: IssuingContext) -> [UInt8] {
        let identifier = template.extensions.first { $0.identifier == .init(2, 5, 29, 14) }
        // What stands inside the OCTET STRING is an OCTET STRING with a short length.
        return identifier.map { Array($0.value(context).dropFirst(2)) } ?? template.subjectKey.keyIdentifier
    }
}
