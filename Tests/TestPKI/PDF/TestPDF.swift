/// A PDF file that is written revision by revision, the same bytes each time.
///
/// Objects are set or freed, then `commit` writes those that changed as one revision. Object 1 is the catalogue, 2 the page tree.
package struct TestPDF: Sendable {
    /// How the cross-reference information of a revision is written (ISO 32000-2 §7.5.4, §7.5.8).
    package enum Layout: Sendable, CaseIterable {
        /// A table and a trailer.
        case table
        /// A cross-reference stream; every object for itself.
        case stream
        /// A cross-reference stream; what may be compressed stands in an object stream.
        case objectStreams
        /// A table, with XRefStm for the objects of an object stream (§7.5.8.4).
        case hybrid
    }

    package var bytes: [UInt8]
    /// How revisions are written from now on.
    package var layout: Layout
    /// The objects as of the last revision, with what was set since.
    package private(set) var objects: [Int: TestPDFObject] = [:]
    /// Where each revision ends.
    package internal(set) var ends: [Int] = []
    /// The byte offsets of the objects that stand for themselves.
    package internal(set) var offsets: [Int: Int] = [:]
    /// The object numbers of the pages.
    package internal(set) var pages: [Int] = []
    /// The object number of the AcroForm dictionary, once there is one.
    package internal(set) var form: Int?
    /// Entries of the trailer beside Size, Root, Prev and ID.
    package var trailer: TestPDFDictionary = [:]
    /// One more than the highest object number.
    package internal(set) var size = 1
    /// The offset of the newest cross-reference section.
    package internal(set) var crossReference: Int?
    /// Objects that must not go into an object stream.
    var uncompressed: Set<Int> = []
    var pending: Set<Int> = []
    var freed: Set<Int> = []

    /// A document with a page for each text; nothing of it is written before the first `commit`.
    package init(
        _ texts: [String] = ["Contrato inventado para testes"],
        layout: Layout = .table,
        version: String = "1.7"
    ) {
        self.layout = layout
        bytes = Array("%PDF-\(version)\n".utf8) + [0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]
        set(1, .dictionary(["Type": "/Catalog", "Pages": "2 0 R"]))
        set(2, .dictionary(["Type": "/Pages", "Kids": "[]", "Count": "0"]))
        let font = add(
            .dictionary([
                "Type": "/Font", "Subtype": "/Type1", "BaseFont": "/Helvetica", "Encoding": "/WinAnsiEncoding",
            ])
        )
        for text in texts { addPage(text, font: font) }
    }

    /// Defines an object, or defines it anew.
    package mutating func set(_ number: Int, _ object: TestPDFObject) {
        objects[number] = object
        pending.insert(number)
        freed.remove(number)
        size = max(size, number + 1)
    }

    /// Defines an object under the next number, which it gives.
    @discardableResult
    package mutating func add(_ object: TestPDFObject) -> Int {
        let number = size
        set(number, object)
        return number
    }

    /// Changes the dictionary of an object.
    package mutating func change(_ number: Int, _ change: (inout TestPDFDictionary) -> Void) {
        var object = objects[number] ?? .dictionary([:])
        change(&object.dictionary)
        set(number, object)
    }

    /// Frees an object.
    package mutating func free(_ number: Int) {
        objects[number] = nil
        pending.remove(number)
        freed.insert(number)
    }

    /// The same file after a change.
    package func with(_ change: (inout TestPDF) -> Void) -> TestPDF {
        var copy = self
        change(&copy)
        return copy
    }

    /// A file of two pages, written.
    package static func contract(_ layout: Layout = .table) -> TestPDF {
        let texts = ["Contrato de aluguel inventado: R$ 1.500,00 por mes", "Segunda pagina do contrato inventado"]
        return TestPDF(texts, layout: layout, version: layout == .table ? "1.4" : "1.7").with { $0.commit() }
    }
}
