import Testing

@testable import LibXML

@Suite struct XMLDocumentTests {
    private static let limits = XMLLimits(byteCount: 1 << 20)

    private func read(_ text: String, _ limits: XMLLimits = limits) throws(LibXMLError) -> XMLDocument {
        try XMLDocument(Array(text.utf8)[...], limits: limits)
    }

    private func code(_ text: String, _ limits: XMLLimits = limits) -> LibXMLError.Code? {
        do throws(LibXMLError) {
            _ = try read(text, limits)
            return nil
        } catch {
            return error.code
        }
    }

    @Test("Names, attributes, text and order are those of the document")
    func treeIsRead() throws {
        let text = """
            <?xml version="1.0"?><!--before--><a xmlns="urn:one" xmlns:p="urn:two" p:k="1&amp;&#50;" k='x'>t&lt;
            <p:b/><![CDATA[<c>]]><?do it?><d xmlns="">u</d><!--c--></a>
            """
        let root = try read(text).root
        #expect(root.name == XMLName("a", in: "urn:one"))
        #expect(root.parent == nil)
        #expect(root.attribute(XMLName("k", in: "urn:two")) == "1&2")
        #expect(root.attribute(XMLName("k")) == "x")
        #expect(root.attributes.count == 2)
        #expect(root.children.map(\.name) == [XMLName("b", in: "urn:two"), XMLName("d")])
        #expect(root.text == "t<\n<c>")
        #expect(root.children.last?.text == "u")
        #expect(root.children.last?.parent?.name == root.name)
        #expect(root.children.last?.line == 2)
        #expect(root.nodes.count == 6)
        guard case .processingInstruction("do", "it") = root.nodes[3], case .comment("c") = root.nodes[5] else {
            Issue.record("comment or processing instruction is not where it stands")
            return
        }
    }

    @Test(
        "A document type is refused, whatever it says",
        arguments: [
            "<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>",
            "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
            "<!DOCTYPE a [<!ENTITY e SYSTEM \"http://example.com/\">]><a>&e;</a>",
            "<!DOCTYPE a [<!ENTITY x \"xxxxxxxxxx\"><!ENTITY y \"&x;&x;&x;&x;&x;&x;\">]><a>&y;</a>",
            "<!DOCTYPE a [<!ATTLIST a k CDATA \"v\">]><a/>",
        ]
    )
    func documentTypeIsRefused(text: String) { #expect(code(text) == .documentTypeDeclaration) }

    @Test(
        "What is not well-formed is refused",
        arguments: [
            "", "a", "<a>", "<a></b>", "<a/><b/>", "<a k=1/>", "<a k='1' k='2'/>", "<a>&e;</a>", "<p:a/>",
            "<a xmlns:p='u' xmlns:q='u' p:k='1' q:k='2'/>", "<a>\u{1}</a>", "<a b='<'/>", "<a/>text",
            "<a xmlns:xml='urn:other'/>",
        ]
    )
    func malformedIsRefused(text: String) { #expect(code(text) == .notWellFormed) }

    @Test("Limits hold to the byte, the level and the node")
    func limitsHold() {
        #expect(code("<a><b/></a>", XMLLimits(byteCount: 11)) == nil)
        #expect(code("<a><b/></a>", XMLLimits(byteCount: 10)) == .tooLarge)
        #expect(code("<a><b/></a>", XMLLimits(byteCount: 99, depth: 2)) == nil)
        #expect(code("<a><b/></a>", XMLLimits(byteCount: 99, depth: 1)) == .tooDeep)
        let nodes = "<a k=''><?p?><!--c--><![CDATA[d]]></a>"
        #expect(code(nodes, XMLLimits(byteCount: 99, nodeCount: 5)) == nil)
        #expect(code(nodes, XMLLimits(byteCount: 99, nodeCount: 4)) == .tooManyNodes)
    }

    @Test("The greatest depth that may be asked for is read, one more is not")
    func greatestDepth() {
        func nested(_ depth: Int) -> String {
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        }
        let deepest = XMLLimits(byteCount: 1 << 20, depth: 1_000)
        #expect(code(nested(250), deepest) == nil)
        #expect(code(nested(251), deepest) == .tooDeep)
        #expect(code(nested(50_000), deepest) == .tooDeep)
    }

    @Test("Canonical forms whose look-ups would be quadratic, and too many of a large document, are refused")
    func costlyCanonicalForms() throws {
        func document(_ namespaces: Int, _ elements: Int) throws -> XMLDocument {
            let declarations = (0..<namespaces).map { " xmlns:p\($0)=\"urn:x:\($0)\"" }.joined()
            let text = "<a\(declarations)>\(String(repeating: "<b/>", count: elements))</a>"
            return try XMLDocument(Array(text.utf8)[...], limits: XMLLimits(byteCount: 1 << 20))
        }
        #expect(throws: Never.self) { try document(480, 100).canonicalForm(.canonicalXML) }
        let quadratic = #expect(throws: LibXMLError.self) {
            try document(480, 1_000).canonicalForm(.canonicalXML)
        }
        #expect(quadratic?.code == .tooLarge)
        let large = try document(1, 100_000)
        for _ in 0..<70 { _ = try large.canonicalForm(.canonicalXML) }
        let repeated = #expect(throws: LibXMLError.self) {
            for _ in 0..<10 { _ = try large.canonicalForm(.canonicalXML) }
        }
        #expect(repeated?.code == .tooLarge)
    }

    @Test("Attributes and namespaces whose look-up would be quadratic are refused")
    func quadraticWorkIsRefused() {
        func attributes(_ count: Int) -> String {
            "<a " + (0..<count).map { "a\($0) = '>'" }.joined(separator: " ") + "/>"
        }
        #expect(code(attributes(500)) == nil)
        #expect(code(attributes(501)) == .tooManyAttributes)
        func namespaces(_ count: Int) -> String {
            (0..<count).map { "<a xmlns:p\($0)='u' xmlns:q\($0)='u'>" }.joined()
                + String(repeating: "</a>", count: count)
        }
        let deep = XMLLimits(byteCount: 1 << 20, depth: 250)
        #expect(code(namespaces(240), deep) == nil)
        let declarations = (0..<251).map { "xmlns:p\($0)='u'" }.joined(separator: " ")
        #expect(code("<a \(declarations)><b \(declarations.replacing("p", with: "q"))/></a>") == .tooManyNamespaces)
    }

    @Test("UTF-16, ISO-8859-1 and a byte order mark are read, encodings of other libraries are not")
    func encodings() throws {
        let utf16: [UInt8] = [0xff, 0xfe] + "<a>é</a>".utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
        #expect(try XMLDocument(utf16[...], limits: Self.limits).root.text == "é")
        #expect(
            try XMLDocument([0xef, 0xbb, 0xbf] + Array("<a>é</a>".utf8)[...], limits: Self.limits).root.text == "é"
        )
        let latin = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8) + [0xe9] + Array("</a>".utf8)
        #expect(try XMLDocument(latin[...], limits: Self.limits).root.text == "é")
        #expect(code("<?xml version='1.0' encoding='windows-1252'?><a/>") == .unsupportedEncoding)
        #expect(code("<?xml version='1.0' encoding='no-such-thing'?><a/>") != nil)
    }

    @Test("Cut and changed documents are read or refused, never trapped on")
    func changedDocuments() {
        let text = "<?xml version='1.0'?><a xmlns:p='u' p:k='&#38;v'><p:b>t</p:b><!--c--><![CDATA[d]]></a>"
        let bytes = Array(text.utf8)
        for place in bytes.indices {
            _ = try? XMLDocument(bytes[..<place], limits: Self.limits)
            for bit in 0..<8 {
                var changed = bytes
                changed[place] ^= 1 << bit
                _ = try? XMLDocument(changed[...], limits: Self.limits).canonicalForm(.exclusive)
            }
        }
    }

    @Test("Errors name the line and bear nothing of the document")
    func errorsNameTheLine() {
        do throws(LibXMLError) {
            _ = try read("<a>\n<secret>\n</a>")
            Issue.record("read")
        } catch {
            #expect(error.line == 3)
            #expect(!"\(error)".contains("secret"))
        }
    }
}
