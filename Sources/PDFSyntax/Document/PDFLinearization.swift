/// What the linearisation parameter dictionary says: the first object of a linearised file (ISO 32000-2 Annex F.3.3).
struct PDFLinearization {
    /// Where the file ended when it was linearised; nil without a usable L.
    let end: Int?
    /// Whether the file still is as long as L says: readers then begin with what stands behind the dictionary.
    let isWhole: Bool
    /// Where that begins.
    let front: Int
    /// Where the dictionary and the hint streams stand, which no reference leads to.
    let offsets: Set<Int>

    /// Nil where the first object is another one; offsets count from `origin`.
    init?(_ bytes: PDFBytes, _ header: PDFHeader, origin: Int, budget: PDFBudget) {
        var lexer = PDFLexer(bytes, at: header.end, end: header.end + 1_024)
        lexer.skipWhiteSpaceAndComments()
        let parser = PDFIndirectObjectParser(bytes: bytes, budget: budget) { _ in nil }
        var lexed = 0
        guard let object = try? parser.parse(at: lexer.position, end: header.end + 2_048, lexed: &lexed),
            let dictionary = object.object.dictionary, dictionary["Linearized"]?.number != nil
        else { return nil }
        if let length = dictionary["L"]?.integer, length >= 0, length <= bytes.count {
            end = origin + length
        } else {
            end = nil
        }
        let length = dictionary["L"]?.integer
        isWhole = length == bytes.count || length == bytes.count - header.offset
        var behind = PDFLexer(bytes, at: object.range.upperBound, end: object.range.upperBound + 1_024)
        behind.skipWhiteSpaceAndComments()
        front = behind.position
        var offsets: Set = [object.range.lowerBound]
        let hints = dictionary["H"]?.array ?? []
        for index in stride(from: 0, to: min(hints.count, 4), by: 2) {
            if let hint = hints[index].integer, hint >= 0, hint < bytes.count { offsets.insert(origin + hint) }
        }
        self.offsets = offsets
    }
}
