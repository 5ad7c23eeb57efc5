import PDFSyntax
import TestPKI
import Testing

@testable import PAdES

/// A field that is filled after a signature shows its value (ISO 32000-2 §12.7.4.3), or it is refused or warned of.
@Suite struct FilledValueTests {
    /// A way to fill the field `data`, and what is to be said of it.
    struct Filling: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let field: TestPDFDictionary
        let value: String
        let content: String
        let resources: String

        init(
            _ name: String,
            field: TestPDFDictionary = [:],
            _ value: String,
            shows content: String,
            resources: String = "<</Font <</F1 3 0 R>>>>"
        ) {
            testDescription = name
            self.field = field
            self.value = value
            self.content = content
            self.resources = resources
        }

        /// The rules for what was filled.
        func rules() throws -> Set<PDFChangeRule> {
            let file = TestPDF.contract().with {
                $0.addTextField("data", rectangle: [72, 600, 272, 620], entries: field)
                $0.commit()
            }
            var scenario = ChangeScenario(file)
            try scenario.sign(ChangeScenario.plain("A"))
            scenario.update { file in
                let appearance = file.add(
                    .stream(
                        [
                            "Type": "/XObject", "Subtype": "/Form", "BBox": "[0 0 200 20]",
                            "Resources": resources,
                        ],
                        Array(content.utf8)
                    )
                )
                file.change(file.field("data")) {
                    $0["V"] = value
                    $0["AP"] = "<</N \(appearance) 0 R>>"
                }
            }
            let verdicts = try scenario.verdicts().filter { $0.change.subject == "data" }
            #expect(verdicts.allSatisfy { $0.rule != .unexplained || $0.change.reason == .valueNotShown })
            return Set(verdicts.map(\.rule))
        }
    }

    private static func text(_ text: String) -> String { "/Tx BMC q BT /F1 10 Tf 0 g 2 6 Td \(text) Tj ET Q EMC" }

    private static let formatted: TestPDFDictionary = [
        "AA": "<</F <</S /JavaScript /JS (AFNumber_Format\\(2, 3, 0, 0, \"R$ \", true\\))>>>>"
    ]

    private static let long = String(repeating: "contrato ", count: 20)

    static let ordinary: [Filling] = [
        Filling("as Acrobat and PDFBox write it", "(10 de abril)", shows: text("(10 de abril)")),
        Filling("accents in one byte", "<FEFF004A006F00E3006F>", shows: text("(Jo\\343o)")),
        Filling(
            "a comb, one letter each",
            field: ["Ff": "16777216", "MaxLen": "4"],
            "(2025)",
            shows: """
                q 0.5 G 50 0 m 50 20 l S 100 0 m 100 20 l S Q BT /F1 10 Tf 2 6 Td (2) Tj 50 0 Td (0) Tj 50 0 Td (2) Tj \
                50 0 Td (5) Tj ET
                """
        ),
        Filling(
            "two lines",
            field: ["Ff": "4096"],
            "(Rua das Flores\\rnumero 7)",
            shows: """
                BT /F1 8 Tf 9 TL 2 12 Td (Rua das Flores) Tj T* (numero 7) Tj ET
                """
        ),
        Filling("with kerning", "(AVANTE)", shows: "BT /F1 10 Tf 2 6 Td [(A) 80 (V) 80 (ANTE)] TJ ET"),
        Filling(
            "on a ground with a bevelled frame",
            "(Sim)",
            shows: """
                0.9 g 0 0 200 20 re f 1 g 1 1 m 1 19 l 199 19 l 198 18 l 2 18 l 2 2 l f 0.5 g 199 19 m 199 1 l 1 1 l 2 2 l \
                198 2 l 198 18 l f BT /F1 10 Tf 0 g 2 6 Td (Sim) Tj ET
                """
        ),
        Filling("a number that a script formats", field: formatted, "(1234.5)", shows: text("(R$ 1.234,50)")),
        Filling(
            "a date that a script formats",
            field: ["AA": "<</F <</S /JavaScript /JS (AFDate_FormatEx\\(\"dd-mmm-yyyy\"\\))>>>>"],
            "(10/03/2025)",
            shows: text("(10-mar-2025)")
        ),
        Filling("a number in groups that a script formats", field: formatted, "(12345)", shows: text("(R$ 12.345,00)")),
        Filling("a percentage that a script formats", field: formatted, "(0.15)", shows: text("(15,0 %)")),
        Filling("with a frame", "(Sim)", shows: "1 w 0 G 0.5 0.5 199 19 re S " + text("(Sim)")),
        Filling("a password", field: ["Ff": "8192"], "(segredo)", shows: text("(*******)")),
        Filling(
            "a choice by its export value",
            field: ["FT": "/Ch", "Ff": "131072", "Opt": "[[(1) (Sim)] [(2) (Nao)]]"],
            "(2)",
            shows: text("(Nao)")
        ),
        Filling(
            "a list that shows all that can be chosen",
            field: ["FT": "/Ch", "Opt": "[(Sim) (Nao)]"],
            "(Nao)",
            shows: "0.6 0.75 0.85 rg 0 0 200 10 re f BT /F1 8 Tf 0 g 2 12 Td (Sim) Tj 0 -9 Td (Nao) Tj ET"
        ),
        Filling("emptied", "()", shows: "/Tx BMC EMC"),
    ]

    static let doubtful: [Filling] = [
        Filling("the value is not painted", "(1500)", shows: "BT 3 Tr /F1 10 Tf 2 6 Td (1500) Tj ET"),
        Filling("nothing is shown", "(R$ 9.500,00)", shows: "/Tx BMC EMC"),
        Filling("the beginning is shown", "(R$ 9.500,00 por mes)", shows: text("(R$ 9.500,00)")),
        Filling(
            "in a font that is not there",
            "(R$ 9.500,00)",
            shows: text("(R$ 9.500,00)"),
            resources: "<</Font <<>>>>"
        ),
        Filling(
            "in glyphs that came along",
            "(a)",
            shows: text("(a)"),
            resources: """
                <</Font <</F1 <</Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [0.1 0 0 0.1 0 0] \
                /CharProcs <<>> /FirstChar 97 /LastChar 97 /Widths [9] /Encoding <</Differences [97 /a]>>>>>>>>
                """
        ),
        Filling("with a drawing beside it", "(9)", shows: "20 2 m 30 18 l 40 2 l f " + text("(9)")),
        Filling("a value that is longer than its field", "(\(long))", shows: text("(\(long))")),
        Filling("with lines beside it", "(9)", shows: text("(9)") + " 30 4 m 30 16 l S"),
        Filling("a number that looks a hundred times as large", field: formatted, "(100)", shows: text("(10.000,00)")),
        Filling("a number with its last digits gone", field: formatted, "(2100)", shows: text("(00)")),
        Filling("an amount in words", field: formatted, "(100)", shows: text("(R$ 100 mil)")),
        Filling("upside down", "(66)", shows: "BT /F1 10 Tf -1 0 0 -1 30 14 Tm (66) Tj ET"),
        Filling("another text where a script formats", field: formatted, "(1234.5)", shows: text("(R$ 9.999,00)")),
    ]

    static let wrong: [Filling] = [
        Filling(
            "the value is elsewhere and another one is drawn",
            "(100)",
            shows: "2 4 m 8 4 l 8 16 l 2 16 l 2 10 l 8 10 l S BT /F1 10 Tf 9000 6 Td (100) Tj ET"
        ),
        Filling("the value is under a broad line", "(100)", shows: text("(100)") + " 40 w 1 G 0 10 m 200 10 l S"),
        Filling("another text", "(R$ 1.500,00)", shows: text("(R$ 9.500,00)")),
        Filling("another text beside the value", "(R$ 1.500,00)", shows: text("(R$ 1.500,00) Tj 90 0 Td (vezes 10)")),
        Filling(
            "codes that are other letters",
            "(1500)",
            shows: text("(1500)"),
            resources: """
                <</Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica \
                /Encoding <</Differences [49 /nine]>>>>>>>>
                """
        ),
        Filling("the value is under a white box", "(1500)", shows: text("(1500)") + " 1 g 0 0 200 20 re f"),
        Filling("a choice by another value", field: ["FT": "/Ch", "Ff": "131072"], "(Sim)", shows: text("(Nao)")),
    ]

    @Test("What ordinary software fills is allowed without a word", arguments: ordinary)
    func isAllowed(_ filling: Filling) throws { #expect(try filling.rules() == [.permitted]) }

    @Test("What cannot be compared, or shows part of the value, is warned of", arguments: doubtful)
    func isWarnedOf(_ filling: Filling) throws { #expect(try filling.rules() == [.valueUnverified]) }

    @Test("A value that is not the one that is shown is refused", arguments: wrong)
    func isRefused(_ filling: Filling) throws { #expect(try filling.rules() == [.unexplained]) }

    @Test(
        "A value behind the old appearance is refused, where readers are not asked to draw it",
        arguments: [true, false]
    )
    func stale(_ isDrawnAnew: Bool) throws {
        var file = TestPDF.contract()
        let shown = file.addFormXObject(width: 200, height: 20, content: Self.text("(Escreva aqui)"))
        file.addTextField("data", entries: ["AP": "<</N \(shown) 0 R>>"])
        file.change(file.makeForm()) { if isDrawnAnew { $0["NeedAppearances"] = "true" } }
        file.commit()
        var scenario = ChangeScenario(file)
        try scenario.sign(ChangeScenario.plain("A"))
        scenario.update { file in file.change(file.field("data")) { $0["V"] = "(10 de abril)" } }
        #expect(try scenario.refusals().map(\.change.reason) == (isDrawnAnew ? [] : [.valueNotShown]))
    }

    @Test("A box whose value says one thing and whose state another")
    func boxes() throws {
        func rules(_ value: String, _ state: String) throws -> Set<PDFChangeRule> {
            var scenario = ChangeScenario(.formular())
            try scenario.sign(ChangeScenario.plain("A"))
            scenario.update { file in
                file.change(file.field("aceito")) {
                    $0["V"] = value
                    $0["AS"] = state
                }
            }
            return Set(try scenario.verdicts().filter { $0.change.subject == "aceito" }.map(\.rule))
        }
        #expect(try rules("/Sim", "/Sim") == [.permitted])
        #expect(try rules("/Sim", "/Off") == [.valueUnverified])
        #expect(try rules("/Outro", "/Sim") == [.unexplained])
    }

    @Test("The same text comes again under a cover", arguments: [true, false])
    func covered(_ isCovered: Bool) throws {
        var scenario = ChangeScenario(.formular())
        try scenario.sign(ChangeScenario.plain("A"))
        scenario.update { file in
            let cover = isCovered ? " 1 g 0 0 200 20 re f" : ""
            let shown = file.addFormXObject(width: 200, height: 20, content: Self.text("(Rascunho)") + cover)
            file.change(file.field("nome")) { $0["AP"] = "<</N \(shown) 0 R>>" }
        }
        #expect(Set(try scenario.refusals().map(\.change.reason)) == (isCovered ? [.appearanceWithoutValue] : []))
    }
}
