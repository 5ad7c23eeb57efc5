import PDFSyntax
import TestPKI
import Testing

@testable import PAdES

/// What tools rewrite of a form's fields when they fill or sign them, as iText, PDFBox and MuPDF do.
@Suite struct RewrittenFieldTests {
    private static let on = "0 0 12 12 re S BT /ZaDb 10 Tf 2 2 Td (4) Tj ET"
    private static let off = "0 0 12 12 re S"

    /// Sets a check box in appearances drawn anew.
    private static func redraw(_ file: inout TestPDF, on: String = on, off: String = off, state: String = "Sim") {
        let drawings = [on, off].map { file.addFormXObject(width: 12, height: 12, content: $0) }
        file.change(file.field("aceito")) {
            $0["AP"] = "<</N <</Sim \(drawings[0]) 0 R /Off \(drawings[1]) 0 R>>>>"
            $0["V"] = "/\(state)"
            $0["AS"] = "/\(state)"
        }
    }

    private static func refusals(
        _ base: TestPDF = .formular(),
        _ change: (inout TestPDF) -> Void
    ) throws -> [PDFChangeVerdict] {
        var scenario = ChangeScenario(base)
        try scenario.sign(ChangeScenario.plain("A") { $0.certification = 2 })
        scenario.update(change)
        return try scenario.refusals()
    }

    @Test("A check box is set in appearances drawn anew")
    func redrawn() throws {
        #expect(try Self.refusals { Self.redraw(&$0) }.isEmpty)
    }

    @Test(
        "A check box with words, pictures, an Off that looks on, or a state that its value does not say is refused",
        arguments: [
            ("BT /F1 10 Tf 2 2 Td (pago) Tj ET", off, "Sim"), ("BI /W 1 /H 1 /BPC 8 /CS /G ID x EI 0 0 m", off, "Sim"),
            (off, on, "Sim"), (off, "0 0 m 12 12 l 0 12 m 12 0 l S", "Sim"),
        ]
    )
    func disguised(_ on: String, _ off: String, _ state: String) throws {
        let refused = try Self.refusals { Self.redraw(&$0, on: on, off: off, state: state) }
        #expect(refused.contains { $0.change.subject == "aceito" })
    }

    @Test("Appearances drawn anew without a new value, or of a push button, are refused")
    func unset() throws {
        #expect(try !Self.refusals { Self.redraw(&$0, state: "Off") }.isEmpty)
        let base = TestPDF.formular().with { file in
            file.change(file.field("aceito")) { $0["Ff"] = "65536" }
            file.commit()
        }
        #expect(try !Self.refusals(base) { Self.redraw(&$0) }.isEmpty)
    }

    @Test("The same rectangle, flags and border in other words are nothing new")
    func rewritten() throws {
        let refused = try Self.refusals { file in
            file.fill(file.field("data"), with: "10 de abril")
            file.change(file.field("data")) {
                $0["Rect"] = "[272 620.0001 72 600]"
                $0["Ff"] = "0"
                $0["BS"] = "<</W 1 /S /S>>"
            }
        }
        #expect(refused.isEmpty)
    }

    @Test("Another rectangle, border or flag is refused", arguments: ["Rect", "BS", "Ff"])
    func moved(_ key: String) throws {
        let values = ["Rect": "[72 660 272 680]", "BS": "<</W 9 /S /S>>", "Ff": "4096"]
        let refused = try Self.refusals { file in
            file.fill(file.field("data"), with: "10 de abril")
            file.change(file.field("data")) { $0[key] = values[key] }
        }
        #expect(refused.map(\.change.reason) == [.fieldEntry])
    }

    @Test("A field loses its place when it gets an invisible signature, and does not move otherwise")
    func invisible() throws {
        for (rectangle, isAllowed) in [([0, 0, 0, 0], true), ([300, 600, 450, 650], false)] {
            var scenario = ChangeScenario(.formular())
            try scenario.sign(ChangeScenario.plain("A") { $0.certification = 2 })
            let field = scenario.file.field("vazia")
            scenario.file.change(field) { $0["Rect"] = "[\(rectangle.map(String.init).joined(separator: " "))]" }
            try scenario.sign(ChangeScenario.plain("vazia") { $0.field = field })
            #expect(try scenario.refusals().isEmpty == isAllowed)
        }
        let refused = try Self.refusals { file in file.change(file.field("vazia")) { $0["Rect"] = "[0 0 0 0]" } }
        #expect(refused.map(\.change.reason) == [.fieldEntry])
    }

    @Test("A name for external objects in the default resources is used again, unless an appearance depends on it")
    func resources() throws {
        for (content, isAllowed) in [("BT (x) Tj ET", true), ("/FRM Do", false)] {
            let base = TestPDF.formular().with { file in
                let (form, drawn) = (
                    file.addFormXObject(width: 9, height: 9, content: ""),
                    file.addFormXObject(width: 9, height: 9, content: content)
                )
                file.change(drawn) { $0["Resources"] = nil }
                file.change(file.field("data")) { $0["AP"] = "<</N \(drawn) 0 R>>" }
                file.change(file.makeForm()) { $0["DR"] = "<</XObject <</FRM \(form) 0 R>>>>" }
                file.commit()
            }
            let refused = try Self.refusals(base) { file in
                let other = file.addFormXObject(width: 9, height: 9, content: "0 0 9 9 re f")
                file.change(file.makeForm()) { $0["DR"] = "<</XObject <</FRM \(other) 0 R>>>>" }
            }
            #expect(refused.isEmpty == isAllowed)
        }
    }

    @Test("A page's rectangle with fewer digits is nothing new, another one is refused")
    func box() throws {
        let base = TestPDF.formular().with { file in
            file.change(file.pages[1]) { $0["MediaBox"] = "[0 0 595.303937007874 841.889763779528]" }
            file.commit()
        }
        for (box, isAllowed) in [("[0 0 595.303937 841.88976]", true), ("[0 0 595.303937 841]", false)] {
            let refused = try Self.refusals(base) { file in file.change(file.pages[1]) { $0["MediaBox"] = box } }
            #expect(refused.isEmpty == isAllowed)
        }
    }
}
