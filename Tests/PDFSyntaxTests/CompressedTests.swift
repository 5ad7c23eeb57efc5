import Testing

@testable import PDFSyntax

@Suite struct CompressedTests {
    typealias Row = (type: Int, second: Int, third: Int)

    /// Rows of a cross-reference stream with fields of 1, 4 and 2 bytes.
    static func rows(_ entries: [Row]) -> [UInt8] {
        var bytes: [UInt8] = []
        for entry in entries {
            bytes.append(UInt8(entry.type))
            for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: entry.second >> shift)) }
            for shift in [8, 0] { bytes.append(UInt8(truncatingIfNeeded: entry.third >> shift)) }
        }
        return bytes
    }

    /// Catalogue, page tree and page in an object stream, 5, of a file with a cross-reference stream, 6.
    static func file(
        objects: String? = nil,
        header: String = "1 0 2 33 3 76",
        extra: String = "",
        entries change: (inout [Row]) -> Void = { _ in }
    ) -> PDFText {
        let body =
            "<</Type /Catalog /Pages 2 0 R>>  "
            + "<</Type /Pages /Kids [3 0 R] /Count 1>>    "
            + "<</Type /Page /Parent 2 0 R>>"
        var text = PDFText()
        let data = header + " " + (objects ?? body)
        text.stream(5, "/Type /ObjStm /N 3 /First \(header.utf8.count + 1)\(extra)", Array(data.utf8))
        var entries: [Row] = [
            (0, 0, 65_535), (2, 5, 0), (2, 5, 1), (2, 5, 2), (0, 0, 0), (1, text.offsets[5] ?? 0, 0),
            (1, text.count, 0),
        ]
        change(&entries)
        let start = text.count
        text.stream(6, "/Type /XRef /Size 7 /W [1 4 2] /Root 1 0 R", rows(entries))
        text.append("startxref\n\(start)\n%%EOF\n")
        return text
    }

    @Test("Objects of an object stream are read with their place in it, and nothing stands out")
    func objectStream() throws {
        let document = try Self.file().document()
        let page = try #require(try document.object(number: 3))
        #expect(page.object.dictionary?["Parent"]?.reference == PDFReference(number: 2))
        #expect(page.container == .objectStream(number: 5, index: 2))
        #expect(try document.object(number: 3, generation: 1) == nil)
        #expect(document.inspect() == [])
        #expect(document.revisions[0].sections[0].form == .stream)
    }

    @Test("An entry with another object's index gives no object")
    func wrongIndex() throws {
        let document = try Self.file { $0[3] = (2, 5, 1) }.document()
        #expect(throws: PDFSyntaxError.self) { try document.object(number: 3) }
        #expect(document.inspect().map(\.code).contains(.xrefEntryPointsElsewhere))
        #expect(document.inspect().map(\.code).contains(.unreferencedObject))
        let beyond = try Self.file { $0[3] = (2, 5, 9) }.document()
        #expect(throws: PDFSyntaxError.self) { try beyond.object(number: 3) }
    }

    @Test("An unknown type is the null object and stands out")
    func unknownType() throws {
        let document = try Self.file { $0[3] = (9, 5, 2) }.document()
        #expect(document.irregularities.map(\.code) == [.xrefEntryTypeUnknown])
        #expect(try document.object(number: 3) == nil)
    }

    @Test("An object stream in itself, in a circle of containers or behind its own Length is refused")
    func containerLoops() throws {
        let itself = try Self.file { $0[5] = (2, 5, 0) }.document()
        #expect(throws: PDFSyntaxError.self) { try itself.object(number: 1) }
        _ = itself.inspect()
        var text = PDFText()
        text.append("5 0 obj\n<</Type /ObjStm /N 1 /First 4 /Length 1 0 R>>\nstream\n1 0 9\nendstream\nendobj\n")
        let start = text.count
        let rows = Self.rows([(0, 0, 0), (2, 5, 0), (0, 0, 0), (0, 0, 0), (0, 0, 0), (1, 9, 0)])
        text.stream(6, "/Type /XRef /Size 6 /W [1 4 2] /Root 1 0 R", rows)
        text.append("startxref\n\(start)\n%%EOF\n")
        let circle = try text.document()
        do {
            _ = try circle.object(number: 1)
            Issue.record("read")
        } catch {
            #expect(error.code == .tooManyReferences)
        }
    }

    @Test("Extends in a circle stands out; the objects are read")
    func extends() throws {
        let document = try Self.file(extra: " /Extends 5 0 R").document()
        #expect(try document.object(number: 3) != nil)
        #expect(document.inspect().map(\.code) == [.objectStreamExtendsLoop])
    }

    @Test("A new object stream under an old one's number changes old objects, and stands out")
    func replaced() throws {
        var text = Self.file()
        let previous = try text.document().revisions[0].sections[0].range.lowerBound
        text.stream(5, "/Type /ObjStm /N 3 /First 12", Array("1 0 2 4 3 8 (a) (b) (c)".utf8))
        text.table([5], trailer: "/Size 7 /Root 1 0 R /Prev \(previous)")
        let document = try text.document()
        #expect(try document.object(number: 3, in: 0)?.object.dictionary != nil)
        #expect(try document.object(number: 3, in: 1)?.object.string?.bytes == Array("c".utf8))
        #expect(document.inspect().map(\.code).contains(.objectStreamReplaced))
    }

    @Test(
        "Malformed object streams and cross-reference streams are refused",
        arguments: [
            ("/W [1 4 2]", "/W [1 4]"), ("/W [1 4 2]", "/W [1 4 9]"), ("/W [1 4 2]", "/W [0 0 0]"),
            ("/W [1 4 2]", "/W [1 4 3]"), ("/Size 7 ", ""), ("/Type /XRef", "/Type /XXXX"),
            ("/Size 7", "/Size 9 /Index [0 9]"),
            ("/Size 7", "/Size 7 /Index [0]"), ("/Size 7", "/Size 7 /Index [-1 3]"), ("/Length 49", "/Length 6 0 R"),
            ("/Root 1 0 R", "/Root 1 0 R /Filter /FlateDecode"), ("/Root 1 0 R", "/Root 1 0 R /Filter 5 0 R"),
        ]
    )
    func malformed(from: String, to: String) throws {
        let text = Self.file()
        let place = try #require(PDFBytes(copying: text.bytes).first("6 0 obj", in: 0..<text.count))
        let tail = String(decoding: text.bytes[place...].map { $0 == 0xff ? 0x20 : $0 }, as: UTF8.self)
        var changed = PDFText(header: "")
        changed.append(Array(text.bytes[..<place]))
        changed.append(tail.replacing(from, with: to))
        let code = StructureTests.code(changed)
        #expect(code == .malformedXRefStream || code == .malformedStream || code == .malformedFilterData)
    }

    @Test("A hybrid file: the table, then its stream, then what the table has free (§7.5.8.4)")
    func hybrid() throws {
        func file(hidden: Int, in table: [Int], free: [Int]) throws -> PDFDocument {
            var text = PDFText()
            text.object(1, "<</A 2 0 R /B 3 0 R>>")
            text.object(2, "(table)")
            let second = text.count
            text.object(9, "(other)")
            let start = text.count
            text.stream(4, "/Type /XRef /Size 10 /Index [\(hidden) 1] /W [1 4 2]", Self.rows([(1, second, 0)]))
            text.table(table, free: free, trailer: "/Size 10 /Root 1 0 R /XRefStm \(start)")
            return try text.document()
        }
        let shown = try file(hidden: 9, in: [1, 2], free: [0, 9])
        #expect(try shown.object(number: 9)?.object.string?.bytes == Array("other".utf8))
        #expect(shown.irregularities.isEmpty)
        let differs = try file(hidden: 2, in: [1, 2], free: [0])
        #expect(differs.irregularities.map(\.code) == [.hybridEntriesDiffer])
        #expect(try differs.object(number: 2)?.object.string?.bytes == Array("table".utf8))
    }

    /// `python3 -c "zlib.compress(bytes(1000000), 9)"`.
    static let bomb: [UInt8] =
        [120, 218, 237, 193, 1, 1, 0, 0, 0, 130, 32, 255, 175, 110, 72, 64, 1] + [UInt8](repeating: 0, count: 968)
        + [175, 6, 67, 33, 0, 1]

    static let bombFile: PDFText = {
        var text = PDFText()
        text.object(1, "<</A 2 0 R>>")
        text.stream(2, "/Filter /FlateDecode", bomb)
        text.table([1, 2], trailer: "/Size 3 /Root 1 0 R")
        return text
    }()

    @Test("Bombs end at the budget of one stream and of all streams")
    func bombs() throws {
        let text = Self.bombFile
        let stream = try #require(try text.document().object(number: 2))
        #expect(try text.document().data(of: stream).count == 1_000_000)
        var budget = PDFBudget()
        budget.decodedStream = 999_999
        #expect(throws: PDFSyntaxError(.decodedTooLarge, at: stream.range.lowerBound)) {
            try text.document(budget).data(of: stream)
        }
        budget = PDFBudget()
        budget.decodedTotal = 2_500_000
        let document = try text.document(budget)
        for _ in 0..<2 { _ = try document.data(of: stream) }
        #expect(throws: PDFSyntaxError(.decodedTooLarge, at: stream.range.lowerBound)) { try document.data(of: stream) }
    }

    /// A file of two objects, 2 with its table's entry, and an update whose table and stream are given.
    private static func updated(
        _ free: [Int],
        stream entries: (_ second: Int, _ previous: Int) -> String
    ) throws -> PDFDocument {
        var text = PDFText()
        text.object(1, "<</A 2 0 R>>")
        text.object(2, "(a)")
        let second = text.offsets[2] ?? 0
        let previous = text.table([1, 2], free: [0], trailer: "/Size 3 /Root 1 0 R")
        let start = text.count
        let more = entries(second, previous)
        text.stream(3, "/Type /XRef /Size 10 /Index [2 1] /W [1 4 2]\(more)", rows([(1, second, 0)]))
        text.table([3], free: free, trailer: "/Size 10 /Root 1 0 R /Prev \(previous) /XRefStm \(start)")
        return try text.document()
    }

    @Test("What a hybrid section's table takes away and its stream does not stands out")
    func takenAway() throws {
        let document = try Self.updated([2]) { _, _ in "" }
        #expect(document.irregularities.map(\.code) == [.hybridEntriesDiffer])
        #expect(document.irregularities.first?.object == PDFReference(number: 2))
        #expect(try Self.updated([0]) { _, _ in "" }.irregularities.isEmpty)
    }

    @Test("A hybrid section's stream that leads to another older section stands out")
    func otherPrevious() throws {
        let other = try Self.updated([0]) { second, _ in " /Prev \(second)" }
        #expect(other.irregularities.map(\.code) == [.hybridEntriesDiffer])
        #expect(try Self.updated([0]) { _, previous in " /Prev \(previous)" }.irregularities.isEmpty)
    }

    @Test("Objects of a later object stream that no entry uses stand out where their numbers are defined")
    func unused() throws {
        var text = PDFText.small()
        let previous = try text.document().revisions[0].sections[0].range.lowerBound
        text.stream(4, "/Type /ObjStm /N 2 /First 8", Array("3 0 9 2 1 2".utf8))
        text.table([4], trailer: "/Size 5 /Root 1 0 R /Prev \(previous)")
        let found = try text.document().inspect().filter { $0.code == .unreferencedObject }
        #expect(found.map(\.object) == [PDFReference(number: 3)])
    }
}
