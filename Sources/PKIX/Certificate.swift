package import ASN1

/// An X.509 certificate (RFC 5280 §4.1), immutable, with its extensions decoded.
///
/// Only what cannot be read is refused. Whatever makes a path invalid without making the certificate unreadable is kept
/// as a fact: version, empty issuer, malformed or duplicate extensions, time types, a mismatch of the two algorithms.
/// Fields are slices of the buffer that was parsed and keep it alive. Two certificates are equal where their bytes are.
package final class Certificate: Sendable, Hashable {
    /// How many octets a certificate may have.
    package static let maximumLength = 1 << 20

    /// The whole certificate.
    package let encoding: ArraySlice<UInt8>
    /// SHA-256 of `encoding`, 32 octets.
    package let sha256: [UInt8]
    /// The octets that are signed.
    package let tbsCertificate: ArraySlice<UInt8>
    /// 1, 2 or 3 for v1, v2, v3; another number as it stands plus one.
    package let version: Int
    package let serialNumber: SerialNumber
    /// signatureAlgorithm, outside what is signed.
    package let signatureAlgorithm: AlgorithmIdentifier
    /// signature, inside what is signed; RFC 5280 §4.1.1.2 wants both the same.
    package let tbsSignatureAlgorithm: AlgorithmIdentifier
    package let issuer: DistinguishedName
    package let notBefore: Instant
    package let notAfter: Instant
    /// Whether both times have the type and precision that their year demands (RFC 5280 §4.1.2.5).
    package let hasConformingValidityTypes: Bool
    package let subject: DistinguishedName
    package let subjectPublicKeyInfo: SubjectPublicKeyInfo
    package let hasUniqueIdentifiers: Bool
    /// The signature value without its unused-bits octet.
    package let signature: ArraySlice<UInt8>
    /// In the order of the encoding.
    package let extensions: [CertificateExtension]
    /// The identifiers that stand more than once; the first of each is the one decoded.
    package let duplicateExtensions: [ObjectIdentifier]
    let decoded: DecodedExtensions

    /// Reads the DER encoding of a certificate, which must fill `der`.
    package static func parse(_ der: ArraySlice<UInt8>) throws(PKIXError) -> Certificate {
        try DigestedEncoding.read(der, limit: maximumLength) { element, sha256 throws(ASN1Error) in
            try Certificate(element, sha256: sha256)
        }
    }

    private init(_ element: Element, sha256: [UInt8]) throws(ASN1Error) {
        self.sha256 = sha256
        encoding = element.encoding
        var fields = try element.sequence()
        let tbs = try fields.next(.sequence)
        tbsCertificate = tbs.encoding
        signatureAlgorithm = try AlgorithmIdentifier(fields.next())
        signature = try fields.next(.bitString).signatureOctets()
        try fields.end()

        var tbsFields = try tbs.sequence()
        version =
            try tbsFields.optionalContext(0).map { version throws(ASN1Error) in
                let number = try version.explicit().integer()
                return number < Int.max ? number + 1 : number
            } ?? 1
        serialNumber = try SerialNumber(tbsFields.next())
        tbsSignatureAlgorithm = try AlgorithmIdentifier(tbsFields.next())
        issuer = try DistinguishedName(tbsFields.next())
        var validity = try tbsFields.next(.sequence).sequence()
        let notBeforeElement = try validity.next()
        let notAfterElement = try validity.next()
        try validity.end()
        notBefore = try notBeforeElement.time()
        notAfter = try notAfterElement.time()
        hasConformingValidityTypes =
            Self.hasConformingType(notBeforeElement, notBefore) && Self.hasConformingType(notAfterElement, notAfter)
        subject = try DistinguishedName(tbsFields.next())
        subjectPublicKeyInfo = try SubjectPublicKeyInfo(tbsFields.next())
        let issuerUniqueID = try tbsFields.optionalContext(1)
        let subjectUniqueID = try tbsFields.optionalContext(2)
        hasUniqueIdentifiers = issuerUniqueID != nil || subjectUniqueID != nil
        extensions =
            try tbsFields.optionalContext(3).map { list throws(ASN1Error) in
                try CertificateExtension.list(list.explicit())
            } ?? []
        try tbsFields.end()
        duplicateExtensions = CertificateExtension.duplicates(in: extensions)
        decoded = DecodedExtensions(extensions)
    }

    /// UTCTime through 2049, GeneralizedTime without a fraction from then on.
    private static func hasConformingType(_ element: Element, _ instant: Instant) -> Bool {
        switch element.tag {
        case .utcTime: true
        // 2050-01-01T00:00:00Z; YYYYMMDDHHMMSSZ has fifteen octets
        default: instant.seconds >= 2_524_608_000 && element.content.count == 15
        }
    }

    /// Whether issuer and subject are the same name (RFC 5280 §3.2, §6.1).
    package var isSelfIssued: Bool { issuer == subject }

    /// Whether `instant` lies in the validity period, both ends included.
    package func isValid(at instant: Instant) -> Bool {
        // A fraction of the last second is within it: notAfter names the second.
        notBefore <= instant && instant.seconds <= notAfter.seconds
    }

    package static func == (left: Certificate, right: Certificate) -> Bool {
        left === right || left.sha256 == right.sha256
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(sha256) }
}
