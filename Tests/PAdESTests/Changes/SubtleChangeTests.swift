import PDFSyntax
import TestPKI
import Testing

@testable import PAdES

/// Changes that look like those of ordinary software, and are none.
@Suite struct SubtleChangeTests {
    /// What is not allowed in a revision after a signature, and the file before it.
    private static func refusals(
        _ level: Int? = nil,
        _ file: TestPDF = .formular(),
        _ change: (inout TestPDF) -> Void
    ) throws -> [PDFChangeVerdict] {
        var scenario = ChangeScenario(file)
        try scenario.sign(ChangeScenario.plain("A") { $0.certification = level })
        scenario.update(change)
        return try scenario.refusals()
    }

    @Test("Entries of the catalogue that describe the document are of their own types", arguments: [nil, 1, 3])
    func descriptions(_ level: Int?) throws {
        let entries = [
            "Metadata": "4 0 R", "Extensions": "4 0 R", "Version": "2", "LastModified": "4 0 R", "MarkInfo": "[1]",
        ]
        for (key, value) in entries {
            let refusals = try Self.refusals(level) { file in file.change(1) { $0[key] = value } }
            #expect(refusals.map(\.change.reason) == [.catalogueEntry], "\(key)")
            #expect(refusals.first?.change.reference?.number == 1)
            #expect(refusals.first?.change.subject == key)
        }
        let script = try Self.refusals(level) { file in
            let action = file.add(.dictionary(["S": "/JavaScript", "JS": "(app.alert\\(1\\))"]))
            file.change(1) { $0["Metadata"] = "\(action) 0 R" }
        }
        #expect(script.contains { $0.change.reason == .catalogueEntry && $0.change.reference?.number == 1 })
        let stream = try Self.refusals(level) { file in
            let metadata = file.add(.stream(["Type": "/Metadata", "Subtype": "/XML"], Array("<x/>".utf8)))
            file.change(1) {
                $0["Metadata"] = "\(metadata) 0 R"
                $0["Extensions"] = "<</ESIC <</BaseVersion /1.7 /ExtensionLevel 2>>>>"
                $0["MarkInfo"] = "<</Marked true>>"
                $0["Version"] = "/2.0"
            }
        }
        #expect(stream.isEmpty)
    }

    @Test("A tagged file stays one")
    func tagged() throws {
        let file = TestPDF.contract().with { file in
            file.change(1) { $0["MarkInfo"] = "<</Marked true>>" }
            file.commit()
        }
        let refusals = try Self.refusals(nil, file) { file in file.change(1) { $0["MarkInfo"] = "<</Marked false>>" } }
        #expect(refusals.map(\.change.reason) == [.catalogueEntry])
    }

    @Test("What plays, and what belongs to the printed page, is no remark", arguments: [nil, 3])
    func foreign(_ level: Int?) throws {
        for subtype in ["Watermark", "TrapNet", "PrinterMark", "Movie", "Screen", "3D", "RichMedia"] {
            var added = 0
            let refusals = try Self.refusals(level) {
                added = $0.addAnnotation(["Subtype": "/\(subtype)", "Rect": "[500 300 520 320]"])
            }
            let named = refusals.map(\.change).first { $0.reference?.number == added }
            #expect(named?.reason == .annotationEntry, "\(subtype)")
            #expect(named?.page == 1)
            #expect(named?.rectangle == PDFRectangle(500, 300, 520, 320))
        }
        let action = try Self.refusals(level) {
            $0.addAnnotation(["Subtype": "/Link", "Rect": "[500 300 520 320]", "PA": "<</S /JavaScript /JS (x)>>"])
        }
        #expect(action.contains { $0.change.reason == .annotationEntry })
    }

    @Test("What readers draw outside of an annotation's rectangle counts as well", arguments: [nil, 3])
    func reach(_ level: Int?) throws {
        let drawn: [TestPDFDictionary] = [
            ["Subtype": "/Line", "L": "[60 724 400 724]", "BS": "<</W 30>>"],
            ["Subtype": "/Ink", "InkList": "[[60 724 400 724]]", "BS": "<</W 30>>"],
            ["Subtype": "/Polygon", "Vertices": "[60 710 400 710 400 740 60 740]"],
        ]
        for entries in drawn {
            var added = 0
            let refusals = try Self.refusals(level) {
                added = $0.addAnnotation(entries.merging(["Rect": "[500 300 520 320]", "C": "[1 1 1]"]))
            }
            #expect(refusals.map(\.rule) == [.contentHidden], "\(entries)")
            #expect(refusals.first?.change.reference?.number == added)
        }
        // It keeps its size on the screen, and grows on a page that is shown smaller.
        let stamp = try Self.refusals(level) { file in
            let shown = file.addFormXObject(width: 100, height: 20, content: "1 g 0 0 100 20 re f")
            file.addAnnotation(
                ["Subtype": "/Stamp", "Rect": "[60 740 160 760]", "F": "12", "AP": "<</N \(shown) 0 R>>"]
            )
        }
        #expect(!stamp.isEmpty && stamp.allSatisfy { $0.rule == .contentHidden })
    }

    @Test("A highlight is light by what it paints with, not by what its resources name", arguments: [nil, 3])
    func highlight(_ level: Int?) throws {
        let contents = [
            "1 g 0 0 230 20 re f": false, "/G gs 1 1 0 rg 0 0 230 20 re f": true,
            "1 g 0 0 m 230 0 l 230 20 l 5 20 l f /G gs": false,
        ]
        for (content, isLight) in contents {
            let refusals = try Self.refusals(level) { file in
                let shown = file.add(
                    .stream(
                        [
                            "Type": "/XObject", "Subtype": "/Form", "BBox": "[0 0 230 20]",
                            "Resources": "<</ExtGState <</G <</BM /Multiply>>>>>>",
                        ],
                        Array(content.utf8)
                    )
                )
                file.addAnnotation([
                    "Subtype": "/Highlight", "Rect": "[70 714 300 734]", "CA": "0.5", "AP": "<</N \(shown) 0 R>>",
                ])
            }
            #expect(refusals.isEmpty == isLight, "\(content)")
            #expect(refusals.allSatisfy { $0.rule == .contentHidden })
        }
    }

    @Test("What lay on text is not taken off it, whoever may change annotations")
    func uncovered() throws {
        for (rectangle, isAllowed) in [("[60 710 460 740]", false), ("[60 300 460 340]", true)] {
            let file = TestPDF.contract().with { file in
                let shown = file.addFormXObject(width: 400, height: 40, content: "1 g 0 0 400 40 re f")
                file.addAnnotation(["Subtype": "/Stamp", "Rect": rectangle, "AP": "<</N \(shown) 0 R>>"])
                file.commit()
            }
            let stamp = file.size - 1
            let removed = try Self.refusals(3, file) { file in
                file.change(file.pages[0]) { page in
                    let references = (page["Annots"] ?? "").split(separator: "R")
                    page["Annots"] = "[" + references.dropFirst().dropLast().joined(separator: "R") + " R]"
                }
            }
            let hidden = try Self.refusals(3, file) { file in file.change(stamp) { $0["F"] = "2" } }
            let moved = try Self.refusals(3, file) { file in file.change(stamp) { $0["Rect"] = "[0 0 1 1]" } }
            let freed = try Self.refusals(3, file) { $0.free(stamp) }
            for refusals in [removed, hidden, moved, freed] {
                #expect(refusals.isEmpty == isAllowed)
                #expect(refusals.allSatisfy { $0.rule == .contentHidden && $0.change.page == 1 })
            }
        }
    }

    @Test("A signature field that nobody signed has no ground and no caption", arguments: [nil, 3])
    func caption(_ level: Int?) throws {
        for (look, isAllowed) in [("<</BG [1 1 1] /CA (Outro)>>", false), ("<</R 0>>", true)] {
            let refusals = try Self.refusals(level) { file in
                let field = file.addSignatureField("nova", rectangle: [300, 40, 400, 80])
                file.change(field) { $0["MK"] = look }
            }
            #expect(refusals.isEmpty == isAllowed, "\(look)")
            #expect(isAllowed || refusals.contains { $0.change.reason == .appearanceWithoutValue })
        }
    }

    @Test("Readers are not asked to draw fields that showed something else than their value", arguments: [nil, 2, 3])
    func drawn(_ level: Int?) throws {
        for (value, isShown) in [("(R$ 9.500,00)", false), ("(R$ 1.500,00)", true)] {
            let file = TestPDF.contract().with { file in
                let field = file.addTextField("valor", value: "R$ 1.500,00")
                file.change(field) { $0["V"] = value }
                file.commit()
            }
            let refusals = try Self.refusals(level, file) { file in
                file.change(file.makeForm()) { $0["NeedAppearances"] = "true" }
            }
            #expect(refusals.contains { $0.change.reason == .formEntry } == !isShown)
            #expect(refusals.isEmpty == (isShown && level != nil))
        }
    }

    @Test("A field that holds a value does not become a folder")
    func folder() throws {
        let refusals = try Self.refusals { file in
            let parent = file.field("nome")
            let kid = file.add(
                .dictionary([
                    "Type": "/Annot", "Subtype": "/Widget", "FT": "/Sig", "T": "(s)", "Rect": "[0 0 0 0]",
                    "Parent": "\(parent) 0 R",
                ])
            )
            file.change(parent) { $0["Kids"] = "[\(kid) 0 R]" }
        }
        #expect(refusals.contains { $0.change.reason == .fieldAdded && $0.change.subject == "nome" })
    }
}
