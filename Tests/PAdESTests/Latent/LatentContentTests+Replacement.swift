import PAdES

extension LatentContentTests {
    /// A form with one field, object 6, and its appearance, object 7.
    static func form(_ field: String, shows text: String, form: String = "") -> LatentPDF {
        LatentPDF().with {
            $0.catalog = "/AcroForm <</Fields [6 0 R] \(form)>>"
            $0.page = "/Annots [6 0 R]"
            $0.objects[6] = """
                <</Type /Annot /Subtype /Widget /Rect [20 20 120 40] /T (banco) /AP <</N 7 0 R>> \(field)>>
                """
            $0.streams[7] = (
                "/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources <</Font <</Helv 4 0 R>>>>",
                "/Tx BMC q BT /Helv 10 Tf 2 5 Td \(text) Tj ET Q EMC"
            )
        }
    }

    private static func box(_ field: String) -> LatentPDF {
        form("/FT /Btn \(field)", shows: "()").with {
            $0.objects[6] = """
                <</Type /Annot /Subtype /Widget /Rect [20 20 40 40] /FT /Btn /T (aceito) \
                /AP <</N <</Sim 7 0 R /Off 7 0 R>>>> \(field)>>
                """
        }
    }

    private static func embedded(_ name: String, length: Int) -> (inout LatentPDF) -> Void {
        { file in
            file.font = "/Subtype /TrueType /BaseFont /\(name) /FontDescriptor 6 0 R /Encoding /WinAnsiEncoding"
            file.objects[6] = "<</Type /FontDescriptor /FontName /\(name) /Flags 32 /FontFile2 7 0 R>>"
            file.streams[7] = ("/Length1 \(length)", "x")
        }
    }

    static let replacementVectors: [LatentVector] = [
        LatentVector(
            .fieldValueDiffers,
            "a text field",
            object: 6,
            clean: form("/FT /Tx /V (123456789)", shows: "(123456789)")
        ) {
            $0 = form("/FT /Tx /V (666666666)", shows: "(123456789)")
        },
        LatentVector(
            .fieldValueDiffers,
            "a value in UTF-16, shown in two pieces",
            object: 6,
            clean: form("/FT /Tx /V <FEFF0041007A>", shows: "(A) Tj 8 0 Td (z)")
        ) {
            $0 = form("/FT /Tx /V <FEFF0041007A>", shows: "(A) Tj 8 0 Td (b)")
        },
        LatentVector(
            .fieldValueDiffers,
            "an inherited value of a field outside of the form",
            object: 6,
            clean: form("/Parent 8 0 R", shows: "(10 reais)").with {
                $0.catalog = ""
                $0.objects[8] = "<</FT /Tx /T (a) /V (10 reais)>>"
            }
        ) {
            $0.objects[8] = "<</FT /Tx /T (a) /V (10 mil reais)>>"
        },
        LatentVector(
            .fieldValueDiffers,
            "a choice by its export value",
            object: 6,
            clean: form("/FT /Ch /Ff 131072 /V (1) /Opt [[(1) (Sim)] [(2) (Nao)]]", shows: "(Sim)")
        ) {
            $0 = form("/FT /Ch /Ff 131072 /V (2) /Opt [[(1) (Sim)] [(2) (Nao)]]", shows: "(Sim)")
        },
        LatentVector(.fieldStateDiffers, "a box that shows another state", object: 6, clean: box("/V /Sim /AS /Sim")) {
            $0 = box("/V /Off /AS /Sim")
        },
        LatentVector(
            .appearancesRegenerated,
            "NeedAppearances",
            clean: form("/FT /Tx /V (a)", shows: "(a)", form: "/NeedAppearances false")
        ) {
            $0 = form("/FT /Tx /V (a)", shows: "(a)", form: "/NeedAppearances true")
        },
        LatentVector(
            .wholeFont,
            "a TrueType font of 800 kB",
            object: 7,
            clean: LatentPDF().with(embedded("ABCDEF+Inventada", length: 800_000))
        ) {
            embedded("Inventada", length: 800_000)(&$0)
        },
        LatentVector(
            .unmarkedFont,
            "a font without the mark of a subset",
            object: 7,
            clean: LatentPDF().with(embedded("ABCDEF+Inventada", length: 9_000))
        ) {
            embedded("Inventada", length: 9_000)(&$0)
        },
        LatentVector(.fontNotEmbedded, "a font that no viewer has to have", object: 4) {
            $0.font = "/Subtype /TrueType /BaseFont /Inventada"
        },
        LatentVector(.typeThreeFont, "glyphs that are content", object: 4) {
            $0.font = """
                /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs <<>> \
                /Encoding <</Differences [67 /C]>>
                """
        },
        LatentVector(.formFontShared, "the form's font on the page", object: 4) {
            $0.catalog = "/AcroForm <</Fields [] /DR <</Font <</Helv 4 0 R>>>>>>"
        },
        LatentVector(
            .unusedXObject,
            "a form that nothing paints",
            object: 6,
            clean: LatentPDF().with {
                $0.resources += " /XObject <</X1 6 0 R>>"
                $0.streams[6] = ("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "")
                $0.content += " /X1 Do"
            }
        ) {
            $0.content = "BT ET"
        },
    ]
}
