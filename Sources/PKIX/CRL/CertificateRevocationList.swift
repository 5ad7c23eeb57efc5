package import ASN1

/// A CertificateList (RFC 5280 §5.1), read and indexed once; facts, nothing verified.
package final class CertificateRevocationList: Sendable, Hashable {
    /// How many octets a CRL may have.
    package static let maximumLength = 1 << 28

    package let encoding: ArraySlice<UInt8>
    /// SHA-256 of `encoding`.
    package let sha256: [UInt8]
    /// The octets that are signed.
    package let tbsCertList: ArraySlice<UInt8>
    /// 1 or 2 for v1, v2.
    package let version: Int
    package let signatureAlgorithm: AlgorithmIdentifier
    /// The algorithm inside what is signed; RFC 5280 §5.1.1.2 wants both the same.
    package let tbsSignatureAlgorithm: AlgorithmIdentifier
    package let issuer: DistinguishedName
    package let thisUpdate: Instant
    package let nextUpdate: Instant?
    package let signature: ArraySlice<UInt8>
    package let extensions: [CertificateExtension]
    private let decoded: CRLExtensions
    private let entries: CRLEntries

    package var authorityKeyIdentifier: AuthorityKeyIdentifier? { decoded.authorityKeyIdentifier }
    /// Unsigned, big-endian, without leading zeros.
    package var crlNumber: [UInt8]? { decoded.crlNumber }
    /// The BaseCRLNumber of a delta CRL, like `crlNumber`; nil in a complete CRL.
    package var deltaCRLIndicator: [UInt8]? { decoded.deltaCRLIndicator }
    package var issuingDistributionPoint: IssuingDistributionPoint? { decoded.issuingDistributionPoint }
    package var freshestCRL: [DistributionPoint] { decoded.freshestCRL }
    /// From when on expired certificates stay on the CRL (X.509 §9.5.2.8).
    package var expiredCertsOnCRL: Instant? { decoded.expiredCertsOnCRL }
    /// Critical extensions that are not processed: the CRL must not be used to tell a status (RFC 5280 §5.2).
    package var unknownCriticalExtensions: [ObjectIdentifier] { decoded.unknownCritical }
    /// The like of any entry; one of them forbids the use of the CRL for every certificate (RFC 5280 §5.3).
    package var unknownCriticalEntryExtensions: [ObjectIdentifier] { entries.unknownCriticalExtensions }
    /// Whether entries name who issued their certificates, as only those of an indirect CRL may (RFC 5280 §5.3.3).
    package var namesCertificateIssuers: Bool { entries.namesIssuers }
    /// The identifiers that stand more than once.
    package let duplicateExtensions: [ObjectIdentifier]
    /// How many certificates are listed.
    package var entryCount: Int { entries.count }
    /// Every entry, in the order of the CRL; decoded anew at each call.
    package var revokedCertificates: [RevokedCertificate] { entries.all() }

    /// Reads the DER encoding of a CRL, which must fill `der`.
    package static func parse(_ der: ArraySlice<UInt8>) throws(PKIXError) -> CertificateRevocationList {
        try DigestedEncoding.read(der, limit: maximumLength) { element, sha256 throws(ASN1Error) in
            try CertificateRevocationList(element, sha256: sha256)
        }
    }

    private init(_ element: Element, sha256: [UInt8]) throws(ASN1Error) {
        self.sha256 = sha256
        encoding = element.encoding
        var fields = try element.sequence()
        let tbs = try fields.next(.sequence)
        tbsCertList = tbs.encoding
        signatureAlgorithm = try AlgorithmIdentifier(fields.next())
        signature = try fields.next(.bitString).signatureOctets()
        try fields.end()

        var tbsFields = try tbs.sequence()
        let stated = try tbsFields.optional(.integer).map { number throws(ASN1Error) in try number.integer() } ?? 0
        guard stated == 0 || stated == 1 else { throw ASN1Error(.unsupportedVersion, at: tbs.content.startIndex) }
        version = stated + 1
        tbsSignatureAlgorithm = try AlgorithmIdentifier(tbsFields.next())
        issuer = try DistinguishedName(tbsFields.next())
        thisUpdate = try tbsFields.next().time()
        var nextUpdate: Instant?
        var next = try tbsFields.nextIfPresent()
        if let element = next, element.tag == .utcTime || element.tag == .generalizedTime {
            nextUpdate = try element.time()
            next = try tbsFields.nextIfPresent()
        }
        self.nextUpdate = nextUpdate
        var list: ArraySlice<UInt8> = []
        var depth = 0
        if let element = next, element.tag == .sequence {
            list = element.content
            depth = element.depth + 1
            next = try tbsFields.nextIfPresent()
        }
        entries = try CRLEntries(list, crlIssuer: issuer, depth: depth)
        var extensions: [CertificateExtension] = []
        if let element = next {
            extensions = try CertificateExtension.list(element.expecting(.contextConstructed(0)).explicit())
        }
        try tbsFields.end()
        self.extensions = extensions
        duplicateExtensions = CertificateExtension.duplicates(in: extensions)
        decoded = try CRLExtensions(extensions)
    }

    /// The entry for a certificate of this issuer, which indirect CRLs name in their entries; nil where not listed.
    package func entry(serial: SerialNumber, certificateIssuer: DistinguishedName) -> RevokedCertificate? {
        entries.entry(serial, certificateIssuer: certificateIssuer)
    }

    package static func == (left: CertificateRevocationList, right: CertificateRevocationList) -> Bool {
        left.sha256 == right.sha256
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(sha256) }
}
