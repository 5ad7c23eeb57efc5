import PKIX

/// A signed message taken out of what it was wrapped in.
package struct SignedContainer: Sendable {
    /// What a message was wrapped in.
    package enum Form: Hashable, Sendable {
        /// Nothing; the outermost length is definite.
        case der
        /// Nothing; the outermost length is indefinite.
        case ber
        /// PEM (RFC 7468), with its label.
        case pem(label: String)
        /// Base64 without armor.
        case base64
        /// S/MIME, application/pkcs7-mime (RFC 8551 §3.5.2).
        case smime
        /// S/MIME, multipart/signed (RFC 8551 §3.5.3).
        case smimeMultipartSigned
    }

    package let form: Form
    /// The `ContentInfo`, not parsed.
    package let message: ArraySlice<UInt8>
    /// The detached content that travels with a multipart/signed message, with CRLF line ends as it was signed.
    package let content: [UInt8]?

    /// Labels under which signed messages are found in the field; RFC 7468 §8 and §9 know the first and the third.
    private static let labels: Set<String> = [
        "PKCS7", "PKCS #7 SIGNED DATA", "CMS", "SIGNED MESSAGE", "PKCS7 SIGNED DATA", "CMS SIGNED DATA",
    ]

    /// Takes a signed message out of DER, BER, PEM, base64 or a S/MIME file, told apart by content.
    ///
    /// Throws `unknownContainer` for anything else, `severalMessages` for more than one, `invalidArmor` and `invalidMIME` for
    /// broken wrappings.
    package static func unwrap(_ bytes: ArraySlice<UInt8>) throws(CMSError) -> SignedContainer {
        if bytes.first == 0x30 {
            let isIndefinite = bytes.dropFirst().first == 0x80
            return SignedContainer(form: isIndefinite ? .ber : .der, message: bytes, content: nil)
        }
        let text = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes.dropFirst(3) : bytes
        if let entity = try SMIMEEntity.read(text) { return entity }
        if PEM.isPresent(in: text) {
            let blocks = try CMSError.translating { try PEM.blocks(in: text) }
            let messages = blocks.filter { labels.contains($0.label) }
            guard let block = messages.first else { throw CMSError(.unknownContainer, at: bytes.startIndex) }
            guard messages.count == 1 else { throw CMSError(.severalMessages, at: bytes.startIndex) }
            return SignedContainer(form: .pem(label: block.label), message: block.content[...], content: nil)
        }
        // Whatever DER starts with a SEQUENCE starts with "M" in base64.
        if text.first(where: { ![0x09, 0x0a, 0x0d, 0x20].contains($0) }) == 0x4d, let decoded = decodeBase64(text),
            decoded.first == 0x30
        {
            return SignedContainer(form: .base64, message: decoded[...], content: nil)
        }
        throw CMSError(.unknownContainer, at: bytes.startIndex)
    }

    /// Base64 with blanks and line ends anywhere; nil for anything else.
    static func decodeBase64(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        var decoder = Base64Decoder()
        guard decoder.append(text) else { return nil }
        return decoder.finish()
    }
}
