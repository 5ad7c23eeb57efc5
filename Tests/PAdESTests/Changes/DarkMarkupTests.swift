import PDFSyntax
import TestPKI
import Testing

@testable import PAdES

/// Text mark-up that leaves nothing of the text below it to be read (ISO 32000-2 §11.3.5, §12.5.6.10).
@Suite struct DarkMarkupTests {
    /// A mark on the first line of the page.
    struct Markup: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let subtype: String
        let entries: TestPDFDictionary
        let content: String?
        let state: String
        let group: String?

        init(
            _ name: String,
            _ subtype: String = "Highlight",
            _ entries: TestPDFDictionary = ["C": "[1 1 0]"],
            draws content: String? = nil,
            state: String = "",
            group: String? = nil
        ) {
            testDescription = name
            self.subtype = subtype
            self.entries = entries
            self.content = content
            self.state = state
            self.group = group
        }

        /// The verdicts on the mark.
        func verdicts(_ level: Int?) throws -> [PDFChangeVerdict] {
            var scenario = ChangeScenario(.contract())
            try scenario.sign(ChangeScenario.plain("A") { $0.certification = level })
            scenario.update { file in
                var own: TestPDFDictionary = [
                    "Subtype": "/\(subtype)", "Rect": "[70 712 400 736]",
                    "QuadPoints": "[70 736 400 736 70 712 400 712]",
                ]
                if let content {
                    var form: TestPDFDictionary = [
                        "Type": "/XObject", "Subtype": "/Form", "BBox": "[0 0 330 24]",
                        "Resources": "<</ExtGState <</G <<\(state)>>>>>>",
                    ]
                    form["Group"] = group
                    own["AP"] = "<</N \(file.add(.stream(form, Array(content.utf8)))) 0 R>>"
                }
                file.addAnnotation(own.merging(entries))
            }
            return try scenario.verdicts()
        }
    }

    private static let area = "0 0 330 24 re f"
    private static let strips = stride(from: 0, to: 24, by: 2).map { "0 \($0) 330 2.2 re f" }.joined(separator: " ")
    private static let dashes = stride(from: 0, to: 330, by: 6).map { "\($0) 12 5 2 re f" }.joined(separator: " ")
    private static let nine = "2 w 4 4 m 11 4 l 11 16 l 4 16 l 4 10 l 11 10 l S"

    static let dark: [Markup] = [
        Markup("a black highlight", "Highlight", ["C": "[0 0 0]"]),
        Markup("a dark blue highlight", "Highlight", ["C": "[0 0 0.5]"]),
        Markup("a highlight in black ink", "Highlight", ["C": "[0 0 0 1]"]),
        Markup("a highlight without a colour", "Highlight", [:]),
        Markup("black in Multiply", draws: "/G gs 0 g \(area)", state: "/BM /Multiply"),
        Markup("black in Darken", draws: "/G gs 0 0 0 rg \(area)", state: "/BM /Darken"),
        Markup("black as the first colour of all", draws: "/G gs \(area)", state: "/BM /Multiply"),
        Markup("black in Multiply, named in a list", draws: "/G gs 0 g \(area)", state: "/BM [/Multiply /Normal]"),
        Markup("grey over grey", draws: "/G gs 0.5 g \(area) \(area) \(area)", state: "/BM /Multiply"),
        Markup("yellow that lets nothing through", draws: "1 1 0 rg \(area)"),
        Markup("yellow that lets little through", draws: "/G gs 1 1 0 rg \(area)", state: "/ca 0.8"),
        Markup("many light layers", draws: "/G gs 1 g \(area) \(area) \(area) \(area)", state: "/ca 0.4"),
        Markup(
            "Multiply that mixes with nothing",
            draws: "/G gs 1 1 0 rg \(area)",
            state: "/BM /Multiply",
            group: "<</S /Transparency /I true>>"
        ),
        Markup("an underline as broad as the text", "Underline", ["BS": "<</W 24>>"]),
        Markup("a strike-out as broad as the text", "StrikeOut", ["Border": "[0 0 24]"]),
        Markup("strips of white and a drawing", "Underline", draws: "1 g \(strips) 0 g \(nine)"),
        Markup("strips of black", "StrikeOut", draws: "0 g \(strips)"),
        Markup("a drawing", "StrikeOut", draws: nine),
        Markup("dashes through the text", "StrikeOut", draws: dashes),
        Markup("two lines through one line of text", "StrikeOut", draws: "0 8 330 2 re f 0 13 330 2 re f"),
        Markup("a broad line", "Squiggly", draws: "12 w 0 10 m 330 10 l S"),
    ]

    static let light: [Markup] = [
        Markup("a yellow highlight"), Markup("a light grey highlight", "Highlight", ["C": "[0.8]"]),
        Markup("a highlight that has no colour", "Highlight", ["C": "[]"]),
        Markup("yellow in Multiply", draws: "/G gs 1 1 0 rg \(area)", state: "/BM /Multiply"),
        Markup("yellow in Multiply, twice", draws: "/G gs 1 1 0 rg \(area) \(area)", state: "/BM /Multiply"),
        Markup(
            "Multiply that mixes with the page",
            draws: "/G gs 1 1 0 rg \(area)",
            state: "/BM /Multiply",
            group: "<</S /Transparency>>"
        ),
        Markup("green that is seen through", draws: "/G gs 0 1 0 rg \(area)", state: "/ca 0.4"),
        Markup("an underline", "Underline", ["C": "[1 0 0]"]),
        Markup("an underline of its own", "Underline", draws: "1 0 0 RG 1 w 0 1 m 330 1 l S"),
        Markup("a strike-out", "StrikeOut", draws: "1 0 0 rg 0 11 330 1.5 re f"),
        Markup("a wave", "Squiggly", draws: "1 w 0 1 m 100 3 200 -1 330 1 c S"),
    ]

    @Test("Mark-up that hides the text does not pass", arguments: dark, [nil, 3])
    func isRefused(_ markup: Markup, _ level: Int?) throws {
        let refusals = try markup.verdicts(level).filter { !$0.isAllowed }
        #expect(!refusals.isEmpty && refusals.allSatisfy { $0.rule == .contentHidden })
        #expect(refusals.contains { $0.change.page == 1 && $0.change.rectangle == PDFRectangle(70, 712, 400, 736) })
    }

    @Test("Mark-up that the text is read through is pointed at", arguments: light, [nil, 3])
    func isPointedAt(_ markup: Markup, _ level: Int?) throws {
        let verdicts = try markup.verdicts(level)
        #expect(verdicts.allSatisfy { $0.isAllowed })
        #expect(verdicts.contains { $0.rule == .coversContent })
    }
}
