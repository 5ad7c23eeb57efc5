/// Looks at bytes that no entry leads to.
struct PDFGapScanner {
    /// Tries to parse what only begins like an object are bounded, since each may read to the end of its gap.
    private static let maximumFailures = 256

    let document: PDFDocument
    private var failures = 0

    init(document: PDFDocument) { self.document = document }

    /// Throws where the budget ends.
    mutating func scan(_ gap: Range<Int>, _ list: inout PDFIrregularityList) throws(PDFSyntaxError) {
        var lexer = PDFLexer(document.bytes, at: gap.lowerBound, end: gap.upperBound)
        var isGarbage = false
        while true {
            lexer.skipWhiteSpace()
            guard let byte = lexer.peek() else { return }
            let start = lexer.position
            if byte == UInt8(ascii: "%") {
                // A line of garbage is no comment, whatever is in it.
                if !isGarbage { list.add(.commentBetweenObjects, at: start) }
                lexer.skipLine()
                continue
            }
            if PDFCharacter.isDigit(byte), failures < Self.maximumFailures {
                if let object = try object(at: start, end: gap.upperBound) {
                    let isSecond = revision(of: start).map { $0.entry(object.reference.number) != nil } ?? false
                    list.add(isSecond ? .duplicateDefinition : .unreferencedObject, at: start, object: object.reference)
                    list.add(object.irregularities)
                    lexer.position = object.range.upperBound
                    isGarbage = false
                    continue
                }
                failures += 1
            }
            if !isGarbage { list.add(.garbageBetweenObjects, at: start) }
            isGarbage = true
            lexer.skipLine()
        }
    }

    private func object(at offset: Int, end: Int) throws(PDFSyntaxError) -> PDFIndirectObject? {
        do throws(PDFSyntaxError) {
            return try document.reader(nil).parse(at: offset, end: end, nil)
        } catch {
            if error.code == .tooManyObjects { throw error }
            return nil
        }
    }

    private func revision(of offset: Int) -> PDFRevision? {
        document.revisions.first { $0.range.contains(offset) }
    }
}
