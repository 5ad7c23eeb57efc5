import Testing

@testable import PDFSyntax

@Suite struct LexicalTests {
    static func parse(_ text: String, _ budget: PDFBudget = PDFBudget()) throws(PDFSyntaxError) -> PDFObject {
        var parser = PDFObjectParser(PDFBytes(copying: Array(text.utf8)), at: 0, budget: budget)
        return try parser.object()
    }

    static func code(_ text: String, _ budget: PDFBudget = PDFBudget()) -> PDFSyntaxError.Code? {
        do throws(PDFSyntaxError) {
            _ = try parse(text, budget)
            return nil
        } catch {
            return error.code
        }
    }

    @Test(
        "The numbers of ISO 32000-2 §7.3.3, examples 1 and 2",
        arguments: [
            ("123", 123.0), ("43445", 43445), ("+17", 17), ("-98", -98), ("0", 0), ("34.5", 34.5), ("-3.62", -3.62),
            ("+123.6", 123.6), ("4.", 4), ("-.002", -0.002), ("0.0", 0),
        ]
    )
    func numbers(text: String, value: Double) throws {
        #expect(try Self.parse(text).number == value)
    }

    @Test(
        "What is no number is refused",
        arguments: ["--5", "5-3", "1.2.3", "+", "-", ".", "1e5", "16#FF", "99999999999999999999", "12abc"]
    )
    func badNumbers(text: String) {
        #expect(Self.code(text) == .malformedNumber)
    }

    @Test(
        "The literal strings of §7.3.4.2",
        arguments: [
            ("(This is a string)", "This is a string"),
            (
                "(Strings can contain balanced parentheses ()\nand special characters ( * ! & } ^ %and so on) .)",
                "Strings can contain balanced parentheses ()\nand special characters ( * ! & } ^ %and so on) ."
            ),
            ("()", ""),
            ("(These \\\ntwo strings \\\r\nare the same.)", "These two strings are the same."),
            (
                "(This string has an end-of-line at the end of it.\r\n)",
                "This string has an end-of-line at the end of it.\n"
            ),
            ("(\\0053)", "\u{5}3"), ("(\\053)", "+"), ("(\\53)", "+"),
            ("(\\n\\r\\t\\b\\f\\(\\)\\\\\\q)", "\n\r\t\u{8}\u{c}()\\q"),
        ]
    )
    func literalStrings(text: String, value: String) throws {
        #expect(try Self.parse(text).string?.bytes == Array(value.utf8))
    }

    @Test("The hexadecimal strings of §7.3.4.3, an odd digit is followed by 0")
    func hexadecimalStrings() throws {
        #expect(
            try Self.parse("<4E6F762073686D6F7A206B6120706F702E>").string?.bytes == Array("Nov shmoz ka pop.".utf8)
        )
        #expect(try Self.parse("<90 1F\nA3>").string?.bytes == [0x90, 0x1f, 0xa3])
        #expect(try Self.parse("<901FA>").string?.bytes == [0x90, 0x1f, 0xa0])
        #expect(try Self.parse("<901FA>").string?.isHexadecimal == true)
        #expect(Self.code("<90x>") == .malformedString)
        #expect(Self.code("<9012") == .unexpectedEnd)
    }

    @Test(
        "The names of §7.3.5, table 4",
        arguments: [
            ("/Name1", "Name1"), ("/ASomewhatLongerName", "ASomewhatLongerName"),
            ("/A;Name_With-Various***Characters?", "A;Name_With-Various***Characters?"), ("/1.2", "1.2"), ("/$$", "$$"),
            ("/@pattern", "@pattern"), ("/.notdef", ".notdef"), ("/Lime#20Green", "Lime Green"),
            ("/paired#28#29parentheses", "paired()parentheses"), ("/The_Key_of_F#23_Minor", "The_Key_of_F#_Minor"),
            ("/A#42", "AB"), ("/", ""),
        ]
    )
    func names(text: String, value: String) throws {
        #expect(try Self.parse(text).name?.text == value)
    }

    @Test("Names of different bytes stay different, composed or not")
    func nameBytes() throws {
        let composed = try #require(try Self.parse("/#e9").name)
        let decomposed = try #require(try Self.parse("/e#cc#81").name)
        #expect(composed != decomposed)
        #expect(composed.bytes == [0xe9])
        #expect(Self.code("/a#00") == .malformedName)
    }

    @Test("The array and the dictionary of §7.3.6 and §7.3.7, with the bytes that each part takes")
    func collections() throws {
        let array = try Self.parse("[549 3.14 false (Ralph) /SomeName]")
        #expect(array.array?.map(\.range) == [1..<4, 5..<9, 10..<15, 16..<23, 24..<33])
        let text =
            "<</Type /Example /Subtype /DictionaryExample /Version 0.01 /IntegerItem 12 /StringItem (a string)\n"
            + "/Subdictionary <</Item1 0.4 /Item2 true /LastItem (not !) /VeryLastItem (OK)>> /Null null /R 12 0 R>>"
        let object = try Self.parse(text)
        let dictionary = try #require(object.dictionary)
        #expect(object.range == 0..<text.utf8.count)
        #expect(dictionary["IntegerItem"]?.integer == 12)
        #expect(dictionary["Version"]?.number == 0.01)
        #expect(dictionary["Subdictionary"]?.dictionary?["Item2"]?.boolean == true)
        #expect(dictionary["Null"] == nil)
        #expect(dictionary["R"]?.reference == PDFReference(number: 12))
        #expect(dictionary.entries.count == 8)
    }

    @Test("A comment is white space, and three integers are no reference")
    func comments() throws {
        #expect(try Self.parse("[1 2%R]\n3]% x").array?.count == 3)
        let references: [PDFReference?] = [PDFReference(number: 1), nil, nil, PDFReference(number: 3)]
        #expect(try Self.parse("[1 0 R 2 0 3 0 R]").array?.map(\.reference) == references)
    }

    @Test(
        "What is no object is refused with its kind",
        arguments: [
            ("", PDFSyntaxError.Code.unexpectedEnd), ("[1 2", .unexpectedEnd), ("<</A 1", .unexpectedEnd),
            ("(abc", .unexpectedEnd), ("<</A>>", .malformedDictionary), ("<<1 2>>", .malformedDictionary),
            ("]", .unexpectedByte), (">>", .unexpectedByte), (")", .unexpectedByte), ("{", .unexpectedByte),
            ("endobj", .unexpectedKeyword), ("nul", .unexpectedKeyword), ("[1 0 obj]", .unexpectedKeyword),
        ]
    )
    func refusals(text: String, code: PDFSyntaxError.Code) {
        #expect(Self.code(text) == code)
    }

    @Test("Nesting and the number of values are bounded")
    func budgets() {
        #expect(Self.code(String(repeating: "[", count: 100) + String(repeating: "]", count: 100)) == nil)
        #expect(Self.code(String(repeating: "[", count: 101) + String(repeating: "]", count: 101)) == .nestingTooDeep)
        #expect(Self.code(String(repeating: "<</A", count: 100_000)) == .nestingTooDeep)
        var budget = PDFBudget()
        budget.values = 4
        #expect(Self.code("[1 2 3]", budget) == nil)
        #expect(Self.code("[1 2 3 4]", budget) == .tooManyObjects)
    }
}
