import PAdES

extension LatentContentTests {
    private static let image = (
        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", "x"
    )
    private static let place = "q 200 0 0 200 0 0 cm /X1 Do Q"

    /// A page with an image, object 6, painted before its text.
    private static let background = LatentPDF().with {
        $0.resources += " /XObject <</X1 6 0 R>>"
        $0.streams[6] = image
        $0.content = "\(place) \($0.content)"
    }

    private static func annotated(_ annotation: String, _ appearance: String = "0 0 100 20 re f") -> LatentPDF {
        LatentPDF().with {
            $0.page = "/Annots [6 0 R]"
            $0.objects[6] = "<</Type /Annot \(annotation)>>"
            $0.streams[7] = ("/Type /XObject /Subtype /Form /BBox [0 0 100 20]", appearance)
        }
    }

    private static let masked = background.with {
        $0.content = LatentPDF().content + " " + place
        $0.streams[6] = (image.0 + " /SMask 7 0 R", image.1)
        $0.streams[7] = (
            "/Type /XObject /Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray",
            "\u{1}\u{1}"
        )
    }

    static let coverVectors: [LatentVector] = [
        LatentVector(.coveredText, "by an image over the page", object: 6, clean: background) {
            $0.content = LatentPDF().content + " " + place
        },
        LatentVector(.coveredText, "by two images, each half of it", clean: background) {
            $0.content = LatentPDF().content + " q 60 0 0 200 0 0 cm /X1 Do Q q 140 0 0 200 60 0 cm /X1 Do Q"
        },
        LatentVector(.coveredText, "by an image in a form in a form", object: 6, clean: background) {
            $0.resources = "/Font <</F1 4 0 R>> /XObject <</X2 8 0 R>>"
            $0.content = LatentPDF().content + " /X2 Do"
            $0.streams[8] = (
                "/Type /XObject /Subtype /Form /BBox [0 0 200 200] /Resources <</XObject <</X3 9 0 R>>>>", "/X3 Do"
            )
            $0.streams[9] = (
                """
                /Type /XObject /Subtype /Form /BBox [0 0 2 2] /Matrix [100 0 0 100 0 0] \
                /Resources <</XObject <</X1 6 0 R>>>>
                """,
                "2 0 0 2 0 0 cm /X1 Do"
            )
        },
        LatentVector(
            .coveredText,
            "by a white rectangle, which is not seen",
            clean: LatentPDF().with { $0.content = "1 g 10 90 180 30 re f 0 g " + $0.content }
        ) {
            $0.content = LatentPDF().content + " 1 g 10 90 180 30 re f"
        },
        LatentVector(
            .coveredText,
            "by a rectangle of lines",
            clean: LatentPDF().with { $0.content += " 10 90 m 190 90 l 190 80 l 10 80 l h f" }
        ) {
            $0.content = LatentPDF().content + " 10 90 m 190 90 l 190 120 l 10 120 l h f"
        },
        LatentVector(
            .coveredText,
            "by a filled rectangle, not by a transparent one",
            clean: LatentPDF().with {
                $0.resources += " /ExtGState <</G1 <</ca 0.5>> /G2 <</BM /Multiply>>>>"
                $0.content += " q /G1 gs 10 90 180 30 re f Q q /G2 gs 10 90 180 30 re f Q"
            }
        ) {
            $0.content += " 10 90 180 30 re f"
        },
        LatentVector(
            .coveredText,
            "by a path with a hole elsewhere, not by one with a hole over the text",
            clean: LatentPDF().with { $0.content += " 0 0 200 200 re 15 95 170 25 re f*" }
        ) {
            $0.content = LatentPDF().content + " 0 0 200 200 re 15 15 70 25 re f"
        },
        LatentVector(.coveredText, "by an image whose mask lets nothing through", object: 6, clean: masked) {
            $0.streams[7] = (
                "/Type /XObject /Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8 /Decode [0 1] /Filter /ASCIIHexDecode",
                "FFFF>"
            )
        },
        LatentVector(
            .coveredText,
            "by an inline image",
            clean: LatentPDF().with {
                $0.content += " q 200 0 0 200 0 0 cm BI /W 1 /H 1 /IM true ID \u{1} EI Q"
            }
        ) {
            $0.content = LatentPDF().content + " q 200 0 0 200 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"
        },
        LatentVector(
            .coveredText,
            "by the appearance of a field",
            object: 6,
            clean: annotated("/Subtype /Widget /FT /Tx /Rect [10 90 190 120] /AP <</N 7 0 R>>", "0 0 100 20 re S")
        ) {
            $0 = annotated("/Subtype /Widget /FT /Tx /Rect [10 90 190 120] /AP <</N 7 0 R>>")
        },
        LatentVector(
            .coveredText,
            "by a square without an appearance",
            object: 6,
            clean: annotated("/Subtype /Square /Rect [10 90 190 120] /F 2 /IC [1 1 1]")
        ) {
            $0 = annotated("/Subtype /Square /Rect [10 90 190 120] /IC [1 1 1]")
        },
        LatentVector(
            .signatureCoversText,
            "by a signature's appearance",
            object: 6,
            clean: annotated("/Subtype /Widget /FT /Sig /Rect [10 20 190 50] /AP <</N 7 0 R>>")
        ) {
            $0 = annotated("/Subtype /Widget /FT /Sig /Rect [10 90 190 120] /AP <</N 7 0 R>>")
        },
        LatentVector(.recognizedText, "under the image of the page", clean: background) {
            $0.content = place + " BT 3 Tr /F1 12 Tf 20 100 Td (reconhecido) Tj ET"
        },
    ]
}
