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

    /// The length of the content in bytes; nil where it is detached.
    package var encapsulatedContentLength: Int? { encapsulatedContent.map { $0.reduce(0) { $0 + $1.count } } }

    /// The certificates that a signer's identifier names, in the order of the message.
    package func certificates(for signer: SignerInfo) -> [Certificate] {
        certificates.filter { signer.identifier.matches($0) }
    }
}
