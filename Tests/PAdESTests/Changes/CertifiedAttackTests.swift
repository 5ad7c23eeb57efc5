import PDFSyntax
import TestPKI
import Testing

@testable import PAdES

/// Attacks on certified PDF files (Rohlmann, Mladenov, Mainka, Schwenk, IEEE S&P 2021): evil annotations under P=3, sneaky
/// signatures under P=2 and P=3.
@Suite struct CertifiedAttackTests {
    private static func certified(_ level: Int?) throws -> ChangeScenario {
        var scenario = ChangeScenario(.formular())
        try scenario.sign(ChangeScenario.plain("A") { $0.certification = level })
        return scenario
    }

    @Test(
        "An annotation over the text of a page does not pass",
        arguments: ["FreeText", "Stamp", "Redact", "Square", "FileAttachment", "Ink"],
        [nil, 3]
    )
    func evilAnnotation(_ subtype: String, _ level: Int?) throws {
        var scenario = try Self.certified(level)
        var annotation = 0
        scenario.update {
            annotation = $0.addAnnotation(["Subtype": "/\(subtype)", "Rect": "[70 710 300 740]", "IC": "[1 1 1]"])
        }
        let refusals = try scenario.refusals()
        #expect(refusals.map(\.rule) == [.contentHidden])
        #expect(refusals.first?.change.reference?.number == annotation)
        #expect(refusals.first?.change.page == 1)
        #expect(refusals.first?.change.rectangle == PDFRectangle(70, 710, 300, 740))
    }

    @Test("An annotation over a field does not pass")
    func overField() throws {
        var scenario = try Self.certified(3)
        scenario.update { $0.addAnnotation(["Subtype": "/Stamp", "Rect": "[72 562 100 578]"]) }
        #expect(try scenario.refusals().map(\.rule) == [.contentHidden])
    }

    @Test("A highlight that paints over text does not pass")
    func falseHighlight() throws {
        for content in ["1 1 1 rg 0 0 230 20 re f", "BT /F1 12 Tf (R$ 9) Tj ET"] {
            var scenario = try Self.certified(3)
            scenario.update { file in
                let appearance = file.addFormXObject(width: 230, height: 20, content: content)
                file.addAnnotation([
                    "Subtype": "/Highlight", "Rect": "[70 714 300 734]", "AP": "<</N \(appearance) 0 R>>",
                ])
            }
            // Even white paint hides, under the annotation that everybody expects to be seen through.
            let refusals = try scenario.refusals()
            #expect(!refusals.isEmpty && refusals.allSatisfy { $0.rule == .contentHidden }, "\(content)")
        }
    }

    @Test("Notes and texts in the margin are allowed under P=3")
    func allowed() throws {
        var scenario = try Self.certified(3)
        scenario.update {
            $0.addAnnotation(["Subtype": "/Text", "Rect": "[540 710 560 730]", "Contents": "(nota)"])
            $0.addAnnotation(["Subtype": "/FreeText", "Rect": "[72 300 300 330]"])
        }
        let verdicts = try scenario.verdicts()
        #expect(verdicts.allSatisfy { [.always, .permitted].contains($0.rule) })
        #expect(verdicts.contains { $0.change.kind == .annotation && $0.change.page == 1 })
    }

    @Test("Links and highlights on text are pointed at", arguments: [nil, 3])
    func marks(_ level: Int?) throws {
        var scenario = try Self.certified(level)
        let action = "<</S /URI /URI (https://example.org)>>"
        scenario.update {
            $0.addAnnotation(["Subtype": "/Highlight", "Rect": "[70 714 300 734]", "C": "[1 1 0]"])
            $0.addAnnotation(["Subtype": "/Link", "Rect": "[72 714 300 734]", "A": action], page: 2)
        }
        let verdicts = try scenario.verdicts().filter { $0.rule == .coversContent }
        #expect(verdicts.map(\.change.page) == [1, 2])
        #expect(verdicts.allSatisfy { $0.isAllowed && $0.change.rectangle != nil })
        #expect(try scenario.refusals().isEmpty)
    }

    @Test("No annotation is allowed under P=1 and P=2", arguments: [1, 2])
    func forbidden(_ level: Int) throws {
        var scenario = try Self.certified(level)
        scenario.update { $0.addAnnotation(["Subtype": "/Text", "Rect": "[540 710 560 730]"]) }
        #expect(try scenario.refusals().allSatisfy { $0.rule == .docMDP })
        #expect(try !scenario.refusals().isEmpty)
    }

    @Test("A new visible signature over the text of a certified page does not pass", arguments: [1, 2, 3])
    func sneakySignature(_ level: Int) throws {
        var scenario = try Self.certified(level)
        let signed = try scenario.sign(
            ChangeScenario.plain("B") {
                $0.rectangle = [70, 710, 300, 740]
                $0.appearance = "Pague R$ 9.000.000,00"
            }
        )
        let refusals = try scenario.refusals()
        let widget = try #require(refusals.first { $0.change.reference?.number == signed.field })
        #expect(widget.rule == (level == 1 ? .docMDP : .contentHidden))
        #expect(widget.change.rectangle == PDFRectangle(70, 710, 300, 740))
        #expect(widget.change.page == 1)
    }

    @Test("A visible signature over the text of a page without a permission level is pointed at")
    func overText() throws {
        var scenario = try Self.certified(nil)
        try scenario.sign(
            ChangeScenario.plain("B") {
                $0.rectangle = [70, 710, 300, 740]
                $0.appearance = "B"
            }
        )
        let verdicts = try scenario.verdicts().filter { $0.rule == .coversContent }
        #expect(verdicts.map(\.change.subject) == ["B"])
        #expect(verdicts.first?.isAllowed == true)
    }

    @Test("A field for a signature that nobody made, with something to read, does not pass", arguments: [nil, 2, 3])
    func unsigned(_ level: Int?) throws {
        var scenario = try Self.certified(level)
        scenario.update { file in
            let field = file.addSignatureField("B", rectangle: [300, 400, 450, 450])
            let appearance = file.addFormXObject(width: 150, height: 50, content: "BT /F1 9 Tf (Pago) Tj ET")
            file.change(field) { $0["AP"] = "<</N \(appearance) 0 R>>" }
        }
        #expect(try scenario.refusals().contains { $0.change.reason == .appearanceWithoutValue })
    }
}
