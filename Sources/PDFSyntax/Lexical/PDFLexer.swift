/// Takes tokens off bytes by ISO 32000-2 §7.2; never reads at or behind `end`.
struct PDFLexer {
    let bytes: PDFBytes
    var position: Int
    let end: Int
    /// What was taken as it stands although the standard has no rule for it.
    var irregularities: [PDFIrregularity] = []

    init(_ bytes: PDFBytes, at position: Int, end: Int? = nil) {
        self.bytes = bytes
        self.position = position
        self.end = min(end ?? bytes.count, bytes.count)
    }

    /// The byte some places ahead; nil at the end.
    func peek(_ ahead: Int = 0) -> UInt8? {
        position + ahead < end ? bytes[position + ahead] : nil
    }

    mutating func skipWhiteSpace() {
        while let byte = peek(), PDFCharacter.isWhiteSpace(byte) { position += 1 }
    }

    /// Skips white space and comments; whether there was a comment.
    @discardableResult
    mutating func skipWhiteSpaceAndComments() -> Bool {
        var hadComment = false
        while let byte = peek() {
            if PDFCharacter.isWhiteSpace(byte) {
                position += 1
            } else if byte == UInt8(ascii: "%") {
                hadComment = true
                skipLine()
            } else {
                break
            }
        }
        return hadComment
    }

    /// Goes to the next end of line, without taking it.
    mutating func skipLine() {
        while let byte = peek(), byte != PDFCharacter.lineFeed, byte != PDFCharacter.carriageReturn { position += 1 }
    }

    /// Takes one end of line: CR LF, LF or CR; whether there was one.
    @discardableResult
    mutating func takeEndOfLine() -> Bool {
        switch peek() {
        case PDFCharacter.lineFeed:
            position += 1
            return true
        case PDFCharacter.carriageReturn:
            position += peek(1) == PDFCharacter.lineFeed ? 2 : 1
            return true
        default: return false
        }
    }

    /// The next token; `end` again and again at the end of the bytes.
    mutating func next() throws(PDFSyntaxError) -> PDFToken {
        skipWhiteSpaceAndComments()
        let start = position
        guard let byte = peek() else { return PDFToken(kind: .end, range: start..<start) }
        let kind: PDFToken.Kind
        switch byte {
        case UInt8(ascii: "/"): kind = .name(try name())
        case UInt8(ascii: "("): kind = .string(try literalString())
        case UInt8(ascii: "["):
            position += 1
            kind = .arrayStart
        case UInt8(ascii: "]"):
            position += 1
            kind = .arrayEnd
        case UInt8(ascii: "<") where peek(1) == byte:
            position += 2
            kind = .dictionaryStart
        case UInt8(ascii: "<"): kind = .string(try hexadecimalString())
        case UInt8(ascii: ">") where peek(1) == byte:
            position += 2
            kind = .dictionaryEnd
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), 48...57: kind = try number()
        case let other where PDFCharacter.isRegular(other): kind = .keyword(keyword())
        default: throw PDFSyntaxError(.unexpectedByte, at: start)
        }
        return PDFToken(kind: kind, range: start..<position)
    }

    /// Takes a run of regular characters.
    private mutating func keyword() -> String {
        let start = position
        while let byte = peek(), PDFCharacter.isRegular(byte) { position += 1 }
        return String(decoding: bytes[start..<min(position, start + 32)], as: UTF8.self)
    }

    /// Takes the keyword if it is what stands here, white space and comments aside; whether it did.
    mutating func take(keyword text: StaticString) -> Bool {
        let start = position
        skipWhiteSpaceAndComments()
        let length = text.utf8CodeUnitCount
        if bytes.starts(with: text, at: position), position + length <= end,
            peek(length).map({ !PDFCharacter.isRegular($0) }) ?? true
        {
            position += length
            return true
        }
        position = start
        return false
    }
}
