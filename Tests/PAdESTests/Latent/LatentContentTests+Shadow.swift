import PAdES

extension LatentContentTests {
    /// A text field as ReportLab writes it, with a background that lets nothing through; its appearance comes next.
    private static func field(_ number: Int, _ name: String, _ value: String) -> (inout LatentPDF) -> Void {
        { file in
            file.objects[number] = """
                <</AP <</N \(number + 1) 0 R>> /DA (/Helv 12 Tf 0 g) /DV (\(value)) /F 4 /FT /Tx /Rect [20 45 180 65] \
                /Subtype /Widget /T (\(name)) /Type /Annot /V (\(value)) /P 3 0 R>>
                """
            file.streams[number + 1] = (
                "/BBox [0 0 160 20] /Resources <</Font <</Helv 4 0 R>>>> /Subtype /Form /Type /XObject",
                ".8 .8 1 rg 0 0 160 20 re f /Tx BMC q 0 0 160 20 re W n 0 g BT /Helv 12 Tf 0 8 Td (\(value)) Tj ET Q EMC"
            )
        }
    }

    private static let honest = LatentPDF().with {
        $0.page = "/Annots [6 0 R]"
        field(6, "recebedor", "Entidade inventada")(&$0)
    }

    /// The prepared files of the paper on shadow attacks, in the constructions that its authors published.
    static let shadowVectors: [LatentVector] = [
        LatentVector(.coveredText, "hide, variant 1: a picture of another page over the text", object: 6) {
            $0.resources += " /XObject <</I1 6 0 R>>"
            $0.streams[6] = (
                "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", "x"
            )
            $0.content = "2 J 0.57 w BT /F1 24.00 Tf ET BT 31 150 Td (Demitido) Tj ET q 200 0 0 200 0 0 cm /I1 Do Q"
        },
        LatentVector(.coveredText, "hide, variant 2: a field over a field", object: 8, clean: honest) {
            $0.page = "/Annots [6 0 R 8 0 R]"
            field(6, "recebedor", "Atacante")(&$0)
            field(8, "recebedor", "Entidade inventada")(&$0)
        },
        LatentVector(.coveredText, "hide, variant 2: a field over text", object: 6, clean: honest) {
            $0.content += " BT /F1 12 Tf 25 50 Td (Atacante) Tj ET"
        },
        LatentVector(
            .fieldValueDiffers,
            "replace, variant 1: another value under the appearance",
            object: 6,
            clean: honest
        ) {
            $0.objects[6] = $0.objects[6]?.replacing("/V (Entidade inventada)", with: "/V (Atacante)")
        },
        LatentVector(.wholeFont, "replace, variant 2: a font with all its glyphs", object: 9) {
            $0.font = "/Subtype /Type0 /BaseFont /Inventada /Encoding /Identity-H /DescendantFonts [7 0 R]"
            $0.objects[7] = "<</Type /Font /Subtype /CIDFontType2 /BaseFont /Inventada /FontDescriptor 8 0 R>>"
            $0.objects[8] = "<</Type /FontDescriptor /FontName /Inventada /Flags 32 /FontFile2 9 0 R>>"
            $0.streams[9] = ("/Length1 834452", "x")
        },
        LatentVector(.duplicateDefinition, "hide and replace, variant 1: a second page tree", object: 2) {
            $0.objects[6] = "<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 7 0 R>>"
            $0.streams[7] = ("", "BT /F1 12 Tf 20 100 Td (Demitido) Tj ET")
            $0.unindexed = "2 0 obj\n<</Type /Pages /Kids [6 0 R] /Count 1>>\nendobj\n"
        },
        LatentVector(.openSlot, "hide and replace, variant 2: a field that is free", object: 6, clean: honest) {
            $0.freed = [6, 7]
        },
    ]
}
