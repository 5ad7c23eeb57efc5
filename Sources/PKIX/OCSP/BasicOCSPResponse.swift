package import ASN1

/// `BasicOCSPResponse` (RFC 6960 §4.2.1), read once; facts, nothing verified.
package final class BasicOCSPResponse: Sendable, Hashable {
    /// How many certificates may be answered for, and how many certificates may come along.
    static let maximumCount = 10_000
    static let nonce = ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 48, 1, 2)
    static let extendedRevoke = ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 48, 1, 9)

    package let encoding: ArraySlice<UInt8>
    /// SHA-256 of `encoding`.
    package let sha256: [UInt8]
    /// The octets that are signed.
    package let tbsResponseData: ArraySlice<UInt8>
    package let responderID: ResponderID
    package let producedAt: Instant
    package let responses: [SingleResponse]
    package let signatureAlgorithm: AlgorithmIdentifier
    package let signature: ArraySlice<UInt8>
    /// Those that can be read.
    package let certificates: [Certificate]
    /// The octets of the OCTET STRING, or the bare value that old responders write (RFC 6960 §4.4.1).
    package let nonce: ArraySlice<UInt8>?
    /// Whether "revoked" may mean "never issued" (RFC 6960 §4.4.8).
    package let isExtendedRevoke: Bool
    package let extensions: [CertificateExtension]
    package let unknownCriticalExtensions: [ObjectIdentifier]

    /// Reads the DER encoding, which must fill `der`.
    package static func parse(_ der: ArraySlice<UInt8>) throws(PKIXError) -> BasicOCSPResponse {
        try DigestedEncoding.read(der, limit: OCSPResponse.maximumLength) { element, sha256 throws(ASN1Error) in
            try BasicOCSPResponse(element, sha256: sha256)
        }
    }

    private init(_ element: Element, sha256: [UInt8]) throws(ASN1Error) {
        self.sha256 = sha256
        encoding = element.encoding
        var fields = try element.sequence()
        let tbs = try fields.next(.sequence)
        tbsResponseData = tbs.encoding
        signatureAlgorithm = try AlgorithmIdentifier(fields.next())
        signature = try fields.next(.bitString).signatureOctets()
        var certificates: [Certificate] = []
        if let list = try fields.optionalContext(0) {
            for item in try list.explicit().elements(limit: Self.maximumCount) {
                // A certificate that cannot be read cannot be the responder's; that is not the response's defect.
                if let certificate = try? Certificate.parse(item.encoding) { certificates.append(certificate) }
            }
        }
        try fields.end()
        self.certificates = certificates

        var data = try tbs.sequence()
        if let version = try data.optionalContext(0), try version.explicit().integer() != 0 {
            throw ASN1Error(.unsupportedVersion, at: version.encoding.startIndex)
        }
        responderID = try ResponderID(data.next())
        producedAt = try data.next().generalizedTime()
        responses = try data.next(.sequence).bounded(Self.maximumCount) { item throws(ASN1Error) in
            try SingleResponse(item)
        }
        let list = try data.optionalContext(1).map { list throws(ASN1Error) in
            try CertificateExtension.list(list.explicit())
        }
        try data.end()
        extensions = list ?? []
        nonce = extensions.first { $0.identifier == Self.nonce }.map { item in
            (try? Element.parse(item.value, rules: .der, as: .octetString).octetString()) ?? item.value
        }
        isExtendedRevoke = extensions.contains { $0.identifier == Self.extendedRevoke }
        let known = [Self.nonce, Self.extendedRevoke]
        unknownCriticalExtensions = extensions.filter { $0.isCritical && !known.contains($0.identifier) }
            .map(\.identifier)
    }

    package static func == (left: BasicOCSPResponse, right: BasicOCSPResponse) -> Bool { left.sha256 == right.sha256 }

    package func hash(into hasher: inout Hasher) { hasher.combine(sha256) }
}
