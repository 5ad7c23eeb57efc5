import PAdES

extension LatentContentTests {
    private static let shadowPage = """
        <</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 7 0 R>>
        """

    static let structureVectors: [LatentVector] = [
        LatentVector(.unreachableContent, "a page", object: 6) { $0.objects[6] = shadowPage },
        LatentVector(.unreachableContent, "a page tree", object: 6) {
            $0.objects[6] = "<</Type /Pages /Kids [] /Count 0>>"
        },
        LatentVector(.unreachableContent, "a catalogue", object: 6) {
            $0.objects[6] = "<</Type /Catalog /Pages 2 0 R>>"
        },
        LatentVector(.unreachableContent, "content without a type", object: 6) {
            $0.streams[6] = ("", "BT /F1 12 Tf 20 100 Td (Voce esta demitido) Tj ET")
        },
        LatentVector(.unreachableContent, "an image", object: 6) {
            $0.streams[6] = ("/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", "x")
        },
        LatentVector(.unreachableContent, "a font program", object: 6) { $0.streams[6] = ("/Length1 1", "x") },
        LatentVector(.unreachableContent, "a field", object: 6) { $0.objects[6] = "<</FT /Tx /T (x)>>" },
        LatentVector(.unreachableContent, "what no earlier revision reached either", object: 6) {
            $0.objects[6] = shadowPage
            $0.later[8] = "<</Author (x)>>"
        },
        LatentVector(
            .supersededContent,
            "content that a later save replaced",
            object: 5,
            clean: LatentPDF().with { $0.laterStreams[5] = ("", "BT ET") }
        ) {
            $0.later[3] = "<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 6 0 R>>"
            $0.laterStreams[6] = ("", "BT ET")
            $0.laterStreams[5] = nil
        },
        LatentVector(.unreachableObject, "old metadata") { $0.objects[6] = "<</Author (x)>>" },
        LatentVector(.unreachableObject, "a name for a font that every reader has") {
            $0.objects[6] = "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>"
        },
        LatentVector(.unreachableContent, "a font with codes of its own", object: 6) {
            $0.objects[6] =
                "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding <</Differences [49 /nine]>>>>"
        },
        LatentVector(.unindexedObject, "a page between the objects", object: 6) {
            $0.unindexed = "6 0 obj\n\(shadowPage)\nendobj\n"
        },
        LatentVector(.duplicateDefinition, "a second page", object: 3) {
            $0.unindexed = "3 0 obj\n\(shadowPage)\nendobj\n"
        },
        LatentVector(.openSlot, "an annotation that is not defined", object: 6) { $0.page = "/Annots [6 0 R]" },
        LatentVector(.openSlot, "an XObject that is not defined", object: 6) {
            $0.resources += " /XObject <</X1 6 0 R>>"
        },
        LatentVector(
            .openSlot,
            "content that is free",
            object: 6,
            clean: LatentPDF().with {
                $0.page = "/Annots [6 0 R]"
                $0.objects[6] = "<</Type /Annot /Subtype /Text /Rect [0 0 9 9]>>"
            }
        ) {
            $0.freed = [6]
        },
        LatentVector(.undefinedReference, "where nothing is shown") { $0.page = "/StructParents 6 0 R" },
    ]
}
