/// The two parts of a multipart/signed entity (RFC 1847 §2.1, RFC 8551 §3.5.3).
struct MultipartSigned {
    /// The first part with its own header, exactly as it stands, without the line end before the boundary.
    let content: ArraySlice<UInt8>
    /// The second part with its header.
    let signature: ArraySlice<UInt8>

    /// Splits the body of the entity.
    ///
    /// Throws `invalidMIME` where the boundary does not stand at the start of three lines, of which the third closes: a part
    /// more would be one that nobody signed.
    init(_ body: ArraySlice<UInt8>, boundary: String) throws(CMSError) {
        // RFC 2046 §5.1.1: one to seventy characters.
        guard !boundary.isEmpty, boundary.utf8.count <= 200 else { throw CMSError(.invalidMIME, at: body.startIndex) }
        let delimiter = Array("--".utf8) + Array(boundary.utf8)
        var lines = LineReader(body)
        guard let opening = Self.skip(to: delimiter, &lines), !opening.isClosing else {
            throw CMSError(.invalidMIME, at: body.startIndex)
        }
        let contentStart = lines.position
        guard let middle = Self.skip(to: delimiter, &lines), !middle.isClosing else {
            throw CMSError(.invalidMIME, at: contentStart)
        }
        let signatureStart = lines.position
        guard let closing = Self.skip(to: delimiter, &lines), closing.isClosing else {
            throw CMSError(.invalidMIME, at: signatureStart)
        }
        content = Self.withoutLineEnd(body[contentStart..<middle.start])
        signature = body[signatureStart..<closing.start]
    }

    /// The content as it was signed: every line ends with CRLF (RFC 8551 §3.1.1).
    var canonicalContent: [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(content.count + content.count / 32)
        var previous: UInt8 = 0
        for byte in content {
            if byte == 0x0a, previous != 0x0d { output.append(0x0d) }
            output.append(byte)
            previous = byte
        }
        return output
    }

    /// The index at which the next delimiter line starts, and whether it is the last one.
    private static func skip(
        to delimiter: [UInt8],
        _ lines: inout LineReader
    ) -> (start: Int, isClosing: Bool)? {
        while true {
            let start = lines.position
            guard let line = lines.next() else { return nil }
            guard line.starts(with: delimiter) else { continue }
            // Nothing but the closing hyphens and blanks may follow (RFC 2046 §5.1.1).
            let rest = line.dropFirst(delimiter.count)
            let isClosing = rest.starts(with: [0x2d, 0x2d])
            if MIMESyntax.trimmed(isClosing ? rest.dropFirst(2) : rest).isEmpty { return (start, isClosing) }
        }
    }

    private static func withoutLineEnd(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard bytes.last == 0x0a else { return bytes }
        let shorter = bytes.dropLast()
        return shorter.last == 0x0d ? shorter.dropLast() : shorter
    }
}
