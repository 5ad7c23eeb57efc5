import PDFSyntax
import TestPKI
import Testing

@testable import PAdES

/// A signature field that nobody signed shows nothing (ISO 32000-2 §12.7.5.5): its ink would be a drawing on the page.
@Suite struct UnsignedFieldTests {
    private static let rectangle = [300, 400, 450, 450]

    static let drawings = [
        "1.5 w 2 4 m 9 4 l 9 16 l 2 16 l 2 10 l 9 10 l S", "0 g 2 2 2 16 re f 8 2 2 16 re f 14 2 2 16 re f",
        "1 g 0 0 150 50 re f", "q 150 0 0 50 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q", "/Sh sh",
        "2 4 m 5 20 9 20 12 4 c S", "BT /F1 9 Tf 3 Tr (Pago) Tj ET", "q 0.1 w 0 0 150 50 re S Q",
    ]

    static let blanks = ["", "/Tx BMC EMC", "q 1 0 0 1 2 2 cm 0 0 140 40 re W n Q", "BT /F1 9 Tf () Tj ET"]

    /// Adds an appearance of this content to a field.
    private static func draw(_ content: String, in field: Int, of file: inout TestPDF) {
        let appearance = file.addFormXObject(width: 150, height: 50, content: content)
        file.change(field) { $0["AP"] = "<</N \(appearance) 0 R>>" }
    }

    /// What is refused where a new field draws this, or one that was there.
    private static func refusals(
        _ content: String,
        _ level: Int?,
        isThere: Bool,
        rectangle: [Int] = rectangle,
        flags: Int = 4
    ) throws -> [PDFChangeVerdict] {
        var file = TestPDF.contract()
        if isThere {
            file.addSignatureField("B", rectangle: rectangle)
            file.commit()
        }
        var scenario = ChangeScenario(file)
        try scenario.sign(ChangeScenario.plain("A") { $0.certification = level })
        scenario.update { file in
            let field = isThere ? file.field("B") : file.addSignatureField("B", rectangle: rectangle)
            if !isThere { file.change(field) { $0["F"] = "\(flags)" } }
            draw(content, in: field, of: &file)
        }
        return try scenario.refusals()
    }

    @Test("A new field with any ink does not pass", arguments: drawings, [nil, 2, 3])
    func new(_ content: String, _ level: Int?) throws {
        let refusals = try Self.refusals(content, level, isThere: false)
        #expect(refusals.contains { $0.change.reason == .appearanceWithoutValue && $0.change.subject == "B" })
    }

    @Test("A field that was there and gets ink without a signature does not pass", arguments: drawings, [nil, 2, 3])
    func there(_ content: String, _ level: Int?) throws {
        let refusals = try Self.refusals(content, level, isThere: true)
        #expect(refusals.contains { $0.change.reason == .appearanceWithoutValue && $0.change.subject == "B" })
    }

    @Test("A new field without ink, or that cannot be seen, is allowed", arguments: [nil, 2, 3])
    func blank(_ level: Int?) throws {
        for content in Self.blanks {
            #expect(try Self.refusals(content, level, isThere: false).isEmpty, "\(content)")
        }
        #expect(try Self.refusals(Self.drawings[0], level, isThere: false, rectangle: [0, 0, 0, 0]).isEmpty)
        #expect(try Self.refusals(Self.drawings[0], level, isThere: false, flags: 2).isEmpty)
    }

    @Test("A field that was there shows what it likes once it is signed", arguments: [nil, 2, 3])
    func signed(_ level: Int?) throws {
        var file = TestPDF.contract()
        let field = file.addSignatureField("B", rectangle: Self.rectangle)
        file.commit()
        var scenario = ChangeScenario(file)
        try scenario.sign(ChangeScenario.plain("A") { $0.certification = level })
        Self.draw(Self.drawings[0], in: field, of: &scenario.file)
        try scenario.sign(ChangeScenario.plain("B") { $0.field = field })
        #expect(try scenario.verdicts().allSatisfy { [.always, .permitted].contains($0.rule) })
    }
}
