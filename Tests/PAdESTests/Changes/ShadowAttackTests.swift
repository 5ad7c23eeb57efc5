import PDFSyntax
import TestPKI
import Testing

@testable import PAdES

/// Shadow attacks (Mainka, Mladenov, Rohlmann, Schwenk, NDSS 2021): what was hidden in the signed file is shown behind the
/// signature, or what was shown is hidden.
@Suite struct ShadowAttackTests {
    /// A contract whose page shows an image over text, through an external object of its own.
    private static func overlaid() -> (file: TestPDF, overlay: Int) {
        var file = TestPDF.contract()
        let overlay = file.addFormXObject(width: 400, height: 40, content: "1 1 1 rg 0 0 400 40 re f")
        let text = "BT /F1 12 Tf 72 720 Td (Pague R$ 1.000.000,00) Tj ET q 1 0 0 1 70 710 cm /Fm0 Do Q"
        file.set(file.pages[0] + 1, .stream([:], Array(text.utf8)))
        file.change(file.pages[0]) { $0["Resources"] = "<</Font <</F1 3 0 R>> /XObject <</Fm0 \(overlay) 0 R>>>>" }
        file.commit()
        return (file, overlay)
    }

    private static func refusals(
        _ file: TestPDF,
        _ attack: (inout TestPDF) -> Void
    ) throws -> [PDFChangeVerdict] {
        var scenario = ChangeScenario(file)
        try scenario.sign(ChangeScenario.plain("A"))
        scenario.update(attack)
        return try scenario.refusals()
    }

    @Test("Hide: the overlay is freed")
    func hideFreed() throws {
        let (file, overlay) = Self.overlaid()
        let refusals = try Self.refusals(file) { $0.free(overlay) }
        #expect(refusals.map(\.change.reason) == [.objectFreed])
        #expect(refusals.first?.change.reference?.number == overlay)
        #expect(refusals.first?.change.page == 1)
    }

    @Test("Hide: the overlay is another object under its number")
    func hideReplaced() throws {
        let (file, overlay) = Self.overlaid()
        let refusals = try Self.refusals(file) {
            $0.set(overlay, .stream(["Type": "/XObject", "Subtype": "/Form", "BBox": "[0 0 1 1]"], []))
        }
        #expect(refusals.map(\.change.reason) == [.signedContent])
        #expect(refusals.first?.change.reference?.number == overlay)
    }

    @Test("Hide: the overlay turns into something that is no form")
    func hideByType() throws {
        let (file, overlay) = Self.overlaid()
        let refusals = try Self.refusals(file) { $0.set(overlay, .dictionary(["Type": "/Metadata"])) }
        #expect(refusals.map(\.change.reference?.number) == [overlay])
    }

    @Test("Replace: the font that the page uses is defined anew")
    func replaceFont() throws {
        let refusals = try Self.refusals(.contract()) { file in
            file.set(
                3,
                .dictionary([
                    "Type": "/Font", "Subtype": "/Type1", "BaseFont": "/Helvetica",
                    "Encoding": "<</Type /Encoding /Differences [49 /nine]>>",
                ])
            )
        }
        #expect(refusals.map(\.change.reference?.number) == [3])
    }

    @Test("Replace: a descriptor that the font named but did not have is written")
    func replaceUndefined() throws {
        var file = TestPDF.contract()
        file.change(3) { $0["ToUnicode"] = "90 0 R" }
        file.commit()
        let refusals = try Self.refusals(file) { $0.set(90, .stream([:], Array("beginbfchar".utf8))) }
        #expect(refusals.map(\.change.reason) == [.previouslyUndefined])
        #expect(refusals.first?.change.reference?.number == 90)
    }

    @Test("Replace: a font of the form alone gets another encoding", arguments: [true, false])
    func replaceFormFont(_ isNamedByAppearance: Bool) throws {
        var file = TestPDF.formular()
        let font = file.add(.dictionary(["Type": "/Font", "Subtype": "/Type1", "BaseFont": "/Helvetica"]))
        file.change(file.makeForm()) { $0["DR"] = "<</Font <</F1 3 0 R /F2 \(font) 0 R>>>>" }
        if isNamedByAppearance {
            let appearance = file.addFormXObject(width: 200, height: 20, content: "BT /F2 10 Tf 2 6 Td (12) Tj ET")
            file.change(appearance) { $0["Resources"] = "<</Font <</F2 \(font) 0 R>>>>" }
            file.change(file.field("nome")) {
                $0["V"] = "(12)"
                $0["AP"] = "<</N \(appearance) 0 R>>"
            }
        }
        file.commit()
        let refusals = try Self.refusals(file) { file in
            file.change(font) { $0["Encoding"] = "<</Type /Encoding /Differences [49 /nine]>>" }
        }
        #expect(refusals.map(\.change.reference?.number) == [font])
    }

    @Test("Replace: the same text of a field comes in another font", arguments: [true, false])
    func replaceFontOfAppearance(_ isInPlace: Bool) throws {
        var file = TestPDF.formular()
        let font = file.add(.dictionary(["Type": "/Font", "Subtype": "/Type1", "BaseFont": "/Helvetica"]))
        let other = file.add(
            .dictionary([
                "Type": "/Font", "Subtype": "/Type1", "BaseFont": "/Helvetica",
                "Encoding": "<</Type /Encoding /Differences [49 /nine]>>",
            ])
        )
        let appearances = [font, other].map { number in
            let appearance = file.addFormXObject(width: 200, height: 20, content: "BT /F2 10 Tf 2 6 Td (12) Tj ET")
            file.change(appearance) { $0["Resources"] = "<</Font <</F2 \(number) 0 R>>>>" }
            return appearance
        }
        let nome = file.field("nome")
        file.change(nome) {
            $0["V"] = "(12)"
            $0["AP"] = "<</N \(appearances[0]) 0 R>>"
        }
        file.commit()
        let refusals = try Self.refusals(file) { file in
            if isInPlace {
                file.change(font) { $0["Encoding"] = "<</Type /Encoding /Differences [49 /nine]>>" }
            } else {
                file.change(nome) { $0["AP"] = "<</N \(appearances[1]) 0 R>>" }
            }
        }
        #expect(refusals.map(\.change.reference?.number) == [isInPlace ? font : nome])
        #expect(refusals.allSatisfy { $0.change.reason == .appearanceWithoutValue })
    }

    @Test("Replace via overlay: a field's other text comes out while its value stays")
    func replaceOverlay() throws {
        var file = TestPDF.formular()
        let nome = file.field("nome")
        file.change(nome) { $0["V"] = "(R$ 1.000.000)" }
        file.commit()
        let refusals = try Self.refusals(file) { file in
            let other = file.addFormXObject(width: 200, height: 20, content: "BT /F1 10 Tf 2 6 Td (R$ 9) Tj ET")
            file.change(nome) { $0["AP"] = "<</N \(other) 0 R>>" }
        }
        #expect(refusals.contains { $0.change.reference?.number == nome })
        #expect(refusals.allSatisfy { $0.change.reason == .appearanceWithoutValue })
        // The same by letting the viewer draw the value.
        let drawn = try Self.refusals(file) { file in file.change(file.makeForm()) { $0["NeedAppearances"] = "true" } }
        #expect(drawn.map(\.rule) == [.unexplained] && drawn.map(\.change.reason) == [.formEntry])
        let removed = try Self.refusals(file) { file in file.change(nome) { $0["AP"] = nil } }
        #expect(removed.map(\.change.reason) == [.appearanceWithoutValue])
        let inPlace = try Self.refusals(file) { file in
            let appearance =
                file.objects.first { $0.key > nome && $0.value.dictionary["BBox"] == "[0 0 200 20]" }?.key ?? 0
            file.set(
                appearance,
                .stream(
                    [
                        "Type": "/XObject", "Subtype": "/Form", "BBox": "[0 0 200 20]",
                        "Resources": "<</Font <</F1 3 0 R>>>>",
                    ],
                    Array("BT /F1 10 Tf 2 6 Td (Outro) Tj ET".utf8)
                )
            )
        }
        #expect(inPlace.map(\.change.reason) == [.appearanceWithoutValue])
        #expect(inPlace.first?.change.subject == "nome")
    }

    @Test("Hide and replace: the catalogue leads to the other pages of the file")
    func hideAndReplacePages() throws {
        var file = TestPDF.contract()
        let tree = file.add(.dictionary(["Type": "/Pages", "Kids": "[]", "Count": "0"]))
        file.commit()
        let refusals = try Self.refusals(file) { file in file.change(1) { $0["Pages"] = "\(tree) 0 R" } }
        #expect(refusals.map(\.change.reason) == [.catalogueEntry])
        #expect(refusals.first?.change.subject == "Pages")
    }

    @Test("Hide and replace: only the cross-reference table is new, and leads to the other object of the file")
    func hideAndReplaceTable() throws {
        var file = TestPDF.contract()
        let content = file.pages[0] + 1
        let hidden = file.bytes.count
        file.append("\(content) 0 obj\n<</Length 31>>\nstream\nBT /F1 12 Tf 72 720 Td (X) Tj ET\nendstream\nendobj\n")
        var scenario = ChangeScenario(file)
        try scenario.sign(ChangeScenario.plain("A"))
        let previous = try #require(scenario.file.crossReference)
        let start = scenario.file.bytes.count
        let offset = TestPDF.padded(hidden, 10)
        scenario.file.append(
            "xref\n\(content) 1\n\(offset) 00000 n \ntrailer\n<</Size \(scenario.file.size) /Root 1 0 R /Prev \(previous)>>\n"
        )
        scenario.file.append("startxref\n\(start)\n%%EOF\n")
        let refusals = try scenario.refusals()
        #expect(refusals.contains { $0.change.reference?.number == content && $0.change.reason == .signedContent })
    }

    @Test("An object stream under the number of one that objects stand in")
    func objectStream() throws {
        var scenario = ChangeScenario(.contract(.objectStreams))
        try scenario.sign(ChangeScenario.plain("A"))
        let document = try PDFDocument(PDFBytes(copying: scenario.file.bytes))
        guard case .objectStream(let number, _)? = document.entry(scenario.file.pages[1])?.location else {
            Issue.record("the page is in no object stream")
            return
        }
        scenario.file.layout = .stream
        scenario.update { $0.set(number, .stream(["Type": "/ObjStm", "N": "0", "First": "0"], [])) }
        #expect(try scenario.refusals().map(\.change.reason).contains(.objectStreamReplaced))
    }

    @Test("A font that appearances and the page share is not changed through an appearance")
    func shared() throws {
        var file = TestPDF.formular()
        let states = file.add(.dictionary(["N": "\(file.pages[0] + 40) 0 R"]))
        file.free(states)
        file.change(file.pages[0]) { page in
            // The dictionary of the widget's appearances is the page's dictionary of external objects as well.
            page["Resources"] = "<</Font <</F1 3 0 R>> /XObject 200 0 R>>"
        }
        let shown = file.addFormXObject(width: 10, height: 10, content: "0 0 m 9 9 l S")
        file.set(200, .dictionary(["N": "\(shown) 0 R"]))
        file.change(file.field("data")) { $0["AP"] = "200 0 R" }
        file.commit()
        let refusals = try Self.refusals(file) { file in
            let other = file.addFormXObject(width: 10, height: 10, content: "BT /F1 9 Tf (Outro) Tj ET")
            file.set(200, .dictionary(["N": "\(other) 0 R"]))
            file.change(file.field("data")) { $0["V"] = "(novo)" }
        }
        #expect(refusals.contains { $0.change.reference?.number == 200 && $0.change.reason == .sharedObject })
    }
}
