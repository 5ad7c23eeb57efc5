/// Parses objects out of bytes by ISO 32000-2 §7.3, with bounded depth and number of values.
struct PDFObjectParser {
    var lexer: PDFLexer
    private let nesting: Int
    private var values: Int

    init(_ bytes: PDFBytes, at position: Int, end: Int? = nil, budget: PDFBudget) {
        lexer = PDFLexer(bytes, at: position, end: end)
        nesting = budget.nesting
        values = budget.values
    }

    /// The object that begins at the lexer's place, white space and comments aside.
    mutating func object() throws(PDFSyntaxError) -> PDFObject {
        try object(from: try lexer.next(), depth: 0)
    }

    private mutating func object(from token: PDFToken, depth: Int) throws(PDFSyntaxError) -> PDFObject {
        let start = token.range.lowerBound
        values -= 1
        guard values >= 0 else { throw PDFSyntaxError(.tooManyObjects, at: start) }
        let value: PDFValue
        switch token.kind {
        case .integer(let number):
            // A sign makes it no object number, even `+5` (§7.3.10).
            if number >= 0, lexer.bytes[start].map(PDFCharacter.isDigit) ?? false,
                let generation = lexer.takeReferenceTail()
            {
                value = .reference(PDFReference(number: number, generation: generation))
            } else {
                value = .integer(number)
            }
        case .real(let number): value = .real(number)
        case .string(let string): value = .string(string)
        case .name(let name): value = .name(name)
        case .keyword("true"): value = .boolean(true)
        case .keyword("false"): value = .boolean(false)
        case .keyword("null"): value = .null
        case .arrayStart: value = .array(try array(from: start, depth: depth + 1))
        case .dictionaryStart: value = .dictionary(try dictionary(from: start, depth: depth + 1))
        case .keyword: throw PDFSyntaxError(.unexpectedKeyword, at: start)
        case .arrayEnd, .dictionaryEnd: throw PDFSyntaxError(.unexpectedByte, at: start)
        case .end: throw PDFSyntaxError(.unexpectedEnd, at: start)
        }
        return PDFObject(value, range: start..<lexer.position)
    }

    private mutating func array(from start: Int, depth: Int) throws(PDFSyntaxError) -> [PDFObject] {
        guard depth <= nesting else { throw PDFSyntaxError(.nestingTooDeep, at: start) }
        var objects: [PDFObject] = []
        while true {
            let token = try lexer.next()
            if token.kind == .arrayEnd { return objects }
            objects.append(try object(from: token, depth: depth))
        }
    }

    private mutating func dictionary(from start: Int, depth: Int) throws(PDFSyntaxError) -> PDFDictionary {
        guard depth <= nesting else { throw PDFSyntaxError(.nestingTooDeep, at: start) }
        var entries: [PDFDictionary.Entry] = []
        var keys: Set<PDFName> = []
        while true {
            let token = try lexer.next()
            if token.kind == .dictionaryEnd { return PDFDictionary(entries) }
            guard case .name(let key) = token.kind else {
                throw PDFSyntaxError(
                    token.kind == .end ? .unexpectedEnd : .malformedDictionary,
                    at: token.range.lowerBound
                )
            }
            if !keys.insert(key).inserted {
                lexer.irregularities.append(PDFIrregularity(.duplicateDictionaryKey, at: token.range.lowerBound))
            }
            let first = try lexer.next()
            guard first.kind != .dictionaryEnd else {
                throw PDFSyntaxError(.malformedDictionary, at: token.range.lowerBound)
            }
            let value = try object(from: first, depth: depth)
            entries.append(PDFDictionary.Entry(key: key, keyRange: token.range, value: value))
        }
    }
}
