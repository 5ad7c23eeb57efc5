import EvidenceArchive
import Testing

@testable import Appliance

@Suite("Lists of what is to be added")
struct ManifestReaderTests {
    private func read(_ text: String, common: ItemMetadata = ItemMetadata()) throws(ApplianceError) -> [ArchiveInput] {
        try ManifestReader(common: common).read(Array(text.utf8))
    }

    @Test("A table has quoted fields, doubled quotation marks and line breaks as RFC 4180 §2 has them")
    func table() throws {
        let inputs = try read("path,identifier\r\n\"a,b.pdf\",\"say \"\"hi\"\"\r\nthere\"\r\nc.pdf,\r\n")
        #expect(inputs.map(\.path) == ["a,b.pdf", "c.pdf"])
        #expect(inputs.map(\.metadata.identifier) == ["say \"hi\"\r\nthere", nil])
    }

    @Test("What a record leaves out is taken from the options")
    func common() throws {
        let inputs = try read("path,type\na,laudo\nb,\n", common: ItemMetadata(type: .prescription, tenant: "hospital"))
        #expect(inputs.map(\.metadata.type) == [.report, .prescription])
        #expect(inputs.map(\.metadata.tenant) == ["hospital", "hospital"])
    }

    @Test("Objects, one a line")
    func objects() throws {
        let inputs = try read("{\"path\":\"a.p7s\",\"content\":\"a\",\"label\":null}\n\n{\"path\":\"b\"}\n")
        #expect(inputs.map(\.path) == ["a.p7s", "b"])
        #expect(inputs.map(\.content) == ["a", nil])
    }

    @Test("Names alone, one a line")
    func names() throws {
        #expect(try read("a.pdf\nb c.pdf\n").map(\.path) == ["a.pdf", "b c.pdf"])
    }

    @Test(
        "What is not of its shape is refused with the record",
        arguments: [
            "path,colour\na,red\n", "path\na,b\n", "path,type\n\"a,laudo\n", "path\na\"b\n", "{\"path\":1}\n",
            "{\"path\":\"a\",\"retainUntil\":\"soon\"}\n", "{\"type\":\"laudo\"}\n", "{\"path\"\n",
        ]
    )
    func refused(_ text: String) {
        #expect { try read(text) } throws: { error in
            (error as? ApplianceError)?.kind == .usage
        }
    }
}
