import TestPKI

extension ShadowFile {
    static let all: [ShadowFile] = [
        ShadowFile("hide: a white form XObject lies on the text and is taken away", latent: "COVERED-TEXT") { file in
            overlay(&file, "1 1 1 rg 60 700 400 40 re f")
        } manipulate: { file, overlay in
            file.set(overlay, .stream(["Type": "/XObject", "Subtype": "/Form", "BBox": "[0 0 0 0]"], []))
        },
        ShadowFile("hide: an image lies on the text and its object is freed", latent: "COVERED-TEXT") { file in
            let image = file.add(
                .stream(
                    [
                        "Type": "/XObject", "Subtype": "/Image", "Width": "1", "Height": "1", "BitsPerComponent": "8",
                        "ColorSpace": "/DeviceGray",
                    ],
                    [255]
                )
            )
            file.change(4) { $0["Resources"] = "<</Font <</F1 3 0 R>> /XObject <</Im1 \(image) 0 R>>>>" }
            let content = TestPDF.content("R$ 9.500,00") + Array(" q 400 0 0 40 60 700 cm /Im1 Do Q".utf8)
            file.set(5, .stream([:], content))
            return image
        } manipulate: { file, image in
            file.free(image)
        },
        ShadowFile("hide: the overlay's entry is taken out of the page's resources", latent: "COVERED-TEXT", object: 4)
        { file in
            overlay(&file, "1 1 1 rg 60 700 400 40 re f")
        } manipulate: { file, _ in
            file.change(4) { $0["Resources"] = "<</Font <</F1 3 0 R>>>>" }
        },
        ShadowFile("replace: the appearance of a field lies on the text and is swapped", latent: "FIELD-VALUE-DIFFERS")
        { file in
            let field = file.addTextField("valor", rectangle: [60, 700, 460, 740])
            file.fill(field, with: "R$ 1.500,00")
            file.change(field) { $0["V"] = "(R$ 9.500,00)" }
            return field
        } manipulate: { file, field in
            let other = file.addFormXObject(width: 400, height: 40, content: "BT /F1 12 Tf (R$ 9.500,00) Tj ET")
            file.change(field) { $0["AP"] = "<</N \(other) 0 R>>" }
        },
        ShadowFile("replace: the stream of an appearance is redefined", latent: "COVERED-TEXT") { file in
            let shown = file.addFormXObject(
                width: 400,
                height: 40,
                content: "1 g 0 0 400 40 re f 0 g BT /F1 12 Tf (R$ 1.500,00) Tj ET"
            )
            file.addAnnotation(["Subtype": "/FreeText", "Rect": "[60 700 460 740]", "AP": "<</N \(shown) 0 R>>"])
            return shown
        } manipulate: { file, shown in
            file.set(shown, .stream(["Type": "/XObject", "Subtype": "/Form", "BBox": "[0 0 400 40]"], Array("".utf8)))
        },
        ShadowFile("replace: the font that shows the numbers is redefined", latent: "TYPE-THREE-FONT") { file in
            let font = file.add(
                .dictionary([
                    "Type": "/Font", "Subtype": "/Type3", "FontBBox": "[0 0 10 10]",
                    "FontMatrix": "[0.001 0 0 0.001 0 0]", "CharProcs": "<<>>", "FirstChar": "0", "LastChar": "0",
                    "Widths": "[0]", "Encoding": "<</Differences [0 /a]>>",
                ])
            )
            file.change(4) { $0["Resources"] = "<</Font <</F1 \(font) 0 R>>>>" }
            return font
        } manipulate: { file, font in
            file.set(font, .dictionary(["Type": "/Font", "Subtype": "/Type1", "BaseFont": "/Symbol"]))
        },
        ShadowFile(
            "hide and replace: the catalogue is made to lead to pages that were not reachable",
            latent: "UNREACHABLE-CONTENT",
            object: 1
        ) { file in
            let content = file.add(.stream([:], TestPDF.content("Confissao de divida de R$ 95.000,00")))
            let page = file.add(
                .dictionary([
                    "Type": "/Page", "Parent": "\(content + 2) 0 R", "MediaBox": "[0 0 595 842]",
                    "Resources": "<</Font <</F1 3 0 R>>>>", "Contents": "\(content) 0 R",
                ])
            )
            return file.add(.dictionary(["Type": "/Pages", "Kids": "[\(page) 0 R]", "Count": "1"]))
        } manipulate: { file, pages in
            file.change(1) { $0["Pages"] = "\(pages) 0 R" }
        },
        ShadowFile(
            "hide and replace: a page's contents are made to be a stream that was not reachable",
            latent: "UNREACHABLE-CONTENT",
            object: 4
        ) { file in
            file.add(.stream([:], TestPDF.content("Confissao de divida de R$ 95.000,00")))
        } manipulate: { file, content in
            file.change(4) { $0["Contents"] = "\(content) 0 R" }
        },
        ShadowFile("hide: a layer that was off by default is turned on", latent: "HIDDEN-LAYER", object: 1) { file in
            let group = file.add(.dictionary(["Type": "/OCG", "Name": "(camada)"]))
            file.change(1) { $0["OCProperties"] = "<</OCGs [\(group) 0 R] /D <</OFF [\(group) 0 R]>>>>" }
            file.change(4) {
                $0["Resources"] = "<</Font <</F1 3 0 R>> /Properties <</MC0 \(group) 0 R>>>>"
            }
            let layer = TestPDF.content("R$ 95.000,00")
            file.set(5, .stream([:], Array("/OC /MC0 BDC ".utf8) + layer + Array(" EMC".utf8)))
            return group
        } manipulate: { file, group in
            file.change(1) { $0["OCProperties"] = "<</OCGs [\(group) 0 R] /D <</ON [\(group) 0 R]>>>>" }
        },
        ShadowFile("hide: the overlay turns into something that is no form", latent: "COVERED-TEXT") { file in
            overlay(&file, "1 1 1 rg 60 700 400 40 re f")
        } manipulate: { file, overlay in
            file.set(overlay, .dictionary(["Type": "/Metadata"]))
        },
        ShadowFile("hide: the overlay becomes transparent by its graphics state", latent: "COVERED-TEXT") { file in
            let state = file.add(.dictionary(["Type": "/ExtGState", "ca": "1"]))
            let form = overlay(&file, "/G1 gs 1 1 1 rg 60 700 400 40 re f")
            file.set(
                form,
                .stream(
                    [
                        "Type": "/XObject", "Subtype": "/Form", "BBox": "[0 0 595 842]",
                        "Resources": "<</ExtGState <</G1 \(state) 0 R>>>>",
                    ],
                    Array("/G1 gs 1 1 1 rg 60 700 400 40 re f".utf8)
                )
            )
            return state
        } manipulate: { file, state in
            file.change(state) { $0["ca"] = "0" }
        },
        ShadowFile("hide: an annotation that covers the text is taken away", latent: "COVERED-TEXT", object: 4) {
            file in
            let shown = file.addFormXObject(width: 400, height: 40, content: "1 g 0 0 400 40 re f")
            return file.addAnnotation(["Subtype": "/Stamp", "Rect": "[60 700 460 740]", "AP": "<</N \(shown) 0 R>>"])
        } manipulate: { file, _ in
            file.change(4) { $0["Annots"] = signatureOnly($0) }
        },
        ShadowFile("hide: a field that covers the text is taken away", latent: "COVERED-TEXT", object: 4) { file in
            let shown = file.addFormXObject(
                width: 400,
                height: 40,
                content: "1 g 0 0 400 40 re f 0 g BT /F1 12 Tf 12 20 Td (R$ 1.500,00) Tj ET"
            )
            let entries: TestPDFDictionary = ["V": "(R$ 1.500,00)", "AP": "<</N \(shown) 0 R>>"]
            return file.addTextField("valor", rectangle: [60, 700, 460, 740], entries: entries)
        } manipulate: { file, _ in
            file.change(4) { $0["Annots"] = signatureOnly($0) }
        },
        ShadowFile(
            "replace: a field's appearance is taken away, so that its value shows",
            latent: "FIELD-VALUE-DIFFERS"
        ) {
            other(&$0)
        } manipulate: { file, field in
            file.change(field) { $0["AP"] = nil }
        },
        ShadowFile("replace: readers are asked to draw the fields", latent: "FIELD-VALUE-DIFFERS") { file in
            _ = other(&file)
            return file.makeForm()
        } manipulate: { file, form in
            file.change(form) { $0["NeedAppearances"] = "true" }
        },
        ShadowFile("replace: a field gets the appearance of its value", latent: "FIELD-VALUE-DIFFERS") {
            other(&$0)
        } manipulate: { file, field in
            file.fill(field, with: "R$ 9.500,00")
        },
        ShadowFile("replace: the program of an embedded font is redefined", latent: "UNMARKED-FONT") { file in
            let program = file.add(.stream(["Length1": "3"], Array("abc".utf8)))
            let descriptor = file.add(
                .dictionary([
                    "Type": "/FontDescriptor", "FontName": "/Inventada", "Flags": "32", "FontFile2": "\(program) 0 R",
                ])
            )
            file.set(
                3,
                .dictionary([
                    "Type": "/Font", "Subtype": "/TrueType", "BaseFont": "/Inventada",
                    "FontDescriptor": "\(descriptor) 0 R", "Encoding": "/WinAnsiEncoding",
                ])
            )
            return program
        } manipulate: { file, program in
            file.set(program, .stream(["Length1": "3"], Array("xyz".utf8)))
        },
        ShadowFile(
            "hide and replace: the page tree gets a page that was not reachable",
            latent: "UNREACHABLE-CONTENT",
            object: 2
        ) {
            hiddenPage(&$0)
        } manipulate: { file, page in
            file.change(2) { $0["Kids"] = "[\(page) 0 R]" }
        },
        ShadowFile("hide and replace: the trailer is made to lead to another catalogue", latent: "UNREACHABLE-CONTENT")
        { file in
            let page = hiddenPage(&file)
            let tree = file.add(.dictionary(["Type": "/Pages", "Kids": "[\(page) 0 R]", "Count": "1"]))
            file.change(page) { $0["Parent"] = "\(tree) 0 R" }
            return file.add(.dictionary(["Type": "/Catalog", "Pages": "\(tree) 0 R"]))
        } manipulate: { file, catalogue in
            file.trailer["Root"] = "\(catalogue) 0 R"
            file.change(catalogue) { _ in }
        },
        ShadowFile(
            "hide and replace: an XObject that is named but not used is painted",
            latent: "UNUSED-XOBJECT",
            object: 5
        ) { file in
            let unused = overlay(&file, "1 g 60 700 400 40 re f 0 g BT /F1 12 Tf 72 720 Td (R$ 95.000,00) Tj ET")
            file.set(5, .stream([:], TestPDF.content("R$ 9.500,00")))
            return unused
        } manipulate: { file, _ in
            file.set(5, .stream([:], TestPDF.content("R$ 9.500,00") + Array(" /Fm1 Do".utf8)))
        },
        ShadowFile(
            "hide and replace: the file becomes a collection that opens another one",
            latent: "EMBEDDED-FILE",
            object: 1
        ) { file in
            let data = file.add(.stream(["Type": "/EmbeddedFile"], Array("%PDF-1.7 outro contrato".utf8)))
            let name = file.add(
                .dictionary(["Type": "/Filespec", "F": "(outro.pdf)", "EF": "<</F \(data) 0 R>>"])
            )
            file.change(1) { $0["Names"] = "<</EmbeddedFiles <</Names [(outro.pdf) \(name) 0 R]>>>>" }
            return data
        } manipulate: { file, _ in
            file.change(1) { $0["Collection"] = "<</Type /Collection /View /H /D (outro.pdf)>>" }
        },
        ShadowFile(
            "hide and replace: a table alone leads to a second definition in the signed bytes",
            latent: "DUPLICATE-DEFINITION",
            object: 5,
            isPassed: false,
            isCommitted: false
        ) { file in
            // The hidden object 5 stands before the one that the table names.
            file.append("5 0 obj\n")
            file.bytes += AttackFile.forged.encoding
            file.append("\nendobj\n")
            file.change(4) { _ in }
            file.set(5, .stream([:], TestPDF.content("R$ 1.500,00")))
            return 5
        } manipulate: { file, _ in
            let hidden = file.find("5 0 obj", from: 0)
            let table = file.bytes.count
            file.append("xref\n5 1\n\(TestPDF.padded(hidden, 10)) 00000 n \n")
            file.append("trailer\n\(file.entries(previous: file.crossReference).text)\n")
            file.append("startxref\n\(table)\n%%EOF\n")
        },
        ShadowFile(
            "hide: a table alone says that the overlay is free",
            latent: "COVERED-TEXT",
            isCommitted: false
        ) { file in
            overlay(&file, "1 1 1 rg 60 700 400 40 re f")
        } manipulate: { file, overlay in
            let table = file.bytes.count
            file.append("xref\n0 1\n\(TestPDF.padded(overlay, 10)) 65535 f \n")
            file.append("\(overlay) 1\n0000000000 00001 f \n")
            file.append("trailer\n\(file.entries(previous: file.crossReference).text)\n")
            file.append("startxref\n\(table)\n%%EOF\n")
        },
    ]

    /// A form XObject over the text of the first page.
    private static func overlay(_ file: inout TestPDF, _ content: String) -> Int {
        let overlay = file.addFormXObject(width: 595, height: 842, content: content)
        file.change(4) { $0["Resources"] = "<</Font <</F1 3 0 R>> /XObject <</Fm1 \(overlay) 0 R>>>>" }
        file.set(5, .stream([:], TestPDF.content("R$ 9.500,00") + Array(" /Fm1 Do".utf8)))
        return overlay
    }

    /// A field whose value is another text than the one that it shows.
    private static func other(_ file: inout TestPDF) -> Int {
        let field = file.addTextField("valor", value: "R$ 1.500,00")
        file.change(field) { $0["V"] = "(R$ 9.500,00)" }
        return field
    }

    /// A page that nothing leads to.
    private static func hiddenPage(_ file: inout TestPDF) -> Int {
        let content = file.add(.stream([:], TestPDF.content("Confissao de divida de R$ 95.000,00")))
        return file.add(
            .dictionary([
                "Type": "/Page", "Parent": "2 0 R", "MediaBox": "[0 0 595 842]",
                "Resources": "<</Font <</F1 3 0 R>>>>", "Contents": "\(content) 0 R",
            ])
        )
    }

    /// A page's annotations without the first.
    private static func signatureOnly(_ page: TestPDFDictionary) -> String? {
        let references = (page["Annots"] ?? "").split(separator: "R").dropFirst()
        return "[\(references.dropLast().map { "\($0)R" }.joined())]"
    }
}

extension AttackCase {
    /// The manipulated stage of every shadow attack.
    static let shadows: [AttackCase] =
        ShadowFile.all.map { shadow in
            AttackCase("shadow, \(shadow.name)", .constrained, object: shadow.culprit) { shadow.manipulated }
        } + [
            AttackCase("shadow, a table leads from one object's number to another object's bytes", .refused) {
                var file = TestPDF(["Contrato de aluguel inventado: R$ 1.500,00 por mes"])
                let other = file.add(AttackFile.forged)
                file.commit()
                file.sign(AttackFile.approval())
                let table = file.bytes.count
                file.append("xref\n5 1\n\(TestPDF.padded(file.offsets[other] ?? 0, 10)) 00000 n \n")
                file.append("trailer\n\(file.entries(previous: file.crossReference).text)\n")
                file.append("startxref\n\(table)\n%%EOF\n")
                return file.bytes
            }
        ]
}
