import Testing

@testable import LibXML

/// Expected forms are those of the W3C's recommendations.
@Suite struct CanonicalizationTests {
    private func document(_ text: String) throws(LibXMLError) -> XMLDocument {
        try XMLDocument(Array(text.utf8)[...], limits: XMLLimits(byteCount: 1 << 16))
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// Exclusive XML Canonicalization 1.0 §2.2: the same element in two documents.
    private static let local = """
        <n0:local xmlns:n0="foo:bar"
                  xmlns:n3="ftp://example.org">
           <n1:elem2 xmlns:n1="http://example.net"
                     xml:lang="en">
              <n3:stuff xmlns:n3="ftp://example.org"/>
           </n1:elem2>
        </n0:local>
        """
    private static let pdu = """
        <n2:pdu xmlns:n1="http://example.com"
                xmlns:n2="http://foo.example"
                xml:lang="fr"
                xml:space="retain">
           <n1:elem2 xmlns:n1="http://example.net"
                     xml:lang="en">
              <n3:stuff xmlns:n3="ftp://example.org"/>
           </n1:elem2>
        </n2:pdu>
        """

    @Test("An element enveloped in two ways has one exclusive form (exc-c14n §2.2)", arguments: [local, pdu])
    func exclusiveForm(source: String) throws {
        let element = try #require(try document(source).root.children.first)
        #expect(
            text(try element.canonicalForm(.exclusive)) == """
                <n1:elem2 xmlns:n1="http://example.net" xml:lang="en">
                      <n3:stuff xmlns:n3="ftp://example.org"></n3:stuff>
                   </n1:elem2>
                """
        )
    }

    @Test("Canonical XML takes namespaces and xml attributes of what is around (exc-c14n §2.2)")
    func inclusiveForm() throws {
        let local = try #require(try document(Self.local).root.children.first)
        #expect(
            text(try local.canonicalForm(.canonicalXML)) == """
                <n1:elem2 xmlns:n0="foo:bar" xmlns:n1="http://example.net" xmlns:n3="ftp://example.org" xml:lang="en">
                      <n3:stuff></n3:stuff>
                   </n1:elem2>
                """
        )
        let pdu = try #require(try document(Self.pdu).root.children.first)
        #expect(
            text(try pdu.canonicalForm(.canonicalXML)) == """
                <n1:elem2 xmlns:n1="http://example.net" xmlns:n2="http://foo.example" xml:lang="en" xml:space="retain">
                      <n3:stuff xmlns:n3="ftp://example.org"></n3:stuff>
                   </n1:elem2>
                """
        )
    }

    @Test("A prefix in the list is treated as Canonical XML does (exc-c14n §3)")
    func inclusivePrefixes() throws {
        let element = try #require(try document(Self.pdu).root.children.first)
        #expect(
            text(try element.canonicalForm(.exclusive, inclusivePrefixes: ["n2"])) == """
                <n1:elem2 xmlns:n1="http://example.net" xmlns:n2="http://foo.example" xml:lang="en">
                      <n3:stuff xmlns:n3="ftp://example.org"></n3:stuff>
                   </n1:elem2>
                """
        )
    }

    @Test("Version 1.1 does not take xml:id of what is around, 1.0 does (Canonical XML 1.1 §2.4)")
    func xmlIdentifiersAreNotInherited() throws {
        let element = try #require(try document("<a xml:id='i' xml:lang='pt'><b/></a>").root.children.first)
        #expect(text(try element.canonicalForm(.canonicalXML11)) == "<b xml:lang=\"pt\"></b>")
        #expect(text(try element.canonicalForm(.canonicalXML)) == "<b xml:id=\"i\" xml:lang=\"pt\"></b>")
    }

    @Test("Comments and what stands beside the root (Canonical XML 1.0 §3.1, without its document type)")
    func comments() throws {
        let source = """
            <?xml version="1.0"?>

            <?xml-stylesheet   href="doc.xsl"
               type="text/xsl"   ?>

            <doc>Hello, world!<!-- Comment 1 --></doc>

            <?pi-without-data     ?>

            <!-- Comment 2 -->

            <!-- Comment 3 -->
            """
        let document = try document(source)
        #expect(
            text(try document.canonicalForm(.canonicalXML)) == """
                <?xml-stylesheet href="doc.xsl"
                   type="text/xsl"   ?>
                <doc>Hello, world!</doc>
                <?pi-without-data?>
                """
        )
        #expect(
            text(try document.canonicalForm(.canonicalXMLWithComments)) == """
                <?xml-stylesheet href="doc.xsl"
                   type="text/xsl"   ?>
                <doc>Hello, world!<!-- Comment 1 --></doc>
                <?pi-without-data?>
                <!-- Comment 2 -->
                <!-- Comment 3 -->
                """
        )
    }

    @Test("White space stays as it is (Canonical XML 1.0 §3.2)")
    func whiteSpace() throws {
        let source = """
            <doc>
               <clean>   </clean>
               <dirty>   A   B   </dirty>
               <mixed>
                  A
                  <clean>   </clean>
                  B
                  <dirty>   A   B   </dirty>
                  C
               </mixed>
            </doc>
            """
        #expect(text(try document(source).canonicalForm(.canonicalXML)) == source)
    }

    @Test("References, CDATA sections and quotes (Canonical XML 1.0 §3.4)")
    func characters() throws {
        let source = """
            <doc>
               <text>First line&#x0d;&#10;Second line</text>
               <value>&#x32;</value>
               <value><![CDATA[value>"0" && value<"10" ?"valid":"error"]]></value>
               <compute expr='value>"0" &amp;&amp; value&lt;"10" ?"valid":"error"'>valid</compute>
               <norm attr=' &apos;   &#x20;&#13;&#xa;&#9;   &apos; '/>
            </doc>
            """
        #expect(
            text(try document(source).canonicalForm(.canonicalXML)) == """
                <doc>
                   <text>First line&#xD;
                Second line</text>
                   <value>2</value>
                   <value>value&gt;"0" &amp;&amp; value&lt;"10" ?"valid":"error"</value>
                   <compute expr="value>&quot;0&quot; &amp;&amp; value&lt;&quot;10&quot; ?&quot;valid&quot;:&quot;error&quot;">valid</compute>
                   <norm attr=" '    &#xD;&#xA;&#x9;   ' "></norm>
                </doc>
                """
        )
    }

    @Test("An excluded element is left out with all inside, another document's is not looked for")
    func exclusion() throws {
        let document = try document("<a><b><c/></b><d/></a>")
        let excluded = try #require(document.root.children.first)
        #expect(text(try document.canonicalForm(.canonicalXML, excluding: excluded)) == "<a><d></d></a>")
        #expect(text(try document.root.canonicalForm(.exclusive, excluding: excluded)) == "<a><d></d></a>")
        let other = try self.document("<a><b/></a>")
        #expect(text(try other.canonicalForm(.exclusive, excluding: excluded)) == "<a><b></b></a>")
    }

    @Test("A relative namespace name has no canonical form (Canonical XML 1.0 §1.3)")
    func relativeNamespaces() throws {
        let document = try document("<a xmlns='relative'/>")
        #expect(throws: LibXMLError.self) { try document.canonicalForm(.canonicalXML) }
    }

    @Test("Many threads may canonicalize one document")
    func threads() async throws {
        let document = try document(Self.pdu)
        let expected = try document.canonicalForm(.canonicalXML)
        await withTaskGroup(of: [UInt8]?.self) { group in
            for _ in 0..<64 { group.addTask { try? document.canonicalForm(.canonicalXML) } }
            for await form in group { #expect(form == expected) }
        }
    }
}
