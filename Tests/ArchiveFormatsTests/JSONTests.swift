import Testing

@testable import ArchiveFormats

@Suite struct JSONTests {
    private func read(_ text: String) -> JSONValue? { try? JSONReader.read(Array(text.utf8)) }

    @Test("Values of RFC 8259 are read")
    func values() throws {
        let text = #" {"a":[1,-0.5e+3,true,false,null],"b\u00e9\n":"\ud83d\ude00\/","c":{}} "#
        let value = try #require(read(text))
        #expect(
            value["a"]?.values == [.number("1"), .number("-0.5e+3"), .boolean(true), .boolean(false), .null]
        )
        #expect(value["bé\n"]?.text == "😀/")
        #expect(value["c"] == .object([]))
        #expect(value["d"] == nil)
        #expect(read("[]") == .array([]))
        #expect(read("\"a\"") == .string("a"))
    }

    @Test("What is no JSON text, or says something twice, is refused")
    func refusals() {
        for text in [
            "", " ", "{", "}", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "01", "1.", "-", "+1", ".5", "1e", "nul",
            "\"a",
            "\"\\x\"", "\"\\u12\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"\u{1}\"", "[1] 2",
            "{\"a\":1,\"a\":2}", "\u{feff}{}", "NaN", "'a'", "{\"a\":1 \"b\":2}",
        ] {
            #expect(read(text) == nil, "\(text)")
        }
        #expect((try? JSONReader.read([0x22, 0xff, 0x22])) == nil)
        #expect(throws: ArchiveFormatError(.tooLarge, "JSON")) { try JSONReader.read([0x31, 0x31], limit: 1) }
    }

    @Test("Nesting is bounded")
    func depth() {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(read(nested(JSONReader.maximumDepth)) != nil)
        #expect(read(nested(JSONReader.maximumDepth + 1)) == nil)
        #expect(read(String(repeating: "[", count: 1_000_000)) == nil)
    }

    @Test("What is written is read again, and is the same text each time")
    func writing() throws {
        let value = JSONValue.object([
            .init("a\"\\\u{1}\n", .array([.number("1"), .string("é😀"), .object([]), .array([])])), .init("b", .null),
            .init("c", .boolean(true)),
        ])
        let bytes = JSONWriter.bytes(value)
        #expect(try JSONReader.read(bytes) == value)
        #expect(String(decoding: JSONWriter.bytes(.array([.number("1")])), as: UTF8.self) == "[\n  1\n]\n")
    }
}
