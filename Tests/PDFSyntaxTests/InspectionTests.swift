import Testing

@testable import PDFSyntax

@Suite struct InspectionTests {
    static func codes(_ text: PDFText) throws -> [PDFIrregularity.Code] { try text.document().inspect().map(\.code) }

    /// The small file with something between its objects and its table.
    static func small(_ numbers: [Int] = [1, 2, 3], _ more: (inout PDFText) -> Void) -> PDFText {
        var text = PDFText()
        text.object(1, "<</Type /Catalog /Pages 2 0 R>>")
        text.object(2, "<</Type /Pages /Kids [3 0 R] /Count 1>>")
        text.object(3, "<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200]>>")
        more(&text)
        text.table(numbers, free: [0], trailer: "/Size 9 /Root 1 0 R")
        return text
    }

    @Test("Nothing stands out in a small file and in an update")
    func nothing() throws {
        var text = PDFText.small()
        #expect(try Self.codes(text) == [])
        let previous = try text.document().revisions[0].sections[0].range.lowerBound
        text.object(3, "<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>>")
        text.table([3], trailer: "/Size 4 /Root 1 0 R /Prev \(previous)")
        #expect(try Self.codes(text) == [])
    }

    @Test("An object that no entry names, and a second one of a number, are named with their numbers")
    func hiddenObjects() throws {
        let stray = Self.small { $0.append("7 0 obj\n(stray)\nendobj\n") }
        let found = try stray.document().inspect()
        #expect(found.map(\.code) == [.unreferencedObject])
        #expect(found.first?.object == PDFReference(number: 7))
        #expect(found.first?.offset == PDFBytes(copying: stray.bytes).first("7 0 obj", in: 0..<stray.count))
        let second = Self.small { $0.append("3 0 obj\n<</Type /Page /Parent 2 0 R>>\nendobj\n") }
        #expect(try Self.codes(second) == [.duplicateDefinition])
        #expect(try second.document().inspect().first?.object == PDFReference(number: 3))
    }

    @Test("Garbage and comments between objects stand out, and what stands behind garbage does as well")
    func garbage() throws {
        #expect(try Self.codes(Self.small { $0.append("garbage\n") }) == [.garbageBetweenObjects])
        #expect(try Self.codes(Self.small { $0.append("% a comment\n") }) == [.commentBetweenObjects])
        let both = Self.small { $0.append("trailer <</Root 9 0 R>>\n8 0 obj\n()\nendobj\n") }
        #expect(try Self.codes(both) == [.garbageBetweenObjects, .unreferencedObject])
        let inside = Self.small { $0.append("x 8 0 obj\n()\nendobj\n") }
        #expect(try Self.codes(inside) == [.garbageBetweenObjects, .unreferencedObject])
        #expect(try inside.document().inspect().last?.object == PDFReference(number: 8))
    }

    @Test("An object without endobj, a wrong Length and a bare carriage return stand out")
    func repairs() throws {
        let catalog = "<</Type /Catalog /Pages 2 0 R /Extra 4 0 R>>"
        func file(_ body: String) -> PDFText {
            var text = PDFText()
            text.object(1, catalog)
            text.object(2, "<</Type /Pages /Kids [] /Count 0>>")
            text.object(4, body)
            text.table([1, 2, 4], free: [0], trailer: "/Size 9 /Root 1 0 R")
            return text
        }
        #expect(try Self.codes(file("<</Length 3>>\nstream\nabc\nendstream")) == [])
        #expect(try Self.codes(file("<</Length 3>>\nstream\rabc\nendstream")) == [.streamKeywordEndOfLine])
        let long = try Self.codes(file("<</Length 3>>\nstream\nabcdef\nendstream"))
        #expect(long.contains(.wrongStreamLength) && long.contains(.missingEndobj))
        #expect(try Self.codes(file("<</Length 999>>\nstream\nabc\nendstream")).contains(.unreadableObject))
        #expect(try Self.codes(file("<</A 1 /A 2>>")) == [.duplicateDictionaryKey])
        #expect(try Self.codes(file("/A#G")) == [.malformedNameEscape])
        #expect(try Self.codes(file("(a")) == [.unreadableObject, .garbageBetweenObjects])
        let bytes = String(decoding: file("(a)").bytes, as: UTF8.self).replacing("(a)\nendobj\n", with: "(a)\n.......")
        #expect(try Self.codes(PDFText(header: bytes)) == [.missingEndobj, .garbageBetweenObjects])
    }

    @Test("Entries that lead elsewhere, into another revision or into another object stand out")
    func entries() throws {
        var text = PDFText.small()
        let previous = try text.document().revisions[0].sections[0].range.lowerBound
        let end = text.count
        let later = end + 200
        text.append("xref\n3 1\n\(PDFText.padded(later, 10)) 00000 n \n")
        text.append("trailer\n<</Size 4 /Root 1 0 R /Prev \(previous)>>\nstartxref\n\(end)\n%%EOF\n")
        let update = text.count
        text.append(String(repeating: "\n", count: later - text.count))
        text.object(3, "<</Type /Page /Parent 2 0 R /Evil true>>")
        text.table([], trailer: "/Size 4 /Root 1 0 R /Prev \(end)")
        let found = try text.document().inspect()
        #expect(found.map(\.code) == [.xrefEntryOutsideRevision])
        #expect(try text.document().revisions[1].range.upperBound == update)
        var wrong = PDFText()
        wrong.object(1, "<</A 2 0 R>>")
        wrong.append("xref\n1 2\n\(PDFText.padded(9, 10)) 00000 n \n\(PDFText.padded(9, 10)) 00000 n \n")
        let xref = try #require(PDFBytes(copying: wrong.bytes).first("xref", in: 0..<wrong.count))
        wrong.append("trailer\n<</Size 3 /Root 1 0 R>>\nstartxref\n\(xref)\n%%EOF\n")
        #expect(try Self.codes(wrong) == [.xrefEntryPointsElsewhere])
    }

    @Test("An object inside another one's stream stands out")
    func overlap() throws {
        var text = PDFText()
        text.object(1, "<</A 2 0 R /B 3 0 R>>")
        let inner = "3 0 obj\n(inner)\nendobj"
        let start = text.count + "2 0 obj\n<< /Length \(inner.utf8.count)>>\nstream\n".utf8.count
        text.stream(2, "", Array(inner.utf8))
        let xref = text.count
        text.append("xref\n1 3\n\(PDFText.padded(9, 10)) 00000 n \n")
        text.append("\(PDFText.padded(text.offsets[2] ?? 0, 10)) 00000 n \n\(PDFText.padded(start, 10)) 00000 n \n")
        text.append("trailer\n<</Size 4 /Root 1 0 R>>\nstartxref\n\(xref)\n%%EOF\n")
        #expect(try text.document().object(number: 3)?.object.string?.bytes == Array("inner".utf8))
        #expect(try Self.codes(text) == [.overlappingObjects])
    }

    @Test("What no reference leads to from the trailer is named")
    func unreachable() throws {
        let text = Self.small([1, 2, 3, 5]) { $0.object(5, "(latent)") }
        let found = try text.document().inspect()
        #expect(found.map(\.code) == [.objectNeverReached])
        #expect(found.first?.object == PDFReference(number: 5))
        #expect(try text.document().unreachableObjects() == [PDFReference(number: 5)])
    }
}
