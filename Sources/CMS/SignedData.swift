package import ASN1
package import PKIX

/// A `SignedData` (RFC 5652 §5.1): facts, nothing verified.
package struct SignedData: Sendable {
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
