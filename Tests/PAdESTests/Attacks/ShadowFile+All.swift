import TestPKI

extension ShadowFile {
    static let all: [ShadowFile] = [
        ShadowFile("hide: a white form XObject lies on the text and is taken away") { file in
            overlay(&file, "1 1 1 rg 60 700 400 40 re f")
        } manipulate: { file, overlay in
            file.set(overlay, .stream(["Type": "/XObject", "Subtype": "/Form", "BBox": "[0 0 0 0]"], []))
        },
        ShadowFile("hide: an image lies on the text and its object is freed") { file in
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
        ShadowFile("hide: the overlay's entry is taken out of the page's resources") { file in
            overlay(&file, "1 1 1 rg 60 700 400 40 re f")
        } manipulate: { file, _ in
            file.change(4) { $0["Resources"] = "<</Font <</F1 3 0 R>>>>" }
        },
        ShadowFile("replace: the appearance of a field lies on the text and is swapped") { file in
            let field = file.addTextField("valor", rectangle: [60, 700, 460, 740])
            file.fill(field, with: "R$ 1.500,00")
            return field
        } manipulate: { file, field in
            let other = file.addFormXObject(width: 400, height: 40, content: "BT /F1 12 Tf (R$ 9.500,00) Tj ET")
            file.change(field) { $0["AP"] = "<</N \(other) 0 R>>" }
        },
        ShadowFile("replace: the stream of an appearance is redefined") { file in
            let shown = file.addFormXObject(width: 400, height: 40, content: "BT /F1 12 Tf (R$ 1.500,00) Tj ET")
            file.addAnnotation(["Subtype": "/FreeText", "Rect": "[60 700 460 740]", "AP": "<</N \(shown) 0 R>>"])
            return shown
        } manipulate: { file, shown in
            file.set(shown, .stream(["Type": "/XObject", "Subtype": "/Form", "BBox": "[0 0 400 40]"], Array("".utf8)))
        },
        ShadowFile("replace: the font that shows the numbers is redefined") { file in
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
        ShadowFile("hide and replace: the catalogue is made to lead to pages that were not reachable") { file in
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
        ShadowFile("hide and replace: a page's contents are made to be a stream that was not reachable") { file in
            file.add(.stream([:], TestPDF.content("Confissao de divida de R$ 95.000,00")))
        } manipulate: { file, content in
            file.change(4) { $0["Contents"] = "\(content) 0 R" }
        },
        ShadowFile("hide: a layer that was off by default is turned on") { file in
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
    ]

    /// A form XObject over the text of the first page.
    private static func overlay(_ file: inout TestPDF, _ content: String) -> Int {
        let overlay = file.addFormXObject(width: 595, height: 842, content: content)
        file.change(4) { $0["Resources"] = "<</Font <</F1 3 0 R>> /XObject <</Fm1 \(overlay) 0 R>>>>" }
        file.set(5, .stream([:], TestPDF.content("R$ 9.500,00") + Array(" /Fm1 Do".utf8)))
        return overlay
    }
}

extension AttackCase {
    /// The manipulated stage of every shadow attack.
    static let shadows: [AttackCase] =
        ShadowFile.all.map { shadow in
            AttackCase("shadow, \(shadow.name)", .constrained, object: shadow.object) { shadow.manipulated }
        } + [
            AttackCase("shadow, hide and replace: a table leads to a second definition in the signed bytes", .refused) {
                var file = TestPDF(["Contrato de aluguel inventado: R$ 1.500,00 por mes"])
                // The hidden object 5 stands before the one that the table names.
                file.append("5 0 obj\n")
                let hidden = file.bytes.count - "5 0 obj\n".utf8.count
                file.bytes += AttackFile.forged.encoding
                file.append("\nendobj\n")
                file.commit()
                file.sign(AttackFile.approval())
                let table = file.bytes.count
                file.append("xref\n5 1\n\(TestPDF.padded(hidden, 10)) 00000 n \n")
                file.append("trailer\n\(file.entries(previous: file.crossReference).text)\n")
                file.append("startxref\n\(table)\n%%EOF\n")
                return file.bytes
            }
        ]
}
