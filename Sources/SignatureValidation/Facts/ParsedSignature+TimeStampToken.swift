import ASN1
import CMS
import TimeStampProtocol

extension ParsedSignature {
    /// The TSA's signature over a token, seen as the CMS signature that it is (RFC 3161 §2.4.2).
    convenience init(token: TimeStampToken) {
        let pieces = token.signedData.encapsulatedContent
        self.init(
            id: "T",
            format: .cades,
            signer: token.signerInfo,
            contentType: token.signedData.encapsulatedContentType,
            content: SignedContent(
                source: pieces == nil ? .absent : .attached,
                digests: [:],
                pieces: pieces,
                size: pieces?.reduce(0) { $0 + $1.count }
            ),
            certificates: token.signedData.certificates,
            unreadableCertificates: token.signedData.unreadableCertificates.count,
            timeStamps: [],
            counterSignatures: []
        )
    }
}
