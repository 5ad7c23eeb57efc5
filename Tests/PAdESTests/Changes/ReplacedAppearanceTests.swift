import PDFSyntax
import TestPKI
import Testing

@testable import PAdES

/// The appearance of a field is replaced after its value was signed (ISO 32000-2 §12.7.4.3).
@Suite struct ReplacedAppearanceTests {
    /// The field `nome` with a value and the appearance that is written for it, and what comes instead.
    private static func refusals(
        _ content: String,
        value: String = "100",
        box: String = "[0 0 200 20]",
        entries: TestPDFDictionary = [:],
        key: String = "N",
        hadAppearance: Bool = true,
        inPlace: Bool = false
    ) throws -> [PDFUnexplainedReason?] {
        var file = TestPDF.contract()
        let field = file.addTextField("nome", value: value, rectangle: [72, 560, 272, 580])
        if !hadAppearance { file.change(field) { $0["AP"] = nil } }
        let before = file.objects[field]?.dictionary["AP"]?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
        file.commit()
        var scenario = ChangeScenario(file)
        try scenario.sign(ChangeScenario.plain("A"))
        scenario.update { file in
            let form: TestPDFDictionary = [
                "Type": "/XObject", "Subtype": "/Form", "BBox": box, "Resources": "<</Font <</F1 3 0 R>>>>",
            ]
            let stream = TestPDFObject.stream(form.merging(entries), Array(content.utf8))
            if inPlace, let before {
                file.set(before, stream)
                return
            }
            let shown = file.add(stream)
            let normal = key == "N" ? "" : "/N \(before ?? 0) 0 R "
            file.change(field) { $0["AP"] = "<<\(normal)/\(key) \(shown) 0 R>>" }
        }
        return try scenario.refusals().map(\.change.reason)
    }

    private static func text(_ text: String) -> String { "BT /F1 10 Tf 0 g 2 6 Td \(text) Tj ET" }

    private static func digit(_ left: Int) -> String {
        let right = left + 6
        return "\(left) 4 m \(right) 4 l \(right) 16 l \(left) 16 l \(left) 10 l \(right) 10 l S "
    }

    @Test(
        "Something else than the signed value is refused",
        arguments: [
            "q 0 0 0 0 re W n \(text("(100)")) Q 1.5 w \(digit(2)) \(digit(12)) \(digit(22))",
            "\(text("(100)")) 1.5 w \(digit(22))",
            "\(text("(100)")) 30 2 1.5 14 re f",
            "BT 0.001 Tz /F1 10 Tf 2 6 Td (100) Tj ET",
            "\(text("(100)")) 40 w 1 G 0 10 m 200 10 l S",
            "BT /F1 10 Tf 2 6 Td [(1) 0 (0) 556 (0)] TJ ET",
            "BT /F1 10 Tf 30 6 Td (1) Tj -8 0 Td (0) Tj -8 0 Td (0) Tj ET",
            "BT /F1 10 Tf -1 0 0 -1 30 14 Tm (100) Tj ET",
            "BT /F1 10 Tf -1 0 0 1 30 6 Tm (100) Tj ET",
            "BT /F1 10 Tf 1 g 2 6 Td (100) Tj ET",
            "0 g 0 0 200 20 re f \(text("(100)"))",
            "BT /F1 10 Tf 2 Tr 9 w 2 6 Td (100) Tj ET",
            "BT /F1 10 Tf 120 6 Td (100) Tj ET",
            text("(999)"),
        ]
    )
    func isRefused(_ content: String) throws {
        #expect(Set(try Self.refusals(content)) == [.appearanceWithoutValue])
        #expect(Set(try Self.refusals(content, inPlace: true)) == [.appearanceWithoutValue])
    }

    @Test("A box that cuts the text off, or puts it elsewhere, is refused")
    func cut() throws {
        let small = try Self.refusals(Self.text("(1000)"), value: "1000", box: "[0 0 14 20]")
        #expect(Set(small) == [.appearanceWithoutValue])
        let away = "[5000 5000 5200 5020]"
        #expect(Set(try Self.refusals(Self.text("(100)"), box: away)) == [.appearanceWithoutValue])
        let turned: TestPDFDictionary = ["Matrix": "[-1 0 0 -1 0 0]"]
        let refused = try Self.refusals(Self.text("(66)"), value: "66", entries: turned)
        #expect(Set(refused) == [.appearanceWithoutValue])
    }

    @Test("What is shown under the pointer is the same, or refused", arguments: ["R", "D"])
    func pointer(_ key: String) throws {
        #expect(Set(try Self.refusals(Self.text("(999)"), key: key)) == [.appearanceWithoutValue])
        #expect(try Self.refusals(Self.text("(100)"), key: key).isEmpty)
    }

    @Test("A value without an appearance gets one that shows it, or one that is refused")
    func first() throws {
        #expect(try Self.refusals(Self.text("(100)"), hadAppearance: false).isEmpty)
        let framed = "0.5 0.5 199 19 re S \(Self.text("(100)"))"
        #expect(try Self.refusals(framed, hadAppearance: false).isEmpty)
        let drawn = "\(Self.digit(2)) BT /F1 10 Tf 9000 6 Td (100) Tj ET"
        #expect(Set(try Self.refusals(drawn, hadAppearance: false)) == [.appearanceWithoutValue])
    }

    @Test(
        "The same text in other words is what it was",
        arguments: [
            "BT /F1 10 Tf 0 g 1 0 0 1 3 7 Tm [(1) 10 (00)] TJ ET",
            "0.9 g 0 0 200 20 re f 0 G 0 0 200 20 re S \(text("(100)"))",
            "/Tx BMC q 1 1 198 18 re W n \(text("(100)")) Q EMC", "q 1 0 0 1 2 6 cm BT /F1 10 Tf (10) Tj (0) Tj ET Q",
        ]
    )
    func isKept(_ content: String) throws {
        #expect(try Self.refusals(content).isEmpty)
        #expect(try Self.refusals(content, inPlace: true).isEmpty)
    }
}
