/// Reads a cross-reference table and its trailer (ISO 32000-2 §7.5.4 and §7.5.5).
struct PDFXRefTableReader {
    let bytes: PDFBytes
    /// Where offsets count from.
    let origin: Int
    let budget: PDFBudget

    /// The section whose `xref` stands at an offset; without the entries of a hybrid section's stream.
    func read(
        at offset: Int,
        _ list: inout PDFXRefEntryList,
        _ irregularities: inout PDFIrregularityList
    ) throws(PDFSyntaxError) -> (trailer: PDFDictionary, end: Int) {
        var lexer = PDFLexer(bytes, at: offset + 4)
        var isExact = lexer.takeEndOfLine()
        while true {
            let start = lexer.position
            lexer.skipWhiteSpaceAndComments()
            if lexer.take(keyword: "trailer") { break }
            isExact = isExact && lexer.position == start
            try subsection(&lexer, &list, &isExact)
        }
        if !isExact { irregularities.add(.xrefTableWhitespace, at: offset) }
        var parser = PDFObjectParser(bytes, at: lexer.position, budget: budget)
        let object = try parser.object()
        guard case .dictionary(let trailer) = object.value else {
            throw PDFSyntaxError(.malformedTrailer, at: lexer.position)
        }
        irregularities.add(parser.lexer.irregularities)
        return (trailer, object.range.upperBound)
    }

    private func subsection(
        _ lexer: inout PDFLexer,
        _ list: inout PDFXRefEntryList,
        _ isExact: inout Bool
    ) throws(PDFSyntaxError) {
        let start = lexer.position
        let failure = PDFSyntaxError(.malformedXRefTable, at: start)
        guard let first = lexer.takeDigits() else { throw failure }
        isExact = isExact && lexer.peek() == PDFCharacter.space && lexer.peek(1).map(PDFCharacter.isDigit) ?? false
        let afterFirst = lexer.position
        lexer.skipWhiteSpace()
        guard lexer.position > afterFirst, let count = lexer.takeDigits() else { throw failure }
        // An entry takes at least 18 bytes, however it is written.
        guard count <= (bytes.count - lexer.position) / 16 else { throw failure }
        try list.expect(count, at: start)
        // Spaces before the end of line are usual.
        while lexer.peek() == PDFCharacter.space { lexer.position += 1 }
        if !lexer.takeEndOfLine() { isExact = false }
        for index in 0..<count { try entry(first + index, &lexer, &list, &isExact) }
    }

    /// `nnnnnnnnnn ggggg n` and an end of line of two bytes, or what resembles it.
    private func entry(
        _ number: Int,
        _ lexer: inout PDFLexer,
        _ list: inout PDFXRefEntryList,
        _ isExact: inout Bool
    ) throws(PDFSyntaxError) {
        let start = lexer.position
        lexer.skipWhiteSpace()
        let failure = PDFSyntaxError(.malformedXRefTable, at: lexer.position)
        guard let field = lexer.takeDigits() else { throw failure }
        guard lexer.peek() == PDFCharacter.space else { throw failure }
        lexer.skipWhiteSpace()
        guard let generation = lexer.takeDigits(limit: 5) else { throw failure }
        guard lexer.peek() == PDFCharacter.space else { throw failure }
        lexer.skipWhiteSpace()
        let type = lexer.peek()
        lexer.position += 1
        let afterType = lexer.position
        lexer.skipWhiteSpace()
        guard lexer.position > afterType || lexer.peek() == UInt8(ascii: "t") else { throw failure }
        if afterType - start != 18 || !hasExactEnd(afterType) { isExact = false }
        // The exact form ends behind two bytes; white space that follows belongs to what comes next.
        if hasExactEnd(afterType) { lexer.position = afterType + 2 }
        // MuPDF gave free entries the generation 65536.
        if generation > 65_535 { isExact = false }
        switch type {
        case UInt8(ascii: "n"):
            guard generation <= 65_535 else { throw failure }
            // Offset 0 is the header's; writers mark objects that they never wrote so.
            if field == 0 && origin == 0 {
                try list.add(number, .free, at: start)
            } else {
                try list.add(number, .file(offset: origin + field, generation: generation), at: start)
            }
        case UInt8(ascii: "f"): try list.add(number, .free, at: start)
        default: throw failure
        }
    }

    /// SP CR, SP LF or CR LF.
    private func hasExactEnd(_ offset: Int) -> Bool {
        switch (bytes[offset], bytes[offset + 1]) {
        case (PDFCharacter.space, PDFCharacter.carriageReturn), (PDFCharacter.space, PDFCharacter.lineFeed),
            (PDFCharacter.carriageReturn, PDFCharacter.lineFeed):
            true
        default: false
        }
    }
}
