import PDFSyntax
import TestPKI
import Testing

@testable import PAdES

/// A field over the text of a page is filled, and what it is filled with hides that text.
@Suite struct CoveringFieldTests {
    /// Fills an empty field over the text of the first page, or beside it, with an appearance of this content.
    private static func refusals(
        _ content: String,
        prepared: String? = nil,
        entries: TestPDFDictionary = [:],
        rectangle: [Int] = [60, 710, 460, 740],
        inPlace: Bool = false,
        level: Int? = nil
    ) throws -> [PDFChangeVerdict] {
        var file = TestPDF.contract()
        let field = file.addTextField("valor", rectangle: rectangle, entries: entries)
        var shown = 0
        if let prepared {
            shown = file.addFormXObject(width: 400, height: 30, content: prepared)
            file.change(field) { $0["AP"] = "<</N \(shown) 0 R>>" }
        }
        file.commit()
        var scenario = ChangeScenario(file)
        try scenario.sign(ChangeScenario.plain("A") { $0.certification = level })
        scenario.update { file in
            if inPlace {
                file.set(
                    shown,
                    .stream(
                        [
                            "Type": "/XObject", "Subtype": "/Form", "BBox": "[0 0 400 30]",
                            "Resources": "<</Font <</F1 3 0 R>>>>",
                        ],
                        Array(content.utf8)
                    )
                )
            } else {
                shown = file.addFormXObject(width: 400, height: 30, content: content)
            }
            file.change(field) {
                $0["V"] = "(R$ 9,00)"
                $0["AP"] = "<</N \(shown) 0 R>>"
            }
        }
        return try scenario.refusals()
    }

    private static let text = "BT /F1 12 Tf 0 g 2 10 Td (R$ 9,00) Tj ET"
    private static let ground = "1 g 0 0 400 30 re f "

    @Test("A ground that the field did not have does not pass", arguments: [nil, 2, 3])
    func ground(_ level: Int?) throws {
        let grounds = [
            Self.ground, "1 1 1 rg 0 0 m 400 0 l 400 30 l 10 30 l f ",
            "q 400 0 0 30 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q ",
        ]
        for ground in grounds {
            let refusals = try Self.refusals(ground + Self.text, level: level)
            #expect(!refusals.isEmpty && refusals.allSatisfy { $0.rule == .contentHidden }, "\(ground)")
            #expect(refusals.contains { $0.change.rectangle?.top == 740 && $0.change.subject == "valor" })
        }
        let rewritten = try Self.refusals(Self.ground + Self.text, prepared: "/Tx BMC EMC", inPlace: true, level: level)
        #expect(!rewritten.isEmpty && rewritten.allSatisfy { $0.rule == .contentHidden })
    }

    @Test("Text alone, and a ground that was there or lies on nothing, are what filling is", arguments: [nil, 2])
    func ordinary(_ level: Int?) throws {
        #expect(try Self.refusals(Self.text, level: level).isEmpty)
        #expect(try Self.refusals(Self.ground + Self.text, prepared: Self.ground, level: level).isEmpty)
        let entries: TestPDFDictionary = ["MK": "<</BG [1]>>"]
        #expect(try Self.refusals(Self.ground + Self.text, entries: entries, level: level).isEmpty)
        #expect(try Self.refusals(Self.ground + Self.text, rectangle: [60, 300, 460, 330], level: level).isEmpty)
    }

    @Test("Broad lines and strips side by side hide as a ground does, a frame does not", arguments: [nil, 2])
    func strips(_ level: Int?) throws {
        let strips = stride(from: 0, to: 30, by: 2).map { "0 \($0) 400 2.2 re f" }.joined(separator: " ")
        let lines = stride(from: 1, to: 400, by: 2).map { "\($0) 0 m \($0) 30 l S" }.joined(separator: " ")
        for cover in ["40 w 1 G 0 15 m 400 15 l S ", "1 g \(strips) ", "2 w 1 G \(lines) "] {
            let refusals = try Self.refusals(cover + Self.text, level: level)
            #expect(!refusals.isEmpty && refusals.allSatisfy { $0.rule == .contentHidden }, "\(cover)")
        }
        #expect(try Self.refusals("1 w 0 G 0.5 0.5 399 29 re S " + Self.text, level: level).isEmpty)
    }
}
