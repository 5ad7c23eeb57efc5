import PDFSyntax
import TestPKI
import Testing

@testable import PAdES

/// Mark-up that is seen through alone, and hides the text together with others (ISO 32000-2 §11.3.5, §12.5.6.10).
@Suite struct StackedMarkupTests {
    /// Mark-up on the first line of the page, and how it is added.
    struct Stack: Sendable, CustomTestStringConvertible {
        enum Adding: Sendable, CaseIterable {
            case together
            case oneByOne
            /// Without objects of their own.
            case direct
        }

        /// An annotation with the content of its appearance, in a box as large as the line, if it has one.
        struct Layer: Sendable {
            var entries: TestPDFDictionary
            var content: String?
        }

        let testDescription: String
        let layers: [Layer]

        init(_ name: String, _ layers: [Layer]) {
            testDescription = name
            self.layers = layers
        }

        /// The verdicts on the layers.
        func verdicts(_ level: Int?, _ adding: Adding) throws -> [PDFChangeVerdict] {
            var scenario = ChangeScenario(.contract())
            try scenario.sign(ChangeScenario.plain("A") { $0.certification = level })
            switch adding {
            case .together: scenario.update { file in for layer in layers { file.addAnnotation(layer.made(&file)) } }
            case .oneByOne:
                for layer in layers { scenario.update { file in file.addAnnotation(layer.made(&file)) } }
            case .direct:
                scenario.update { file in
                    let made = layers.map { $0.made(&file).text }
                    file.change(file.pages[0]) { page in
                        let old = (page["Annots"] ?? "[]").dropLast()
                        page["Annots"] = "\(old) \(made.joined(separator: " "))]"
                    }
                }
            }
            return try scenario.verdicts()
        }
    }

    /// A highlight whose appearance fills the line.
    private static func area(_ paint: String, _ rectangle: String = "[70 712 400 736]") -> Stack.Layer {
        .init(entries: ["Subtype": "/Highlight", "Rect": rectangle], content: "\(paint) 0 0 330 24 re f")
    }

    /// Mark-up that readers draw themselves, around a place above the line's foot.
    private static func drawn(
        _ subtype: String,
        _ heights: [Double],
        _ entries: TestPDFDictionary = ["C": "[1 1 1]"]
    ) -> Stack.Layer {
        let quads = heights.map { height in
            let (bottom, top) = (712 + height, 724 + height)
            return "70 \(top) 400 \(top) 70 \(bottom) 400 \(bottom)"
        }
        let own: TestPDFDictionary = [
            "Subtype": "/\(subtype)", "Rect": "[70 712 400 736]", "QuadPoints": "[\(quads.joined(separator: " "))]",
        ]
        return .init(entries: own.merging(entries), content: nil)
    }

    /// A line through the text.
    private static func line(_ height: Double) -> Stack.Layer {
        .init(entries: ["Subtype": "/StrikeOut", "Rect": "[70 712 400 736]"], content: "1 g 0 \(height) 330 2 re f")
    }

    private static func link(_ height: Int) -> Stack.Layer {
        .init(entries: ["Subtype": "/Link", "Rect": "[70 \(height) 400 \(height + 2)]", "C": "[1 1 1]"], content: nil)
    }

    private static let heights = Array(stride(from: 0.0, through: 10.0, by: 1.5))

    static let hiding: [Stack] = [
        Stack("two white veils", [area("/L gs 1 g"), area("/L gs 1 g")]),
        Stack("four thin veils", Array(repeating: area("/M gs 1 g"), count: 4)),
        Stack(
            "veils that have a part in common",
            [
                area("/L gs 1 g", "[70 712 300 736]"), area("/L gs 1 g", "[150 712 400 736]"),
            ]
        ),
        Stack("three grey highlights", Array(repeating: drawn("Highlight", [6], ["C": "[0.6]"]), count: 3)),
        Stack("a veil and a grey highlight", [area("/L gs 1 g"), drawn("Highlight", [6], ["C": "[0.6]"])]),
        Stack("strike-outs side by side", heights.map { drawn("StrikeOut", [$0]) }),
        Stack("underlines and strike-outs", heights.map { drawn($0 < 5 ? "StrikeOut" : "Underline", [$0 + 2]) }),
        Stack("drawn lines side by side", heights.map(line)),
        Stack("frames of links", [719, 722, 725].map(link)),
    ]

    static let harmless: [Stack] = [
        Stack("yellow twice", [area("/Y gs 1 1 0 rg"), area("/Y gs 1 1 0 rg")]),
        Stack(
            "yellow that readers draw, three times",
            Array(repeating: drawn("Highlight", [6], ["C": "[1 1 0]"]), count: 3)
        ),
        Stack(
            "a highlight with an underline and a strike-out",
            [
                area("/Y gs 1 1 0 rg"), drawn("Underline", [5]), drawn("StrikeOut", [4]),
            ]
        ),
        Stack("veils side by side", [area("/L gs 1 g", "[70 712 200 736]"), area("/L gs 1 g", "[200 712 400 736]")]),
        Stack(
            "a veil, and one that is hidden",
            [
                area("/L gs 1 g"),
                .init(entries: area("").entries.merging(["F": "2"]), content: "/L gs 1 g 0 0 330 24 re f"),
            ]
        ),
        Stack("the same line twice", [line(8), line(8)]),
        Stack(
            "a link without a frame on a highlight",
            [
                area("/L gs 1 g"),
                .init(entries: ["Subtype": "/Link", "Rect": "[70 712 400 736]", "Border": "[0 0 0]"], content: nil),
            ]
        ),
    ]

    @Test("Layers that hide the text together do not pass", arguments: hiding, Stack.Adding.allCases)
    func isRefused(_ stack: Stack, _ adding: Stack.Adding) throws {
        for level in [nil, 3] {
            let refusals = try stack.verdicts(level, adding).filter { !$0.isAllowed }
            #expect(!refusals.isEmpty && refusals.allSatisfy { $0.rule == .contentHidden })
            #expect(refusals.contains { $0.change.page == 1 })
        }
    }

    @Test("Each layer alone is pointed at", arguments: hiding)
    func alone(_ stack: Stack) throws {
        for layer in stack.layers {
            let verdicts = try Stack("", [layer]).verdicts(3, .together)
            #expect(verdicts.allSatisfy { $0.isAllowed })
            #expect(verdicts.contains { $0.rule == .coversContent })
        }
    }

    @Test("Layers that the text is read through are pointed at", arguments: harmless, Stack.Adding.allCases)
    func isPointedAt(_ stack: Stack, _ adding: Stack.Adding) throws {
        for level in [nil, 3] {
            let verdicts = try stack.verdicts(level, adding)
            #expect(verdicts.allSatisfy { $0.isAllowed })
            #expect(verdicts.contains { $0.rule == .coversContent })
        }
    }

    @Test("Many highlights on one page are pointed at")
    func many() throws {
        let layers = (0..<600).map { index in
            let left = 70 + index % 60 * 5
            return Self.area(
                "/Y gs 1 1 0 rg",
                "[\(left) \(400 + index / 60 * 34) \(left + 4) \(424 + index / 60 * 34)]"
            )
        }
        let verdicts = try Stack("", layers).verdicts(3, .together)
        #expect(verdicts.allSatisfy { $0.isAllowed })
        #expect(verdicts.contains { $0.rule == .coversContent })
    }

    @Test("One strike-out whose lines lie side by side does not pass, one on several lines of text does")
    func lines() throws {
        let refusals = try Stack("", [Self.drawn("StrikeOut", Self.heights)]).verdicts(3, .together)
        #expect(refusals.contains { $0.rule == .contentHidden })
        let rows = Self.drawn("StrikeOut", [0, 8, 16], ["Rect": "[70 704 400 748]"])
        #expect(try Stack("", [rows]).verdicts(3, .together).allSatisfy { $0.isAllowed })
    }
}

extension StackedMarkupTests.Stack.Layer {
    /// The annotation's entries, its appearance added to the file.
    fileprivate func made(_ file: inout TestPDF) -> TestPDFDictionary {
        guard let content else { return entries }
        let form: TestPDFDictionary = [
            "Type": "/XObject", "Subtype": "/Form", "BBox": "[0 0 330 24]",
            "Resources": "<</ExtGState <</L <</ca 0.6>> /M <</ca 0.3>> /Y <</BM /Multiply>>>>>>",
        ]
        return entries.merging(["AP": "<</N \(file.add(.stream(form, Array(content.utf8)))) 0 R>>"])
    }
}
