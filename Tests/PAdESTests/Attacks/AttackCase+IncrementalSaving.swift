import TestPKI

/// Incremental saving attacks: what is shown is replaced behind the signed bytes, with a full update or with one that
/// only some readers take for one (CCS 2019, section 4.2).
extension AttackCase {
    static let incrementalSaving = fullUpdates + sloppyUpdates + catalogueUpdates + pageUpdates

    private static let fullUpdates: [AttackCase] = TestPDF.Layout.allCases.map { layout in
        AttackCase("a page's content is replaced in an update (\(layout))", .constrained, object: 5) {
            AttackFile.signed(layout).file.with {
                $0.set(5, AttackFile.forged)
                $0.commit()
            }.bytes
        }
    }

    private static let sloppyUpdates: [AttackCase] = [
        sloppy("an object behind the end, without anything else", "\(Self.forgedText)"),
        sloppy("an object and an end of file marker", "\(Self.forgedText)%%EOF\n"),
        sloppy(
            "an object and a trailer without a table",
            "\(Self.forgedText)trailer\n<</Size 20 /Root 1 0 R>>\n%%EOF\n"
        ),
        sloppy(
            "an object, a trailer and a startxref that leads to the old table",
            "\(Self.forgedText)trailer\n<</Size 20 /Root 1 0 R>>\nstartxref\n@OLD\n%%EOF\n"
        ),
        sloppy("an object and a startxref of 0", "\(Self.forgedText)startxref\n0\n%%EOF\n"),
        sloppy("an object and a table without a trailer", "\(Self.forgedText)xref\n5 1\n@NEW 00000 n \n%%EOF\n"),
        sloppy(
            "a table whose trailer has no Prev",
            "\(Self.forgedText)xref\n5 1\n@NEW 00000 n \ntrailer\n<</Size 20 /Root 1 0 R>>\nstartxref\n@XREF\n%%EOF\n"
        ),
        sloppy(
            "a table that ends in no end of file marker",
            "\(Self.forgedText)xref\n5 1\n@NEW 00000 n \ntrailer\n<</Size 20 /Root 1 0 R /Prev @OLD>>\nstartxref\n@XREF\n"
        ),
        AttackCase("the new object stands behind the update's own end", .refused) {
            var (file, _) = AttackFile.signed()
            file.set(5, AttackFile.forged)
            let length = file.bytes.count
            let probe = file.with { $0.commit() }
            // Table first, object after the marker.
            let table = probe.bytes.count - (probe.crossReference ?? 0)
            let at = TestPDF.padded(length + table, 10)
            file.append("xref\n5 1\n\(at) 00000 n \ntrailer\n")
            file.append("\(file.entries(previous: file.crossReference).text)\nstartxref\n\(length)\n%%EOF\n")
            let fill = length + table - file.bytes.count
            file.append(String(repeating: "\n", count: max(0, fill)))
            file.write(5)
            return file.bytes
        },
        AttackCase("an update brings a copy of the signature dictionary along", .refused) {
            var (file, signature) = AttackFile.signed()
            let start = file.offsets[signature.dictionary] ?? 0
            let copy = Array(file.bytes[start..<file.find("endobj", from: start)]).dropFirst(8)
            file.set(5, AttackFile.forged)
            file.set(signature.dictionary, .raw(String(decoding: copy, as: UTF8.self)))
            file.commit()
            return file.bytes
        },
    ]

    private static let catalogueUpdates: [AttackCase] = [
        update("Root leads to a new catalogue with other pages") { file, _ in
            let page = file.add(
                .dictionary([
                    "Type": "/Page", "Parent": "2 0 R", "MediaBox": "[0 0 595 842]", "Contents": "5 0 R",
                ])
            )
            let pages = file.add(.dictionary(["Type": "/Pages", "Kids": "[\(page) 0 R]", "Count": "1"]))
            let root = file.add(
                .dictionary(["Type": "/Catalog", "Pages": "\(pages) 0 R", "AcroForm": "\(file.form ?? 0) 0 R"])
            )
            file.trailer["Root"] = "\(root) 0 R"
        },
        update("Root leads to a catalogue without a form") { file, _ in
            let root = file.add(.dictionary(["Type": "/Catalog", "Pages": "2 0 R"]))
            file.trailer["Root"] = "\(root) 0 R"
        },
        update("the catalogue has other pages", object: 1) { file, _ in
            let pages = file.add(.dictionary(["Type": "/Pages", "Kids": "[6 0 R]", "Count": "1"]))
            file.change(1) { $0["Pages"] = "\(pages) 0 R" }
        },
        update("the catalogue opens with a script", object: 1) { file, _ in
            file.change(1) { $0["OpenAction"] = "<</S /JavaScript /JS (app.alert\\(1\\))>>" }
        },
        update("the catalogue has names of scripts", object: 1) { file, _ in
            file.change(1) { $0["Names"] = "<</JavaScript <</Names [(a) <</S /JavaScript /JS (1)>>]>>>>" }
        },
        update("the catalogue gets optional content", object: 1) { file, _ in
            let group = file.add(.dictionary(["Type": "/OCG", "Name": "(camada)"]))
            file.change(1) { $0["OCProperties"] = "<</OCGs [\(group) 0 R] /D <</OFF [\(group) 0 R]>>>>" }
        },
        update("the catalogue gets embedded files", object: 1) { file, _ in
            let data = file.add(.stream(["Type": "/EmbeddedFile"], Array("anexo".utf8)))
            file.change(1) {
                $0["Names"] = "<</EmbeddedFiles <</Names [(a) <</Type /Filespec /F (a) /EF <</F \(data) 0 R>>>>]>>>>"
            }
        },
        AttackCase("the trailer says that the file is encrypted", .located) {
            var (file, _) = AttackFile.signed()
            file.trailer["Encrypt"] = "<</Filter /Standard /V 1 /R 2 /P -4 /O <00> /U <00>>>"
            file.commit()
            return file.bytes
        },
    ]

    private static let pageUpdates: [AttackCase] = [
        update("a page is added", object: 2) { file, _ in file.addPage("Pagina nova") },
        update("a page is taken away", object: 2) { file, _ in
            file.change(2) {
                $0["Kids"] = "[4 0 R]"
                $0["Count"] = "1"
            }
        },
        update("pages change places", object: 2) { file, _ in file.change(2) { $0["Kids"] = "[6 0 R 4 0 R]" } },
        update("a page has other contents", object: 4) { file, _ in file.change(4) { $0["Contents"] = "7 0 R" } },
        update("a page has more contents", object: 4) { file, _ in
            let more = file.add(AttackFile.forged)
            file.change(4) { $0["Contents"] = "[5 0 R \(more) 0 R]" }
        },
        update("a page has another media box", object: 4) { file, _ in
            file.change(4) { $0["MediaBox"] = "[0 0 595 700]" }
        },
        update("a page gets a crop box", object: 4) { file, _ in file.change(4) { $0["CropBox"] = "[0 0 595 700]" } },
        update("a page is turned", object: 4) { file, _ in file.change(4) { $0["Rotate"] = "180" } },
        update("a page gets a user unit", object: 4) { file, _ in file.change(4) { $0["UserUnit"] = "2" } },
        update("a page gets another font", object: 4) { file, _ in
            let font = file.add(.dictionary(["Type": "/Font", "Subtype": "/Type1", "BaseFont": "/Symbol"]))
            file.change(4) { $0["Resources"] = "<</Font <</F1 \(font) 0 R>>>>" }
        },
        update("a font is redefined", object: 3) { file, _ in file.change(3) { $0["BaseFont"] = "/Symbol" } },
        update("a font gets another encoding", object: 3) { file, _ in
            file.change(3) { $0["Encoding"] = "<</Type /Encoding /Differences [49 /nine /one]>>" }
        },
        update("a content is freed", object: 5) { file, _ in file.free(5) },
        update("a page is freed", object: 6) { file, _ in file.free(6) },
        update("a page opens with an action", object: 4) { file, _ in
            file.change(4) { $0["AA"] = "<</O <</S /JavaScript /JS (1)>>>>" }
        },
        update("the page tree hands down another box", object: 2) { file, _ in
            file.change(2) { $0["Rotate"] = "90" }
        },
        update("a content gets another filter", object: 5) { file, _ in
            file.change(5) { $0["Filter"] = "/ASCIIHexDecode" }
        },
    ]

    private static let forgedText =
        "5 0 obj\n"
        + String(decoding: AttackFile.forged.encoding, as: UTF8.self) + "\nendobj\n"

    /// Text behind the signed bytes; `@NEW`, `@XREF` and `@OLD` stand for offsets.
    private static func sloppy(_ name: String, _ text: String) -> AttackCase {
        AttackCase(name, .located) {
            var (file, _) = AttackFile.signed()
            let start = file.bytes.count
            let table = text.firstRange(of: "xref\n5").map { text[..<$0.lowerBound].utf8.count } ?? 0
            file.append(
                text.replacing("@NEW", with: TestPDF.padded(start, 10))
                    .replacing("@XREF", with: String(start + table))
                    .replacing("@OLD", with: String(file.crossReference ?? 0))
            )
            return file.bytes
        }
    }

    static func update(
        _ name: String,
        object: Int? = nil,
        _ change: @escaping @Sendable (inout TestPDF, TestPDFSigned) -> Void
    ) -> AttackCase {
        AttackCase(name, .constrained, object: object) {
            var (file, signature) = AttackFile.signed()
            change(&file, signature)
            file.commit()
            return file.bytes
        }
    }
}
