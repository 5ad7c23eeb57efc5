import Testing

@testable import PDFSyntax

@Suite struct StructureTests {
    static func code(_ text: PDFText, _ budget: PDFBudget = PDFBudget()) -> PDFSyntaxError.Code? {
        do throws(PDFSyntaxError) {
            _ = try PDFDocument(PDFBytes(copying: text.bytes), budget: budget)
            return nil
        } catch {
            return error.code
        }
    }

    @Test("A small file has one revision, its three objects and nothing that stands out")
    func small() throws {
        let text = PDFText.small()
        let document = try text.document()
        #expect(document.revisions.count == 1)
        #expect(document.revisions[0].range == 0..<text.count)
        #expect(document.revisions[0].definedObjects.map(\.number) == [1, 2, 3])
        #expect(document.irregularities.isEmpty)
        #expect(document.headerVersion == "1.7")
        let page = try #require(try document.object(number: 3))
        #expect(page.object.dictionary?["Type"]?.name == "Page")
        #expect(page.range.lowerBound == text.offsets[3])
        #expect(try document.object(number: 3, generation: 1) == nil)
        #expect(try document.object(number: 9) == nil)
    }

    @Test("Each update is a revision, with the objects as they were then")
    func revisions() throws {
        var text = PDFText.small()
        let first = text.count
        let previous = try text.document().revisions[0].sections[0].range.lowerBound
        text.object(3, "<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>>")
        text.object(4, "(new)")
        let second = text.table([3, 4], trailer: "/Size 5 /Root 1 0 R /Prev \(previous)")
        let secondEnd = text.count
        text.table([], free: [4], trailer: "/Size 5 /Root 1 0 R /Prev \(second)", end: "%%EOF")
        let document = try text.document()
        #expect(document.irregularities.isEmpty)
        #expect(document.revisions.map(\.range) == [0..<first, first..<secondEnd, secondEnd..<text.count])
        #expect(document.revisions.map(\.freedNumbers) == [[], [], [4]])
        #expect(document.revisions[1].definedObjects.map(\.number) == [3, 4])
        let box = try (0...2).map {
            try document.object(number: 3, in: $0)?.object.dictionary?["MediaBox"]?.array?.last?.integer
        }
        #expect(box == [200, 9, 9])
        #expect(try document.object(number: 4, in: 0) == nil)
        #expect(try document.object(number: 4, in: 1)?.object.string?.bytes == Array("new".utf8))
        #expect(try document.object(number: 4, in: 2) == nil)
    }

    @Test("A revision's bytes are a document of their own")
    func extraction() throws {
        var text = PDFText.small()
        let first = text.bytes
        let previous = try text.document().revisions[0].sections[0].range.lowerBound
        text.object(4, "(new)")
        text.table([4], trailer: "/Size 5 /Root 1 0 R /Prev \(previous)")
        let document = try text.document()
        #expect(document.bytes[0..<document.revisions[0].range.upperBound] == first)
    }

    @Test("Sections in a circle are refused")
    func loops() throws {
        var text = PDFText.small()
        let place = text.count
        text.table([], trailer: "/Size 4 /Root 1 0 R /Prev \(place)")
        #expect(Self.code(text) == .xrefLoop)
        var pair = PDFText.small()
        let one = pair.count
        let length = "xref\ntrailer\n<</Size 4 /Root 1 0 R /Prev 000>>\nstartxref\n000\n%%EOF\n".utf8.count
        pair.table([], trailer: "/Size 4 /Root 1 0 R /Prev \(one + length)")
        #expect(pair.count == one + length)
        pair.table([], trailer: "/Size 4 /Root 1 0 R /Prev \(one)")
        #expect(Self.code(pair) == .xrefLoop)
    }

    @Test("The number of sections and of entries is bounded")
    func bounds() throws {
        var text = PDFText.small()
        var previous = try text.document().revisions[0].sections[0].range.lowerBound
        for _ in 0..<4 { previous = text.table([], trailer: "/Size 4 /Root 1 0 R /Prev \(previous)") }
        var budget = PDFBudget()
        budget.sections = 5
        #expect(Self.code(text, budget) == nil)
        budget.sections = 4
        #expect(Self.code(text, budget) == .tooManySections)
        budget = PDFBudget()
        budget.crossReferenceEntries = 3
        #expect(Self.code(.small(), budget) == .tooManyObjects)
    }

    @Test("Without a header, a startxref, a section or a catalogue there is no document")
    func unreadable() throws {
        var noHeader = PDFText(header: "")
        noHeader.object(1, "<<>>")
        noHeader.table([1], trailer: "/Size 2 /Root 1 0 R")
        #expect(Self.code(noHeader) == .noHeader)
        #expect(Self.code(PDFText()) == .noStartxref)
        var wrong = PDFText()
        wrong.append("startxref\n3\n%%EOF\n")
        #expect(Self.code(wrong) == .xrefNotFound)
        var noRoot = PDFText()
        noRoot.table([], trailer: "/Size 1")
        #expect(Self.code(noRoot) == .noCatalog)
        var noSize = PDFText()
        noSize.table([], trailer: "/Root 1 0 R")
        #expect(Self.code(noSize) == .malformedTrailer)
    }

    @Test("Bytes before the header and behind the end stand out, whichever way offsets count")
    func around() throws {
        let small = PDFText.small()
        var behind = small
        behind.append("x")
        #expect(try behind.document().irregularities == [PDFIrregularity(.trailingBytes, at: small.count)])
        let front = try PDFDocument(PDFBytes(copying: Array("junk\n".utf8) + small.bytes))
        #expect(front.irregularities.map(\.code) == [.headerNotAtStart])
        #expect(try front.object(number: 1)?.object.dictionary?["Type"]?.name == "Catalog")
        var absolute = PDFText(header: "junk\n%PDF-1.7\n")
        absolute.object(1, "<<>>")
        absolute.table([1], trailer: "/Size 2 /Root 1 0 R")
        let other = try absolute.document()
        #expect(other.irregularities.map(\.code) == [.offsetsNotFromHeader, .headerNotAtStart])
        #expect(try other.object(number: 1) != nil)
    }

    @Test("A table that is not of the exact form is read, and stands out")
    func tableForm() throws {
        let forms = [
            (" n \n", " n\n"), ("xref\n", "xref \n"), ("0 1\n", "0  1\n"), ("65535 f", "65536 f"),
        ]
        for (from, to) in forms {
            var text = PDFText(header: "")
            text.append(String(decoding: PDFText.small().bytes, as: UTF8.self).replacing(from, with: to))
            let document = try text.document()
            #expect(document.irregularities.contains { $0.code == .xrefTableWhitespace }, "\(to)")
            #expect(try document.object(number: 3) != nil)
        }
    }

    @Test("An entry that leads to another object, or at or above Size, gives no object")
    func wrongEntries() throws {
        var text = PDFText()
        text.object(1, "<<>>")
        text.append("xref\n1 2\n\(PDFText.padded(9, 10)) 00000 n \n\(PDFText.padded(9, 10)) 00000 n \n")
        let xref = try #require(PDFBytes(copying: text.bytes).first("xref", in: 0..<text.count))
        text.append("trailer\n<</Size 3 /Root 1 0 R>>\nstartxref\n\(xref)\n%%EOF\n")
        let document = try text.document()
        #expect(throws: PDFSyntaxError(.objectMismatch, at: 9)) { try document.object(number: 2) }
        var beyond = PDFText()
        beyond.object(1, "<<>>")
        beyond.object(2, "(hidden)")
        beyond.table([1, 2], trailer: "/Size 2 /Root 1 0 R")
        let short = try beyond.document()
        #expect(short.irregularities.map(\.code) == [.xrefEntryBeyondSize])
        #expect(try short.object(number: 2) == nil)
    }

    @Test("A wrong startxref within a revision and a missing end of file marker stand out")
    func endings() throws {
        var text = PDFText.small()
        let previous = try text.document().revisions[0].sections[0].range.lowerBound
        let broken = String(decoding: text.bytes, as: UTF8.self).replacing(
            "startxref\n\(previous)",
            with: "startxref\n7"
        )
        text = PDFText(header: broken)
        text.table([], trailer: "/Size 4 /Root 1 0 R /Prev \(previous)")
        #expect(try text.document().irregularities.map(\.code) == [.startxrefMismatch])
        let none = PDFText(
            header: String(decoding: PDFText.small().bytes, as: UTF8.self).replacing("%%EOF\n", with: "")
        )
        #expect(try none.document().irregularities.map(\.code).contains(.missingEndOfFileMarker) == true)
    }

    /// A file whose first object says that it is linearised and so long, with a section behind it that nothing names.
    private static func linearized(length: Int, padding: Int) -> PDFText {
        var text = PDFText()
        text.object(9, "<</Linearized 1 /L \(PDFText.padded(length, 6))>>")
        text.append("xref\n0 0\ntrailer\n<</Size 1 /Root 1 0 R>>\n")
        text.object(1, "<</Type /Catalog /Pages 2 0 R>>")
        text.object(2, "<</Type /Pages /Kids [] /Count 0>>")
        text.table([1, 2, 9], free: [0], trailer: "/Size 10 /Root 1 0 R")
        text.append(String(repeating: "\n", count: padding))
        return text
    }

    @Test("A file that becomes as long as its linearisation says, with another section in front, stands out")
    func frontSection() throws {
        let length = Self.linearized(length: 0, padding: 0).count
        let codes = { try Self.linearized(length: $0, padding: $1).document().irregularities.map(\.code) }
        #expect(try codes(length + 40, 40).contains(.linearizationMismatch))
        #expect(try !codes(length + 40, 0).contains(.linearizationMismatch))
    }

    @Test("A Size that no reader has to know stands out")
    func size() throws {
        for (size, codes) in [(8_388_608, []), (8_388_609, [PDFIrregularity.Code.sizeBeyondLimit])] {
            var text = PDFText()
            text.object(1, "<</Type /Catalog>>")
            text.table([1], free: [0], trailer: "/Size \(size) /Root 1 0 R")
            #expect(try text.document().irregularities.map(\.code) == codes)
        }
    }
}
