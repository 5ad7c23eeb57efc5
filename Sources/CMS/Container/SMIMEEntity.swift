/// A S/MIME entity in a file (RFC 8551 §3).
enum SMIMEEntity {
    private static let signedTypes: Set<String> = ["application/pkcs7-mime", "application/x-pkcs7-mime"]
    private static let signatureTypes: Set<String> = [
        "application/pkcs7-signature", "application/x-pkcs7-signature",
    ]

    /// The signed message in a file that starts with header fields; nil where it is no S/MIME file at all.
    static func read(_ text: ArraySlice<UInt8>) throws(CMSError) -> SignedContainer? {
        var lines = LineReader(text.drop { $0 == 0x0d || $0 == 0x0a })
        // A mailbox file's line before the header (RFC 4155)
        if lines.remainder.starts(with: Array("From ".utf8)) { _ = lines.next() }
        var ahead = lines
        guard let first = ahead.next(), MIMESyntax.isField(first) else { return nil }
        let header: MIMEHeader
        do throws(CMSError) {
            header = try MIMEHeader(&lines)
        } catch {
            // Text before a PEM armor may well look like a field.
            return nil
        }
        guard let type = header.contentType else { return nil }
        if signedTypes.contains(type) || signatureTypes.contains(type) {
            let message = try decode(lines.remainder, header)
            return SignedContainer(form: .smime, message: message, content: nil)
        }
        guard type == "multipart/signed" else { return nil }
        guard let boundary = header.parameters["boundary"] else { throw CMSError(.invalidMIME, at: lines.position) }
        let parts = try MultipartSigned(lines.remainder, boundary: boundary)
        var signatureLines = LineReader(parts.signature)
        let signatureHeader = try MIMEHeader(&signatureLines)
        guard let signatureType = signatureHeader.contentType,
            signatureTypes.contains(signatureType) || signedTypes.contains(signatureType)
        else { throw CMSError(.invalidMIME, at: parts.signature.startIndex) }
        return SignedContainer(
            form: .smimeMultipartSigned,
            message: try decode(signatureLines.remainder, signatureHeader),
            content: parts.canonicalContent
        )
    }

    private static func decode(
        _ body: ArraySlice<UInt8>,
        _ header: MIMEHeader
    ) throws(CMSError) -> ArraySlice<UInt8> {
        switch header.transferEncoding {
        case "base64":
            guard let decoded = SignedContainer.decodeBase64(body) else {
                throw CMSError(.invalidArmor, at: body.startIndex)
            }
            return decoded[...]
        case "binary", "8bit", "7bit": return body
        default: throw CMSError(.invalidMIME, at: body.startIndex)
        }
    }
}
