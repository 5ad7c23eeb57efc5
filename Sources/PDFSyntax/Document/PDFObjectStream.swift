/// A decoded object stream (ISO 32000-2 §7.5.7).
final class PDFObjectStream: Sendable {
    /// The decoded bytes; ranges of the objects count in them.
    let bytes: PDFBytes
    /// The number of the object stream.
    let number: Int
    /// Number and offset of each object, in the order of the index.
    let index: [(number: Int, offset: Int)]

    init(
        _ decoded: [UInt8],
        of object: PDFIndirectObject,
        budget: PDFBudget
    ) throws(PDFSyntaxError) {
        let failure = PDFSyntaxError(.malformedObjectStream, at: object.range.lowerBound)
        guard let dictionary = object.object.stream?.dictionary, dictionary["Type"]?.name == "ObjStm",
            let count = dictionary["N"]?.integer, let first = dictionary["First"]?.integer, count >= 0, first >= 0,
            first <= decoded.count, count <= first
        else { throw failure }
        bytes = PDFBytes(copying: decoded)
        number = object.reference.number
        var lexer = PDFLexer(bytes, at: 0, end: first)
        var index: [(number: Int, offset: Int)] = []
        for _ in 0..<count {
            lexer.skipWhiteSpaceAndComments()
            guard let number = lexer.takeDigits() else { throw failure }
            lexer.skipWhiteSpaceAndComments()
            guard let offset = lexer.takeDigits(), offset <= decoded.count - first else { throw failure }
            index.append((number, first + offset))
        }
        self.index = index
    }

    /// The object of a number at an index; `lexed` grows by the bytes that were looked at.
    func object(
        number: Int,
        at place: Int,
        budget: PDFBudget,
        lexed: inout Int
    ) throws(PDFSyntaxError) -> PDFIndirectObject {
        guard index.indices.contains(place) else { throw PDFSyntaxError(.malformedObjectStream, at: place) }
        let offset = index[place].offset
        guard index[place].number == number else { throw PDFSyntaxError(.objectMismatch, at: offset) }
        var parser = PDFObjectParser(bytes, at: offset, budget: budget)
        defer { lexed += parser.lexer.position - offset }
        let object = try parser.object()
        let reference = PDFReference(number: number)
        return PDFIndirectObject(
            reference: reference,
            object: object,
            range: object.range,
            container: .objectStream(number: self.number, index: place),
            irregularities: parser.lexer.irregularities.map {
                PDFIrregularity($0.code, at: $0.offset, object: reference)
            }
        )
    }
}
