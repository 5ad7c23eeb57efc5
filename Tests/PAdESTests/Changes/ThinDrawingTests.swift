import PDFSyntax
import TestPKI
import Testing

@testable import PAdES

/// Bar codes and letters that are drawn as outlines are content of a page, though each of their strokes is thin.
@Suite struct ThinDrawingTests {
    /// A page content, drawn within (100, 300) and (300, 340).
    struct Drawing: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let content: String

        init(_ name: String, _ content: String) {
            testDescription = name
            self.content = content
        }
    }

    private static let rectangle = [96, 296, 304, 344]

    private static func repeated(_ positions: StrideThrough<Int>, _ content: (Int) -> String) -> String {
        positions.map(content).joined(separator: " ")
    }

    /// The strokes of a nine.
    private static func nine(_ left: Int) -> String {
        let right = left + 14
        return "\(left) 304 m \(right) 304 l \(right) 332 l \(left) 332 l \(left) 318 l \(right) 318 l S"
    }

    /// The bars of an eight, each an area of its own.
    private static func eight(_ left: Int) -> String {
        let level = [304, 318, 332].map { "\(left) \($0) 14 1.5 re" }
        let upright = [left, left + 14].flatMap { x in [304, 318].map { "\(x) \($0) 1.5 14 re" } }
        return (level + upright).joined(separator: " f ") + " f"
    }

    static let contents: [Drawing] = [
        Drawing(
            "a bar code of areas",
            "0 g " + repeated(stride(from: 100, through: 297, by: 3)) { "\($0) 300 1.2 40 re f" }
        ),
        Drawing(
            "a bar code in one path",
            repeated(stride(from: 100, through: 297, by: 3)) { "\($0) 300 1.2 40 re" } + " f"
        ),
        Drawing(
            "a bar code of lines",
            "1 w " + repeated(stride(from: 100, through: 297, by: 3)) { "\($0) 300 m \($0) 340 l S" }
        ),
        Drawing("a picture of strips", repeated(stride(from: 300, through: 338, by: 2)) { "100 \($0) 200 1.5 re f" }),
        Drawing("digits of lines", "0.7 w " + repeated(stride(from: 110, through: 180, by: 24), nine)),
        Drawing("digits of thin areas", repeated(stride(from: 110, through: 180, by: 24), eight)),
        Drawing("letters of curves", "1 w 110 304 m 130 304 130 332 110 332 c S 150 304 m 170 332 l S"),
        Drawing("a signature by hand", "0.5 w 110 304 m 120 332 140 300 150 320 c 160 340 170 300 190 310 c S"),
    ]

    static let forms: [Drawing] = [
        Drawing("a line to sign on", "1 w 100 310 m 300 310 l S"),
        Drawing("a line of an area", "0 g 100 310 200 0.8 re f"),
        Drawing("a frame", "1 w 98 298 204 44 re S"),
        Drawing("a frame that the stamp lies in", "1 w 80 280 240 80 re S"),
        Drawing("a row of a table", "1 w 60 290 400 60 re S 200 290 m 200 350 l S 60 320 m 460 320 l S"),
        Drawing("white letters on white paper", "1 G " + repeated(stride(from: 110, through: 180, by: 24), nine)),
        Drawing("nothing", ""),
    ]

    /// The verdicts on what is put on a drawing.
    private static func verdicts(
        _ drawing: Drawing,
        _ level: Int?,
        _ cover: (inout ChangeScenario) throws -> Void
    ) throws -> [PDFChangeVerdict] {
        var file = TestPDF.contract()
        file.set(file.pages[0] + 1, .stream([:], Array(drawing.content.utf8)))
        file.commit()
        var scenario = ChangeScenario(file)
        try scenario.sign(ChangeScenario.plain("A") { $0.certification = level })
        try cover(&scenario)
        return try scenario.verdicts()
    }

    /// A white area with other bars on it.
    private static let other =
        "1 g 0 0 208 48 re f 0 g " + repeated(stride(from: 4, through: 200, by: 7)) { "\($0) 4 1 40 re f" }

    private static func stamp(_ scenario: inout ChangeScenario) {
        scenario.update { file in
            let shown = file.addFormXObject(width: 208, height: 48, content: other)
            file.addAnnotation([
                "Subtype": "/Stamp", "Rect": TestPDF.array(rectangle), "AP": "<</N \(shown) 0 R>>",
            ])
        }
    }

    private static func sign(_ scenario: inout ChangeScenario) throws {
        try scenario.sign(
            ChangeScenario.plain("B") {
                $0.rectangle = rectangle
                $0.appearance = "B"
            }
        )
    }

    @Test("A stamp on a drawing does not pass", arguments: contents, [nil, 3])
    func stamped(_ drawing: Drawing, _ level: Int?) throws {
        let refusals = try Self.verdicts(drawing, level, Self.stamp).filter { !$0.isAllowed }
        #expect(!refusals.isEmpty && refusals.allSatisfy { $0.rule == .contentHidden })
        #expect(refusals.contains { $0.change.rectangle == PDFRectangle(96, 296, 304, 344) })
    }

    @Test("A visible signature on a drawing of a certified page does not pass", arguments: contents, [2, 3])
    func signed(_ drawing: Drawing, _ level: Int) throws {
        let refusals = try Self.verdicts(drawing, level, Self.sign).filter { !$0.isAllowed }
        #expect(refusals.map(\.rule) == [.contentHidden])
        #expect(refusals.first?.change.subject == "B")
    }

    @Test("A visible signature on a drawing of a page without a permission level is pointed at", arguments: contents)
    func pointedAt(_ drawing: Drawing) throws {
        let verdicts = try Self.verdicts(drawing, nil, Self.sign)
        #expect(verdicts.allSatisfy { $0.isAllowed })
        #expect(verdicts.contains { $0.rule == .coversContent && $0.change.subject == "B" })
    }

    @Test("Lines and boxes of a form are nothing that a stamp or a signature hides", arguments: forms, [nil, 3])
    func form(_ drawing: Drawing, _ level: Int?) throws {
        let allowed: Set<PDFChangeRule> = [.always, .permitted, .annotationAdded]
        for cover in [Self.stamp, Self.sign] {
            #expect(Set(try Self.verdicts(drawing, level, cover).map(\.rule)).isSubset(of: allowed))
        }
    }
}
