package import ASN1
package import PKIX

/// A `SignedData` (RFC 5652 §5.1): facts, nothing verified.
///
/// A class, because it is handed on with all that is read out of it.
package final class SignedData: Sendable {
    package let version: Int
    package let digestAlgorithms: [AlgorithmIdentifier]
    /// eContentType.
    package let encapsulatedContentType: ObjectIdentifier
    /// The octets that the signers' digests cover, in order, as slices of the input; nil where the content is detached.
    package let encapsulatedContent: [ArraySlice<UInt8>]?
    /// False where PKCS #7 content of another type stands in the place of the OCTET STRING: its contents octets are then
    /// `encapsulatedContent` (RFC 5652 §5.2.1).
    package let isContentOctetString: Bool
    package let certificates: [Certificate]
    /// Attribute certificates, PKCS #6 extended certificates and other formats, with their tags.
    package let otherCertificates: [ArraySlice<UInt8>]
    /// Elements in a certificate's place that do not parse as one.
    package let unreadableCertificates: [ArraySlice<UInt8>]
    package let crls: [CertificateRevocationList]
    /// OCSP responses among the revocation information (RFC 5940).
    package let ocspResponses: [OCSPResponse]
    /// Revocation information of other formats, or that does not parse.
    package let unreadableRevocationInformation: [ArraySlice<UInt8>]
    package let signerInfos: [SignerInfo]
    /// The whole `ContentInfo` as it stands.
    package let encoding: ArraySlice<UInt8>
    /// encapContentInfo with tag and length.
    package let encapContentInfoEncoding: ArraySlice<UInt8>
    /// eContentType with tag and length.
    package let contentTypeEncoding: ArraySlice<UInt8>
    /// The certificates field with its tag `A0` and length; nil where absent.
    package let certificatesEncoding: ArraySlice<UInt8>?
    /// The crls field with its tag `A1` and length; nil where absent.
    package let crlsEncoding: ArraySlice<UInt8>?

    /// Reads the `SignedData` in a `ContentInfo`.
    init(_ element: Element, encoding: ArraySlice<UInt8>, _ cache: CertificateCache?) throws {
        var budget = ElementBudget()
        var fields = try element.sequence()
        version = try fields.next(.integer).integer()
        digestAlgorithms = try Self.algorithms(fields.next(.set), &budget)
        let contentInfo = try fields.next(.sequence)
        encapContentInfoEncoding = contentInfo.encoding
        var content = try contentInfo.sequence()
        let contentType = try content.next(.objectIdentifier)
        contentTypeEncoding = contentType.encoding
        encapsulatedContentType = try contentType.objectIdentifier()
        if let wrapped = try content.optionalContext(0) {
            let inner = try wrapped.explicit()
            isContentOctetString = inner.has(.octetString)
            encapsulatedContent = isContentOctetString ? try inner.octetStringSegments() : [inner.content]
        } else {
            isContentOctetString = true
            encapsulatedContent = nil
        }
        try content.end()
        let certificateSet = try fields.optionalContext(0)
        certificatesEncoding = certificateSet?.encoding
        let certificates = try CertificateSet(certificateSet, cache, &budget)
        let revocationSet = try fields.optionalContext(1)
        crlsEncoding = revocationSet?.encoding
        let revocation = try RevocationInfoChoices(revocationSet, &budget)
        var readers = try fields.next(.set).set()
        var signerInfos: [SignerInfo] = []
        while let signer = try readers.nextIfPresent() {
            try budget.spend(at: signer.encoding.startIndex)
            signerInfos.append(try SignerInfo(signer, certificates.certificates, &budget))
        }
        try fields.end()
        self.certificates = certificates.certificates
        otherCertificates = certificates.other
        unreadableCertificates = certificates.unreadable
        crls = revocation.crls
        ocspResponses = revocation.ocspResponses
        unreadableRevocationInformation = revocation.unreadable
        self.signerInfos = signerInfos
        self.encoding = encoding
    }

    /// The length of the content in bytes; nil where it is detached.
    package var encapsulatedContentLength: Int? { encapsulatedContent.map { $0.reduce(0) { $0 + $1.count } } }

    /// Each `CertificateChoices` as it stands, in order.
    package var certificateChoices: [ArraySlice<UInt8>] { Self.elements(certificatesEncoding) }

    /// Each `RevocationInfoChoice` as it stands, in order.
    package var revocationInfoChoices: [ArraySlice<UInt8>] { Self.elements(crlsEncoding) }

    private static func elements(_ set: ArraySlice<UInt8>?) -> [ArraySlice<UInt8>] {
        // The initializer has read the set within its budget: nothing is lost to an error here.
        guard let set, let element = try? Element.parse(set, rules: .ber),
            let elements = try? element.elements(limit: ElementBudget.maximumCount)
        else { return [] }
        return elements.map(\.encoding)
    }

    /// The certificates that a signer's identifier names, in the order of the message.
    package func certificates(for signer: SignerInfo) -> [Certificate] {
        certificates.filter { signer.identifier.matches($0) }
    }
}
