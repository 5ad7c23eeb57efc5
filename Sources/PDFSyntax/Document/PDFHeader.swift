/// The header of a file (ISO 32000-2 §7.5.2).
struct PDFHeader {
    /// Where `%PDF-` stands.
    let offset: Int
    /// Behind the header line and the line of bytes above 127 that may follow it.
    let end: Int
    /// The version, `1.7` for one, of the header line only.
    let version: String

    init(_ bytes: PDFBytes) throws(PDFSyntaxError) {
        guard let offset = bytes.first("%PDF-", in: 0..<min(1_024, bytes.count)) else {
            throw PDFSyntaxError(.noHeader, at: 0)
        }
        var lexer = PDFLexer(bytes, at: offset + 5)
        while let byte = lexer.peek(), PDFCharacter.isRegular(byte), lexer.position < offset + 13 {
            lexer.position += 1
        }
        version = String(decoding: bytes[(offset + 5)..<lexer.position], as: UTF8.self)
        lexer.skipLine()
        lexer.takeEndOfLine()
        if lexer.peek() == UInt8(ascii: "%"), lexer.peek(1).map({ $0 > 127 }) ?? false {
            lexer.skipLine()
            lexer.takeEndOfLine()
        }
        self.offset = offset
        end = lexer.position
    }
}
