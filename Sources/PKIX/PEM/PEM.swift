/// A reader of PEM text (RFC 7468 §3, lax about white space and line length, strict about the rest).
///
/// Text before, between and after blocks is explanatory (§5.2) and is passed over. Headers inside a block, as of encrypted
/// keys (RFC 1421), are refused.
package enum PEM {
    /// How many octets one text may have.
    package static let maximumLength = 64 << 20
    /// How many blocks one text may have.
    package static let maximumBlockCount = 20_000

    private static let begin = Array("-----BEGIN ".utf8)
    private static let end = Array("-----END ".utf8)
    private static let dashes = Array("-----".utf8)

    /// Whether a line of the text starts a block.
    package static func isPresent(in text: ArraySlice<UInt8>) -> Bool {
        var rest = text
        while let line = nextLine(&rest) {
            if line.starts(with: begin) { return true }
        }
        return false
    }

    /// The blocks in order; none where there is no line that starts one.
    ///
    /// Throws `invalidArmor` for a block without end or with another label there, a label that is none, contents that are not
    /// base64 or empty, and too many blocks; `tooLarge` for more than `maximumLength` octets.
    package static func blocks(in text: ArraySlice<UInt8>) throws(PKIXError) -> [PEMBlock] {
        guard text.count <= maximumLength else { throw PKIXError(.tooLarge, at: text.startIndex) }
        var blocks: [PEMBlock] = []
        var rest = text
        while let line = nextLine(&rest) {
            guard line.starts(with: begin) else { continue }
            guard blocks.count < maximumBlockCount, let label = label(line, after: begin) else {
                throw PKIXError(.invalidArmor, at: line.startIndex)
            }
            var decoder = Base64Decoder()
            var isClosed = false
            while !isClosed, let inner = nextLine(&rest) {
                if inner.starts(with: end) {
                    guard self.label(inner, after: end) == label else {
                        throw PKIXError(.invalidArmor, at: inner.startIndex)
                    }
                    isClosed = true
                } else if !decoder.append(inner) {
                    throw PKIXError(.invalidArmor, at: inner.startIndex)
                }
            }
            guard isClosed, let content = decoder.finish(), !content.isEmpty else {
                throw PKIXError(.invalidArmor, at: line.startIndex)
            }
            blocks.append(PEMBlock(label: label, content: content))
        }
        return blocks
    }

    /// The next line without its end and the blanks before it; nil at the end of the text.
    private static func nextLine(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard !rest.isEmpty else { return nil }
        let lineEnd = rest.firstIndex { $0 == 0x0a || $0 == 0x0d } ?? rest.endIndex
        var line = rest[rest.startIndex..<lineEnd]
        rest = rest[lineEnd...].dropFirst()
        while let last = line.last, last == 0x20 || last == 0x09 { line = line.dropLast() }
        return line
    }

    /// The label: printable ASCII but for hyphens at its ends (RFC 7468 §3), at most 64 octets.
    private static func label(_ line: ArraySlice<UInt8>, after mark: [UInt8]) -> String? {
        let text = line.dropFirst(mark.count)
        guard text.count >= dashes.count, text.suffix(dashes.count).elementsEqual(dashes) else { return nil }
        let label = text.dropLast(dashes.count)
        guard !label.isEmpty, label.count <= 64, label.allSatisfy({ (0x20..<0x7f).contains($0) }) else { return nil }
        guard label.first != 0x2d, label.last != 0x2d else { return nil }
        return String(decoding: label, as: UTF8.self)
    }
}
