package import ASN1
package import CMS
package import LibCrypto
package import PKIX

/// One signer's signature as it was found: facts, nothing judged.
///
/// A class, because it is handed from block to block: a copy is one reference count.
package final class ParsedSignature: Sendable {
    /// Stable across runs: `S-` and the first 16 hexadecimal digits of the SHA-256 of the SignerInfo.
    package let id: String
    package let format: SignatureFormat
    package let signer: SignerInfo
    /// The content type that the content-type attribute must name; nil for a counter-signature, which has none.
    package let contentType: ObjectIdentifier?
    package let content: SignedContent
    /// The certificates that came with the signature.
    package let certificates: [Certificate]
    /// The CRLs that came with the signature.
    package let certificateRevocationLists: [CertificateRevocationList]
    /// The OCSP responses that came with the signature.
    package let ocspResponses: [OCSPResponse]
    /// How many certificates came with it that cannot be read.
    package let unreadableCertificates: Int
    package let timeStamps: [ParsedTimeStamp]
    package let counterSignatures: [ParsedSignature]
    /// What was seen of the file around it.
    package let observations: [ContainerObservation]
    /// Whether there is a signature to judge at all; where not, the observations say why.
    package let isReadable: Bool
    /// The digest of the file that the signed content is, where it is no more than that (adbe.pkcs7.sha1).
    package let containerDigest: DigestAlgorithm?
    /// What the PDF says around the signature; nil in other files.
    package let pdf: PDFSignatureFacts?

    package init(
        id: String,
        format: SignatureFormat,
        signer: SignerInfo,
        contentType: ObjectIdentifier?,
        content: SignedContent,
        certificates: [Certificate],
        certificateRevocationLists: [CertificateRevocationList] = [],
        ocspResponses: [OCSPResponse] = [],
        unreadableCertificates: Int,
        timeStamps: [ParsedTimeStamp],
        counterSignatures: [ParsedSignature],
        observations: [ContainerObservation] = [],
        isReadable: Bool = true,
        containerDigest: DigestAlgorithm? = nil,
        pdf: PDFSignatureFacts? = nil
    ) {
        self.id = id
        self.format = format
        self.signer = signer
        self.contentType = contentType
        self.content = content
        self.certificates = certificates
        self.certificateRevocationLists = certificateRevocationLists
        self.ocspResponses = ocspResponses
        self.unreadableCertificates = unreadableCertificates
        self.timeStamps = timeStamps
        self.counterSignatures = counterSignatures
        self.observations = observations
        self.isReadable = isReadable
        self.containerDigest = containerDigest
        self.pdf = pdf
    }

    /// Whether this is a counter-signature (RFC 5652 §11.4).
    package var isCounterSignature: Bool { content.source == .signatureValue }
}
