/// Looks at bytes that no entry leads to.
struct PDFGapScanner {
    /// Tries to parse what only begins like an object are bounded, since each may read to the end of its gap.
    private static let maximumFailures = 256

    /// So many objects in garbage are named; a list of irregularities is full sooner.
    private static let maximumObjects = 1_001

    let document: PDFDocument
    /// Object streams that no entry leads to.
    private(set) var objectStreams: [PDFIndirectObject] = []
    private var failures = 0
    private var named = 0

    init(document: PDFDocument) { self.document = document }

    /// Throws where the budget ends.
    mutating func scan(_ gap: Range<Int>, _ list: inout PDFIrregularityList) throws(PDFSyntaxError) {
        var lexer = PDFLexer(document.bytes, at: gap.lowerBound, end: gap.upperBound)
        var garbage: Int?
        while true {
            lexer.skipWhiteSpace()
            guard let byte = lexer.peek() else {
                if let garbage { self.list(objectsIn: garbage..<gap.upperBound, &list) }
                return
            }
            let start = lexer.position
            if byte == UInt8(ascii: "%") {
                // A line of garbage is no comment, whatever is in it.
                if garbage == nil { list.add(.commentBetweenObjects, at: start) }
                lexer.skipLine()
                continue
            }
            if PDFCharacter.isDigit(byte), failures < Self.maximumFailures {
                if let object = try object(at: start, end: gap.upperBound) {
                    if let garbage { self.list(objectsIn: garbage..<start, &list) }
                    let isSecond = revision(of: start).map { $0.entry(object.reference.number) != nil } ?? false
                    list.add(isSecond ? .duplicateDefinition : .unreferencedObject, at: start, object: object.reference)
                    list.add(object.irregularities)
                    if object.isObjectStream { objectStreams.append(object) }
                    lexer.position = object.range.upperBound
                    garbage = nil
                    continue
                }
                failures += 1
            }
            if garbage == nil {
                list.add(.garbageBetweenObjects, at: start)
                garbage = start
            }
            lexer.skipLine()
        }
    }

    /// Names what a reader that looks for objects finds in garbage.
    private mutating func list(objectsIn garbage: Range<Int>, _ list: inout PDFIrregularityList) {
        let found = PDFSalvageScan.objects(in: document.bytes, garbage, limit: Self.maximumObjects - named)
        named += found.count
        for object in found where !isIndexed(object.reference.number, at: object.offset) {
            list.add(.unreferencedObject, at: object.offset, object: object.reference)
        }
    }

    /// Whether an entry leads to an object that did not parse.
    private func isIndexed(_ number: Int, at offset: Int) -> Bool {
        document.revisions.contains { revision in
            guard case .file(let place, _) = revision.entry(number)?.location else { return false }
            return place == offset
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
