import PDFSyntax
import TestPKI
import Testing

@testable import PAdES

/// What a document shows stays, whichever way leads to it: references to references, nodes without a number, long chains.
@Suite struct UnplacedContentTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// The object that the change writes again.
        let object: Int
        /// What the contract is before it is signed; the next free number is 8.
        let prepare: @Sendable (inout TestPDF) -> Void
        let change: @Sendable (inout TestPDF) -> Void

        init(
            _ name: String,
            _ object: Int,
            _ prepare: @escaping @Sendable (inout TestPDF) -> Void,
            change: @escaping @Sendable (inout TestPDF) -> Void
        ) {
            testDescription = name
            self.object = object
            self.prepare = prepare
            self.change = change
        }
    }

    private static let direct = "[4 0 R <</Type /Page /Parent 2 0 R /Contents 7 0 R /Resources <<>>>>]"

    private static func stamp(_ value: String) -> TestPDFObject {
        .stream(["Type": "/XObject", "Subtype": "/Form", "BBox": "[0 0 90 20]"], Array("BT (\(value)) Tj ET".utf8))
    }

    private static func script(_ text: String) -> TestPDFObject {
        .dictionary([
            "Type": "/Annot", "Subtype": "/Text", "Rect": "[1 1 9 9]", "F": "2", "S": "/JavaScript", "JS": "(\(text))",
        ])
    }

    private static func repaint(_ file: inout TestPDF) { file.set(7, .stream([:], TestPDF.content("Outro valor"))) }

    private static func rotate(_ number: Int) -> @Sendable (inout TestPDF) -> Void {
        { $0.change(number) { $0["Rotate"] = "180" } }
    }

    static let cases: [Case] = [
        Case("the catalogue behind a reference", 1) { file in
            file.set(8, .raw("1 0 R"))
            file.trailer["Root"] = "8 0 R"
        } change: {
            $0.change(1) { $0["Lang"] = "(en)" }
        },
        Case("the page tree behind a reference", 2) { file in
            file.set(8, .raw("2 0 R"))
            file.change(1) { $0["Pages"] = "8 0 R" }
        } change: {
            $0.change(2) { $0["Kids"] = "[6 0 R 4 0 R]" }
        },
        Case("a page behind a reference", 6) { file in
            file.set(8, .raw("6 0 R"))
            file.change(2) { $0["Kids"] = "[4 0 R 8 0 R]" }
        } change: {
            rotate(6)(&$0)
        },
        Case("a tree that doubles at each of its levels", 8) { file in
            file.set(8, .raw("[<</Type /Pages /Kids 8 0 R>> <</Type /Pages /Kids 8 0 R>>]"))
            file.change(2) { $0["Kids"] = "[4 0 R 6 0 R <</Type /Pages /Kids 8 0 R>>]" }
        } change: {
            $0.set(8, .raw("[<</Type /Pages /Kids 8 0 R>>]"))
        },
        Case("the array of pages behind a reference", 8) { file in
            file.set(8, .raw("[4 0 R 6 0 R]"))
            file.set(9, .raw("8 0 R"))
            file.change(2) { $0["Kids"] = "9 0 R" }
        } change: {
            $0.set(8, .raw("[6 0 R 4 0 R]"))
        },
        Case("the array of annotations behind a reference", 8) { file in
            file.set(8, .raw("[]"))
            file.set(9, .raw("8 0 R"))
            file.change(6) { $0["Annots"] = "9 0 R" }
        } change: { file in
            let note = file.add(.dictionary(["Subtype": "/Stamp", "Rect": "[72 700 300 740]", "F": "4"]))
            file.set(8, .raw("[\(note) 0 R]"))
        },
        Case("an annotation behind a reference", 8) { file in
            file.set(8, .dictionary(["Subtype": "/Stamp", "Rect": "[10 10 90 30]", "F": "4"]))
            file.set(9, .raw("8 0 R"))
            file.change(6) { $0["Annots"] = "[9 0 R]" }
        } change: {
            $0.change(8) { $0["Rect"] = "[72 700 300 740]" }
        },
        Case("a page that is no object of its own", 7) { file in
            file.change(2) { $0["Kids"] = direct }
        } change: {
            repaint(&$0)
        },
        Case("content that the information dictionary names as well", 7) { file in
            file.change(2) { $0["Kids"] = direct }
            file.set(8, .dictionary(["X": "7 0 R"]))
            file.trailer["Info"] = "8 0 R"
        } change: {
            repaint(&$0)
        },
        Case("the appearance of an annotation that is no object of its own", 8) { file in
            file.set(8, stamp("100"))
            file.change(6) { $0["Annots"] = "[<</Subtype /Stamp /Rect [10 10 90 30] /F 4 /AP <</N 8 0 R>>>>]" }
        } change: {
            $0.set(8, stamp("999"))
        },
        Case("a page's parent that is not in the tree", 8) { file in
            file.set(8, .dictionary(["Type": "/Pages", "Parent": "2 0 R", "Kids": "[6 0 R]", "Count": "1"]))
            file.change(6) { $0["Parent"] = "8 0 R" }
        } change: {
            rotate(8)(&$0)
        },
        Case("a widget's parent that is not in the form", 8) { file in
            file.set(8, .dictionary(["FT": "/Tx", "T": "(valor)", "V": "(100)", "Kids": "[9 0 R]"]))
            file.set(9, .dictionary(["Subtype": "/Widget", "Parent": "8 0 R", "Rect": "[10 10 90 30]", "F": "4"]))
            file.change(6) { $0["Annots"] = "[9 0 R]" }
        } change: {
            $0.change(8) { $0["V"] = "(999)" }
        },
        Case("a page deeper in the tree than is walked", 7) { file in
            let count = PDFChangeState.maximumDepth + 6
            for index in 0..<count {
                let kid = index + 1 < count ? 9 + index : 6
                file.set(8 + index, .dictionary(["Type": "/Pages", "Kids": "[\(kid) 0 R]", "Count": "1"]))
            }
            file.change(2) { $0["Kids"] = "[4 0 R 8 0 R]" }
        } change: {
            repaint(&$0)
        },
        Case("an action that is listed as an annotation", 8) { file in
            file.set(8, script("1"))
            file.change(1) { $0["OpenAction"] = "8 0 R" }
            file.change(6) { $0["Annots"] = "[8 0 R]" }
        } change: {
            $0.set(8, script("2"))
        },
    ]

    private static func signed(_ each: Case, _ level: Int?) throws -> ChangeScenario {
        let texts = ["Contrato de aluguel inventado: R$ 1.500,00 por mes", "Segunda pagina do contrato inventado"]
        var file = TestPDF(texts)
        each.prepare(&file)
        file.commit()
        var scenario = ChangeScenario(file)
        try scenario.sign(ChangeScenario.plain("A") { $0.certification = level })
        return scenario
    }

    @Test(arguments: cases)
    func refused(_ each: Case) throws {
        for level in [nil, 1, 3] {
            var scenario = try Self.signed(each, level)
            scenario.update(each.change)
            let refusals = try scenario.refusals()
            #expect(
                refusals.contains { $0.rule == .unexplained && $0.change.reference?.number == each.object },
                "\(refusals.map(\.change))"
            )
        }
    }

    @Test("Another signature on such a file is explained", arguments: cases)
    func signedAgain(_ each: Case) throws {
        for level in [nil, 3] {
            var scenario = try Self.signed(each, level)
            try scenario.sign(ChangeScenario.plain("B"))
            #expect(try scenario.refusals().isEmpty)
        }
    }

    @Test("What an allowed change leads to stays for the next signer")
    func later() throws {
        var scenario = ChangeScenario()
        try scenario.sign(ChangeScenario.plain("A") { $0.certification = 3 })
        var window = 0
        scenario.update { file in
            window = file.add(.dictionary(["Subtype": "/Popup", "Rect": "[300 100 400 200]"]))
            file.addAnnotation(["Subtype": "/Text", "Rect": "[500 20 510 30]", "Popup": "\(window) 0 R"])
        }
        #expect(try scenario.refusals().isEmpty)
        try scenario.sign(ChangeScenario.plain("B"))
        #expect(try scenario.refusals().isEmpty)
        scenario.update { $0.change(window) { $0["Rect"] = "[72 700 300 740]" } }
        let verdicts = try scenario.judge().verdicts(for: scenario.signatures[1])
        #expect(verdicts.contains { $0.rule == .unexplained && $0.change.reference?.number == window })
    }
}
