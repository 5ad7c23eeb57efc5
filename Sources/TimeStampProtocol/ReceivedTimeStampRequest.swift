package import ASN1
package import PKIX

/// A `TimeStampReq` as somebody else wrote it (RFC 3161 §2.4.1): facts, nothing accepted yet.
package struct ReceivedTimeStampRequest: Sendable {
    /// 1; other versions are for the reader to refuse.
    package let version: Int
    package let messageImprint: MessageImprint
    /// The imprint as it stands, which the token has to repeat.
    package let messageImprintEncoding: ArraySlice<UInt8>
    /// The policy under which the token is wanted; nil leaves it to the TSA.
    package let policy: ObjectIdentifier?
    /// Two's complement octets as they stand.
    package let nonce: ArraySlice<UInt8>?
    /// Whether the TSA's certificate shall stand in the token.
    package let wantsCertificate: Bool
    package let extensions: [CertificateExtension]

    /// How many octets a request may have.
    package static let maximumLength = 64 << 10
    /// How many octets a nonce may have.
    package static let maximumNonceLength = 64

    /// Reads a request, DER or BER, which must fill the bytes.
    package static func parse(_ bytes: ArraySlice<UInt8>) throws(TimeStampError) -> ReceivedTimeStampRequest {
        try TimeStampError.translating {
            guard bytes.count <= maximumLength else { throw ASN1Error(.lengthTooLarge, at: bytes.startIndex) }
            return try ReceivedTimeStampRequest(Element.parse(bytes, rules: .ber))
        }
    }

    private init(_ element: Element) throws {
        var fields = try element.sequence()
        version = try fields.next(.integer).integer()
        let imprint = try fields.next(.sequence)
        messageImprint = try MessageImprint(imprint)
        messageImprintEncoding = imprint.encoding
        policy = try fields.optional(.objectIdentifier)?.objectIdentifier()
        let nonce = try fields.optional(.integer)
        if let nonce, nonce.content.count > Self.maximumNonceLength {
            throw ASN1Error(.integerTooLarge, at: nonce.encoding.startIndex)
        }
        self.nonce = try nonce?.integerBytes()
        wantsCertificate = try fields.optional(.boolean)?.boolean() ?? false
        if let list = try fields.optionalContext(0) {
            // Implicit tagging of a SEQUENCE OF, which the reader of extensions wants under its own tag.
            let bytes = ArraySlice(DEREncoder.element(.sequence, list.content))
            extensions = try CertificateExtension.parseList(Element.parse(bytes, rules: .ber))
        } else {
            extensions = []
        }
        try fields.end()
    }
}
