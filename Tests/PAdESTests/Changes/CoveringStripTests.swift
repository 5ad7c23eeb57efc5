import PDFSyntax
import TestPKI
import Testing

@testable import PAdES

/// Annotations that are thin, and hide what is below them side by side.
@Suite struct CoveringStripTests {
    /// What a page shows in a row.
    enum Content: CaseIterable {
        case text
        case bars
        /// Of thin areas, upright and level.
        case letters
        /// Two rows of a table.
        case form

        var stream: String {
            switch self {
            case .text: "BT /F1 12 Tf 72 720 Td (Pague R$ 1.500,00) Tj ET"
            case .bars: row(3) { "\($0) 712 1.2 24 re f" }
            case .form: "60 700 400 50 re S 60 725 m 460 725 l S 150 700 m 150 750 l S"
            case .letters: row(12) { "\($0) 718 1.5 14 re f \($0 + 7) 718 1.5 14 re f \($0) 724 8 1.5 re f" }
            }
        }

        private func row(_ step: Int, _ drawn: (Int) -> String) -> String {
            stride(from: 72, to: 200, by: step).map(drawn).joined(separator: " ")
        }
    }

    /// The verdicts on strips of this height, or width, from the bottom of a place up to its top.
    private static func verdicts(
        _ content: Content,
        _ strip: Double,
        isUpright: Bool = false,
        bottom: Double = 712,
        isDirect: Bool = false,
        _ entries: TestPDFDictionary
    ) throws -> [PDFChangeVerdict] {
        var file = TestPDF.contract()
        file.set(file.pages[0] + 1, .stream([:], Array(content.stream.utf8)))
        file.commit()
        var scenario = ChangeScenario(file)
        try scenario.sign(ChangeScenario.plain("A") { $0.certification = 3 })
        scenario.update { file in
            let (low, high) = isUpright ? (70.0, 200.0) : (bottom, bottom + 24)
            for start in stride(from: low, to: high, by: strip) {
                let end = start + strip
                let place = isUpright ? "\(start) \(bottom) \(end) \(bottom + 24)" : "70 \(start) 220 \(end)"
                var own: TestPDFDictionary = ["Rect": "[\(place)]"]
                if entries["L"] == nil {
                    let shown = file.addFormXObject(width: 9, height: 9, content: "1 g 0 0 9 9 re f")
                    own["AP"] = "<</N \(shown) 0 R>>"
                }
                let all = own.merging(entries)
                guard isDirect else {
                    file.addAnnotation(all)
                    continue
                }
                // Without an object of its own.
                file.change(file.pages[0]) { $0["Annots"] = "\(($0["Annots"] ?? "[]").dropLast()) \(all.text)]" }
            }
        }
        return try scenario.verdicts()
    }

    @Test("Stamps in strips do not pass", arguments: [Content.text, .bars, .letters], [0.5, 1, 2, 3])
    func stamps(_ content: Content, _ strip: Double) throws {
        for isUpright in [false, true] {
            let verdicts = try Self.verdicts(content, strip, isUpright: isUpright, ["Subtype": "/Stamp"])
            #expect(verdicts.contains { $0.rule == .contentHidden && $0.change.page == 1 }, "\(isUpright)")
            let direct = try Self.verdicts(content, strip, isUpright: isUpright, isDirect: true, ["Subtype": "/Stamp"])
            #expect(direct.contains { $0.rule == .contentHidden && $0.change.page == 1 }, "\(isUpright)")
        }
    }

    @Test("Strips on the lines and boxes of a form are allowed")
    func form() throws {
        for strip in [0.5, 1, 2, 3] {
            let verdicts = try Self.verdicts(.form, strip, ["Subtype": "/Stamp"])
            #expect(verdicts.allSatisfy { [.always, .permitted].contains($0.rule) }, "\(strip)")
        }
    }

    @Test("Strips on nothing are allowed", arguments: Content.allCases, [0.5, 1, 2, 3])
    func beside(_ content: Content, _ strip: Double) throws {
        for isUpright in [false, true] {
            let stamp: TestPDFDictionary = ["Subtype": "/Stamp"]
            let verdicts = try Self.verdicts(content, strip, isUpright: isUpright, bottom: 640, stamp)
            #expect(verdicts.allSatisfy { [.always, .permitted].contains($0.rule) }, "\(isUpright)")
        }
    }

    @Test("Stamps around text are allowed")
    func around() throws {
        var file = TestPDF.contract()
        file.set(file.pages[0] + 1, .stream([:], Array("\(Content.text.stream) 60 400 m 460 400 l S".utf8)))
        file.commit()
        var scenario = ChangeScenario(file)
        try scenario.sign(ChangeScenario.plain("A") { $0.certification = 3 })
        scenario.update { file in
            for place in ["[20 701 60 780]", "[20 600 400 700]"] {
                file.addAnnotation(["Subtype": "/Stamp", "Rect": place])
            }
        }
        #expect(try scenario.verdicts().allSatisfy { [.always, .permitted].contains($0.rule) })
    }

    @Test("A line whose rectangle is empty is as large as readers draw it")
    func emptyRectangle() throws {
        for (height, isAllowed) in [(724, false), (640, true)] {
            let line: TestPDFDictionary = [
                "Subtype": "/Line", "Rect": "[0 0 0 0]", "L": "[70 \(height) 220 \(height)]", "BS": "<</W 14>>",
            ]
            let verdicts = try Self.verdicts(.text, 24, line)
            #expect(verdicts.contains { $0.rule == .contentHidden } == !isAllowed)
        }
    }
}
