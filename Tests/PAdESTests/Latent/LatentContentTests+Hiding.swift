import PAdES

extension LatentContentTests {
    private static func text(_ before: String, _ place: String = "20 100 Td") -> String {
        "\(before) BT /F1 12 Tf \(place) (clausula) Tj ET"
    }

    private static func layered(_ configuration: String) -> LatentPDF {
        LatentPDF().with {
            $0.catalog = "/OCProperties <</OCGs [6 0 R] /D <<\(configuration)>>>>"
            $0.objects[6] = """
                <</Type /OCG /Name (Camada) /Usage <</Print <</PrintState /OFF>> /View <</ViewState /ON>>>>>>
                """
            $0.resources += " /Properties <</P1 6 0 R>>"
            $0.content = "/OC /P1 BDC \(text("")) EMC"
        }
    }

    private static func annotated(_ entries: String) -> LatentPDF {
        LatentPDF().with {
            $0.page = "/Annots [6 0 R]"
            $0.objects[6] = "<</Type /Annot /Contents (nota) \(entries)>>"
        }
    }

    static let hidingVectors: [LatentVector] = [
        LatentVector(.invisibleText, "rendering mode 3 over nothing", object: 3) { $0.content = text("3 Tr") },
        LatentVector(
            .invisibleText,
            "no opacity",
            object: 3,
            clean: LatentPDF().with {
                $0.resources += " /ExtGState <</G1 <</ca 0>>>>"
                $0.content = text("q /G1 gs Q")
            }
        ) {
            $0.content = text("/G1 gs")
        },
        LatentVector(
            .whiteText,
            "in gray, but not on a dark box",
            object: 3,
            clean: LatentPDF().with { $0.content = text("0 0 1 rg 10 90 180 30 re f 1 g") }
        ) {
            $0.content = text("1 g")
        },
        LatentVector(
            .whiteText,
            "in colours, on a white box",
            clean: LatentPDF().with { $0.content = text("0.5 1 1 rg") }
        ) {
            $0.content = text("0 0 200 200 re f 1 1 1 rg 10 90 180 30 re f")
        },
        LatentVector(.whiteText, "without ink", clean: LatentPDF().with { $0.content = text("0 0 0 1 k") }) {
            $0.content = text("0 0 0 0 k")
        },
        LatentVector(
            .whiteText,
            "in a colour space of the resources",
            clean: LatentPDF().with {
                $0.resources += " /ColorSpace <</C1 [/ICCBased 6 0 R]>>"
                $0.streams[6] = ("/N 3", "x")
                $0.content = text("/C1 cs 0 0 0 scn")
            }
        ) {
            $0.content = text("/C1 cs 1 1 1 scn")
        },
        LatentVector(.offPageText, "left of the page", object: 3) { $0.content = text("", "-300 100 Td") },
        LatentVector(.offPageText, "outside of the crop box") { $0.page = "/CropBox [0 0 200 80]" },
        LatentVector(.tinyText, "a tenth of a point", object: 3) {
            $0.content = text("0.01 0 0 0.01 20 100 cm", "0 0 Td")
        },
        LatentVector(
            .clippedText,
            "outside of its clipping path",
            object: 3,
            clean: LatentPDF().with { $0.content = text("10 90 180 30 re W n") }
        ) {
            $0.content = text("10 10 20 20 re W n")
        },
        LatentVector(.hiddenLayer, "in the list OFF", object: 6, clean: layered("")) { $0 = layered("/OFF [6 0 R]") },
        LatentVector(.hiddenLayer, "off as all are", object: 6, clean: layered("/BaseState /OFF /ON [6 0 R]")) {
            $0 = layered("/BaseState /OFF")
        },
        LatentVector(
            .printedLayer,
            "shown and not printed",
            object: 6,
            clean: layered("/AS [<</Event /View /OCGs [6 0 R]>>]")
        ) {
            $0 = layered("/AS [<</Event /Print /OCGs [6 0 R]>>]")
        },
        LatentVector(
            .hiddenAnnotation,
            "with the flag Hidden",
            object: 6,
            clean: annotated("/Subtype /Text /Rect [0 0 9 9] /F 4")
        ) {
            $0 = annotated("/Subtype /Text /Rect [0 0 9 9] /F 2")
        },
        LatentVector(
            .hiddenAnnotation,
            "without a size",
            object: 6,
            clean: annotated("/Subtype /FreeText /Rect [0 0 9 9]")
        ) {
            $0 = annotated("/Subtype /FreeText /Rect [0 0 0 9]")
        },
        LatentVector(
            .hiddenField,
            "with a value",
            object: 6,
            clean: annotated("/Subtype /Widget /FT /Sig /V 8 0 R /Rect [0 0 0 0] /F 130").with {
                $0.objects[8] = "<</Type /Sig>>"
            }
        ) {
            $0 = annotated("/Subtype /Widget /FT /Tx /V (x) /Rect [0 0 9 9] /F 2")
        },
        LatentVector(
            .alternateImage,
            "another image on paper",
            object: 6,
            clean: LatentPDF().with {
                $0.resources += " /XObject <</X1 6 0 R>>"
                $0.streams[6] = ("/Type /XObject /Subtype /Image /Width 1 /Height 1", "x")
                $0.content = "/X1 Do"
            }
        ) {
            $0.streams[6]?.entries += " /Alternates [<</Image 7 0 R /DefaultForPrinting true>>]"
            $0.streams[7] = ("/Type /XObject /Subtype /Image /Width 1 /Height 1", "y")
        },
    ]
}
