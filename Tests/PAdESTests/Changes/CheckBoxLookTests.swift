import PDFSyntax
import TestPKI
import Testing

@testable import PAdES

/// A check box that is set looks set, and one that is not looks empty (ISO 32000-2 §12.7.5.2.3).
@Suite struct CheckBoxLookTests {
    /// What both states of a box are drawn with.
    struct Look: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let on: String
        let off: String

        init(_ name: String, on: String, off: String = frame) {
            testDescription = name
            self.on = on
            self.off = off
        }
    }

    private static let frame = "0 0 12 12 re S"
    private static let cross = "2 2 m 10 10 l S 2 10 m 10 2 l S"

    static let wrong: [Look] = [
        Look("on is the frame alone", on: frame), Look("on is nothing", on: ""),
        Look("on is nothing, in many words", on: "\(frame) " + String(repeating: "q Q ", count: 30)),
        Look(
            "each looks as the other",
            on: "\(frame) " + String(repeating: "q Q ", count: 30),
            off: "\(frame) \(cross)"
        ),
        Look("both look the same", on: "\(frame) \(cross)", off: "\(frame) \(cross)"),
        Look("on is the frame, drawn many times", on: String(repeating: "\(frame) ", count: 6)),
        Look("the mark is white", on: "\(frame) 1 G \(cross)"),
        Look("the mark is under white", on: "\(frame) \(cross) 1 g 1 1 10 10 re f"),
        Look("the mark is beside the box", on: "\(frame) q 1 0 0 1 500 0 cm \(cross) Q"),
        Look("the mark is too small to be seen", on: "\(frame) q 0.01 0 0 0.01 0 0 cm \(cross) Q"),
        Look("the mark is transparent", on: "\(frame) /G gs \(cross)"),
        Look("the mark is text without ink", on: "\(frame) BT 3 Tr /F1 10 Tf 2 2 Td (X) Tj ET"),
        Look("the mark is a white letter", on: "\(frame) BT 1 g /F1 10 Tf 2 2 Td (X) Tj ET"),
        Look("the mark is a letter beside the box", on: "\(frame) BT /F1 10 Tf 500 2 Td (X) Tj ET"),
        Look("the mark is a letter too small to be seen", on: "\(frame) BT /F1 0.1 Tf 2 2 Td (X) Tj ET"),
        Look("the mark is a path that is not painted", on: "\(frame) 2 2 m 10 10 l n"),
        Look("off has a letter", on: "\(frame) \(cross)", off: "\(frame) BT /F1 10 Tf 2 2 Td (X) Tj ET"),
    ]

    static let right: [Look] = [
        Look("a cross", on: "\(frame) \(cross)"), Look("a cross without a frame", on: cross, off: ""),
        Look("a cross, and off is drawn in many words", on: "\(frame) \(cross)", off: "\(frame) q Q q Q q Q q Q"),
        Look("a tick of a font of symbols", on: "\(frame) BT /F1 10 Tf 2 2 Td (4) Tj ET"),
        Look("a filled square", on: "\(frame) 0 g 3 3 6 6 re f"),
        Look("a disc", on: "\(frame) 0 g 6 2 m 10 2 10 10 6 10 c 2 10 2 2 6 2 c f"),
        Look("on a white ground", on: "1 g 0 0 12 12 re f \(frame) \(cross)", off: "1 g 0 0 12 12 re f \(frame)"),
    ]

    /// The verdicts on the box that is set in appearances that are drawn anew.
    private static func verdicts(_ look: Look, _ level: Int?) throws -> [PDFChangeVerdict] {
        var scenario = ChangeScenario(.formular())
        try scenario.sign(ChangeScenario.plain("A") { $0.certification = level })
        scenario.update { file in
            let drawings = [look.on, look.off].map { content in
                let form: TestPDFDictionary = [
                    "Type": "/XObject", "Subtype": "/Form", "BBox": "[0 0 12 12]",
                    "Resources": "<</Font <</F1 3 0 R>> /ExtGState <</G <</CA 0.02 /ca 0.02>>>>>>",
                ]
                return file.add(.stream(form, Array(content.utf8)))
            }
            let box = file.field("aceito")
            file.change(box) { $0["AP"] = "<</N <</Sim \(drawings[0]) 0 R /Off \(drawings[1]) 0 R>>>>" }
            file.check(box)
        }
        return try scenario.verdicts().filter { $0.change.subject == "aceito" }
    }

    @Test("A box that is set and does not look so is refused", arguments: wrong, [nil, 2])
    func isRefused(_ look: Look, _ level: Int?) throws {
        let verdicts = try Self.verdicts(look, level)
        #expect(verdicts.contains { $0.rule == .unexplained && $0.change.reason == .appearanceWithoutValue })
    }

    @Test("A box that is set and looks so is filled", arguments: right, [nil, 2])
    func isFilled(_ look: Look, _ level: Int?) throws {
        #expect(Set(try Self.verdicts(look, level).map(\.rule)) == [.permitted])
    }
}
