/// Parses `n g obj … endobj` at a place of the file (ISO 32000-2 §7.3.10), streams included (§7.3.8).
struct PDFIndirectObjectParser {
    /// Finds the integer that an indirect Length refers to; nil if there is none.
    typealias LengthResolver = (PDFReference) throws(PDFSyntaxError) -> Int?

    let bytes: PDFBytes
    let budget: PDFBudget
    let resolveLength: LengthResolver

    /// The indirect object that begins at an offset, and ends at or before `end`.
    ///
    /// `lexed` grows by the bytes that were looked at, failure or not; a stream's data are not. With `expected`, another
    /// object is an `objectMismatch` before it is parsed.
    func parse(
        at offset: Int,
        end: Int? = nil,
        expected: PDFReference? = nil,
        lexed: inout Int
    ) throws(PDFSyntaxError) -> PDFIndirectObject {
        var parser = PDFObjectParser(bytes, at: offset, end: end, budget: budget)
        var skipped = 0
        defer { lexed += max(0, parser.lexer.position - offset - skipped) }
        // White space before an object is what an entry that is off by one leads to; more is another place.
        while parser.lexer.position < offset + 16, parser.lexer.peek().map(PDFCharacter.isWhiteSpace) ?? false {
            parser.lexer.position += 1
        }
        let start = parser.lexer.position
        if start != offset { parser.lexer.irregularities.append(PDFIrregularity(.offsetNotExact, at: offset)) }
        let reference = try Self.header(&parser.lexer)
        guard expected == nil || expected == reference else { throw PDFSyntaxError(.objectMismatch, at: offset) }
        var object = try parser.object()
        let afterObject = parser.lexer.position
        if case .dictionary(let dictionary) = object.value, parser.lexer.take(keyword: "stream") {
            let stream = try stream(dictionary, &parser.lexer)
            skipped = stream.dataRange.count
            object = PDFObject(.stream(stream), range: object.range.lowerBound..<parser.lexer.position)
        } else {
            parser.lexer.position = afterObject
        }
        let afterValue = parser.lexer.position
        if !parser.lexer.take(keyword: "endobj") {
            parser.lexer.position = afterValue
            parser.lexer.irregularities.append(PDFIrregularity(.missingEndobj, at: afterValue))
        }
        return PDFIndirectObject(
            reference: reference,
            object: object,
            range: start..<parser.lexer.position,
            container: .file,
            irregularities: parser.lexer.irregularities.map {
                PDFIrregularity($0.code, at: $0.offset, object: reference)
            }
        )
    }

    /// The object whose `n g obj` stands exactly at an offset.
    static func reference(in bytes: PDFBytes, at offset: Int) -> PDFReference? {
        var lexer = PDFLexer(bytes, at: offset)
        return try? header(&lexer)
    }

    private static func header(_ lexer: inout PDFLexer) throws(PDFSyntaxError) -> PDFReference {
        let start = lexer.position
        let failure = PDFSyntaxError(.malformedIndirectObject, at: start)
        guard let number = lexer.takeDigits() else { throw failure }
        var place = lexer.position
        lexer.skipWhiteSpaceAndComments()
        guard lexer.position > place, let generation = lexer.takeDigits(limit: 5), generation <= 65_535 else {
            throw failure
        }
        place = lexer.position
        lexer.skipWhiteSpaceAndComments()
        guard lexer.position > place, lexer.take(keyword: "obj") else { throw failure }
        return PDFReference(number: number, generation: generation)
    }

    /// The stream behind its keyword; its data are what Length says, whatever stands there.
    private func stream(_ dictionary: PDFDictionary, _ lexer: inout PDFLexer) throws(PDFSyntaxError) -> PDFStream {
        let keywordEnd = lexer.position
        if lexer.peek() == PDFCharacter.carriageReturn, lexer.peek(1) != PDFCharacter.lineFeed {
            lexer.irregularities.append(PDFIrregularity(.streamKeywordEndOfLine, at: keywordEnd))
            lexer.position += 1
        } else if !lexer.takeEndOfLine() {
            lexer.irregularities.append(PDFIrregularity(.streamKeywordEndOfLine, at: keywordEnd))
        }
        let start = lexer.position
        let length: Int?
        switch dictionary["Length"]?.value {
        case .integer(let value): length = value
        case .reference(let reference): length = try resolveLength(reference)
        default: length = nil
        }
        guard let length, length >= 0, length <= lexer.end - start else {
            throw PDFSyntaxError(.malformedStream, at: keywordEnd)
        }
        let data = start..<(start + length)
        lexer.position = data.upperBound
        // One end of line before the keyword is not part of the data and not counted.
        lexer.takeEndOfLine()
        if bytes.starts(with: "endstream", at: lexer.position) {
            lexer.position += 9
        } else {
            lexer.position = data.upperBound
            lexer.irregularities.append(PDFIrregularity(.wrongStreamLength, at: data.upperBound))
        }
        return PDFStream(dictionary: dictionary, dataRange: data)
    }
}
