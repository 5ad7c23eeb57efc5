import PAdES

extension LatentContentTests {
    private static func opening(_ action: String) -> (inout LatentPDF) -> Void {
        {
            $0.catalog = "/OpenAction 6 0 R"
            $0.objects[6] = "<</Type /Action \(action)>>"
        }
    }

    private static let harmless = LatentPDF().with(opening("/S /GoTo /D [3 0 R /Fit]"))

    private static func vector(_ kind: PDFLatentContent.Kind, _ name: String, _ action: String) -> LatentVector {
        LatentVector(kind, name, object: 6, clean: harmless, opening(action))
    }

    private static var small: PDFLatentBudget {
        var budget = PDFLatentBudget()
        budget.operators = 2
        return budget
    }

    static let activeVectors: [LatentVector] = [
        vector(.javaScript, "when the document is opened", "/S /JavaScript /JS (x)"),
        LatentVector(.javaScript, "among the names") {
            $0.catalog = "/Names <</JavaScript <</Names [(a) <</S /JavaScript /JS (x)>>]>>>>"
        },
        LatentVector(.javaScript, "of a page", object: 3) { $0.page = "/AA <</O <</S /JavaScript /JS (x)>>>>" },
        LatentVector(.javaScript, "behind another action", object: 6, clean: harmless) {
            opening("/S /GoTo /D [3 0 R /Fit] /Next <</S /JavaScript /JS (x)>>")(&$0)
        },
        vector(.launchAction, "a program", "/S /Launch /F (a.exe)"),
        vector(.formAction, "SubmitForm", "/S /SubmitForm /F (http://example.com)"),
        vector(.formAction, "ImportData", "/S /ImportData /F (a.fdf)"),
        vector(.formAction, "ResetForm", "/S /ResetForm"),
        vector(.visibilityAction, "Hide", "/S /Hide /T (campo)"),
        vector(.visibilityAction, "SetOCGState", "/S /SetOCGState /State [/OFF]"),
        vector(.remoteAction, "GoToR", "/S /GoToR /F (b.pdf) /D [0 /Fit]"),
        vector(.uriAction, "a link", "/S /URI /URI (http://example.com)"),
        vector(.multimedia, "a sound", "/S /Sound /Sound 7 0 R"),
        LatentVector(
            .multimedia,
            "a film",
            object: 6,
            clean: LatentPDF().with {
                $0.page = "/Annots [6 0 R]"
                $0.objects[6] = "<</Type /Annot /Subtype /Link /Rect [0 0 9 9]>>"
            }
        ) {
            $0.objects[6] = "<</Type /Annot /Subtype /RichMedia /Rect [0 0 9 9]>>"
        },
        LatentVector(.embeddedFile, "among the names", object: 6) {
            $0.catalog = "/Names <</EmbeddedFiles <</Names [(a) 6 0 R]>>>>"
            $0.objects[6] = "<</Type /Filespec /F (a.xml) /EF <</F 7 0 R>>>>"
            $0.streams[7] = ("/Type /EmbeddedFile", "x")
        },
        LatentVector(
            .externalContent,
            "an image in another file",
            object: 6,
            clean: LatentPDF().with {
                $0.resources += " /XObject <</X1 6 0 R>>"
                $0.streams[6] = ("/Type /XObject /Subtype /Image /Width 1 /Height 1", "x")
                $0.content = "/X1 Do"
            }
        ) {
            $0.streams[6]?.entries += " /F (a.png)"
        },
        LatentVector(.externalContent, "a page of another file", object: 6) {
            $0.resources += " /XObject <</X1 6 0 R>>"
            $0.streams[6] = ("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Ref <</F (b.pdf) /Page 0>>", "")
            $0.content += " /X1 Do"
        },
        LatentVector(.xfaForm, "a form in XML", clean: LatentPDF().with { $0.catalog = "/AcroForm <</Fields []>>" }) {
            $0.catalog = "/AcroForm <</Fields [] /XFA 6 0 R>>"
            $0.streams[6] = ("", "<xdp/>")
        },
        LatentVector(.scanIncomplete, "more operators than the budget", object: 3, budget: small) {
            $0.content += " q Q"
        },
        LatentVector(.scanIncomplete, "content that does not decode", object: 3) {
            $0.streams[6] = ("/Filter /FlateDecode", "x")
            $0.page = "/Contents [5 0 R 6 0 R]"
        },
        LatentVector(.scanIncomplete, "a form that paints itself", object: 3) {
            $0.resources += " /XObject <</X1 6 0 R>>"
            $0.streams[6] = (
                "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</X1 6 0 R>>>>", "/X1 Do /X1 Do"
            )
            $0.content += " /X1 Do"
        },
    ]
}
