import PDFSyntax
import TestPKI
import Testing

@testable import PAdES

/// What nothing explains is refused, with the object named.
@Suite struct UnexplainedChangeTests {
    enum Place {
        case trailer
        case next
        case number(Int)
        case page(Int)
        case content(Int)
        case form
        case field(String)

        func number(_ file: TestPDF) -> Int? {
            switch self {
            case .trailer: nil
            case .next: file.size
            case .number(let number): number
            case .page(let index): file.pages[index]
            case .content(let index): file.pages[index] + 1
            case .form: file.form
            case .field(let name): file.field(name)
            }
        }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let reason: PDFUnexplainedReason
        /// The object that has to be named; nil for the trailer.
        let object: Place
        let change: @Sendable (inout TestPDF) -> Void

        init(
            _ name: String,
            _ reason: PDFUnexplainedReason,
            _ object: Place,
            _ change: @escaping @Sendable (inout TestPDF) -> Void
        ) {
            testDescription = name
            self.reason = reason
            self.object = object
            self.change = change
        }
    }

    static let cases: [Case] = [
        // The document
        Case("another catalogue", .trailerEntry, .next) { file in
            let root = file.add(.dictionary(["Type": "/Catalog", "Pages": "2 0 R"]))
            file.trailer["Root"] = "\(root) 0 R"
        },
        Case("an action on opening", .catalogueEntry, .number(1)) { file in
            file.change(1) { $0["OpenAction"] = "<</S /JavaScript /JS (app.alert(1))>>" }
        },
        Case("optional content", .catalogueEntry, .number(1)) { file in
            let group = file.add(.dictionary(["Type": "/OCG", "Name": "(x)"]))
            file.change(1) { $0["OCProperties"] = "<</OCGs [\(group) 0 R] /D <</OFF [\(group) 0 R]>>>>" }
        },
        Case("embedded files", .catalogueEntry, .number(1)) { file in
            file.change(1) { $0["Names"] = "<</EmbeddedFiles <</Names []>>>>" }
        },
        Case("the catalogue's permissions taken away", .catalogueEntry, .number(1)) { file in
            file.change(1) { $0["Perms"] = nil }
        },
        Case("an added page", .pageTree, .number(2)) { $0.addPage("Terceira pagina") },
        Case("pages in another order", .pageTree, .number(2)) { file in
            let kids = file.pages.reversed().map { "\($0) 0 R" }.joined(separator: " ")
            file.change(2) { $0["Kids"] = "[\(kids)]" }
        },
        // Pages
        Case("other contents of a page", .pageEntry, .page(0)) { file in
            let content = file.add(.stream([:], TestPDF.content("Outro valor")))
            file.change(file.pages[0]) { $0["Contents"] = "\(content) 0 R" }
        },
        Case("another content stream under its number", .signedContent, .content(0)) { file in
            file.set(file.pages[0] + 1, .stream([:], TestPDF.content("Outro valor")))
        },
        Case("another font under its number", .sharedObject, .number(3)) { file in
            file.change(3) { $0["BaseFont"] = "/Symbol" }
        },
        Case("another box of a page", .pageEntry, .page(1)) { file in
            file.change(file.pages[1]) { $0["MediaBox"] = "[0 0 10 10]" }
        },
        Case("a crop box where there was none", .pageEntry, .page(0)) { file in
            file.change(file.pages[0]) { $0["CropBox"] = "[0 0 595 100]" }
        },
        Case("a page's contents that are free", .objectFreed, .content(0)) { $0.free($0.pages[0] + 1) },
        // Forms
        Case("a text field", .fieldAdded, .form) { file in
            file.addTextField("novo", value: "R$ 1,00", rectangle: [72, 400, 200, 420])
        },
        Case("a field taken out of the form", .fieldRemoved, .form) { file in
            let kept = ["data", "aceito", "vazia", "A"].map { "\(file.field($0)) 0 R" }.joined(separator: " ")
            file.change(file.makeForm()) { $0["Fields"] = "[\(kept)]" }
        },
        Case("a widget taken off its page", .fieldRemoved, .page(0)) { file in
            let kept = ["data", "aceito", "vazia", "A"].map { "\(file.field($0)) 0 R" }.joined(separator: " ")
            file.change(file.pages[0]) { $0["Annots"] = "[\(kept)]" }
        },
        Case("a field at another place", .fieldEntry, .field("nome")) { file in
            file.change(file.field("nome")) { $0["Rect"] = "[72 720 272 740]" }
        },
        Case("a hidden field that shows", .fieldEntry, .field("data")) { file in
            file.change(file.field("data")) { $0["F"] = "0" }
        },
        Case("a field with another name", .fieldEntry, .field("data")) { file in
            file.change(file.field("data")) { $0["T"] = "(valor)" }
        },
        Case("a field with an action", .fieldEntry, .field("data")) { file in
            file.change(file.field("data")) { $0["AA"] = "<</F <</S /JavaScript /JS (x)>>>>" }
        },
        Case("a value of another type", .fieldValue, .field("data")) { file in
            file.change(file.field("data")) { $0["V"] = "/Nome" }
        },
        Case("a check box that looks otherwise than it is", .appearanceWithoutValue, .field("aceito")) { file in
            file.change(file.field("aceito")) {
                $0["V"] = "/Nao"
                $0["AS"] = "/Sim"
            }
        },
        Case("a check box that only looks checked", .appearanceWithoutValue, .field("aceito")) { file in
            file.change(file.field("aceito")) { $0["AS"] = "/Sim" }
        },
        Case("a form made by XFA", .xfaForm, .form) { file in
            let packet = file.add(.stream([:], Array("<xdp/>".utf8)))
            file.change(file.makeForm()) { $0["XFA"] = "\(packet) 0 R" }
        },
        Case("other default resources under a known name", .formEntry, .form) { file in
            let font = file.add(.dictionary(["Type": "/Font", "Subtype": "/Type1", "BaseFont": "/Symbol"]))
            file.change(file.makeForm()) { $0["DR"] = "<</Font <</F1 \(font) 0 R>>>>" }
        },
        // Signatures
        Case("a signature taken out of its field", .signedValueChanged, .field("A")) { file in
            file.change(file.field("A")) { $0["V"] = nil }
        },
        Case("another dictionary for a signature", .signedValueChanged, .field("A")) { file in
            let value = file.add(.dictionary(["Type": "/Sig", "Contents": "<00>"]))
            file.change(file.field("A")) { $0["V"] = "\(value) 0 R" }
        },
        Case("another appearance for a signature", .appearanceWithoutValue, .field("A")) { file in
            let appearance = file.addFormXObject(width: 150, height: 50, content: "BT /F1 8 Tf 2 6 Td (Outro) Tj ET")
            file.change(file.field("A")) { $0["AP"] = "<</N \(appearance) 0 R>>" }
        },
        Case("an appearance for a field that nobody signed", .appearanceWithoutValue, .field("vazia")) { file in
            let appearance = file.addFormXObject(width: 150, height: 50, content: "BT /F1 8 Tf 2 6 Td (Outro) Tj ET")
            file.change(file.field("vazia")) { $0["AP"] = "<</N \(appearance) 0 R>>" }
        },
        Case("a second widget for a signature", .fieldAdded, .field("A")) { file in
            let parent = file.field("A")
            let kid = file.add(
                .dictionary([
                    "Type": "/Annot", "Subtype": "/Widget", "Rect": "[300 500 400 550]", "Parent": "\(parent) 0 R",
                ])
            )
            file.change(parent) { $0["Kids"] = "[\(kid) 0 R]" }
        },
        Case("a validation store that is none", .securityStore, .number(1)) { file in
            file.change(1) { $0["DSS"] = "[1 2]" }
        },
        // Annotations
        Case("an annotation that runs something", .annotationEntry, .page(0)) { file in
            file.addAnnotation(["Subtype": "/Link", "Rect": "[1 1 9 9]", "A": "<</S /Launch /F (x)>>"])
        },
        Case("an annotation of no kind", .annotationEntry, .page(0)) { file in
            file.addAnnotation(["Subtype": "/Folha", "Rect": "[1 1 9 9]"])
        },
        Case("widgets in another order", .annotationEntry, .page(0)) { file in
            let all = ["A", "vazia", "aceito", "nome", "data"].map { "\(file.field($0)) 0 R" }.joined(separator: " ")
            file.change(file.pages[0]) { $0["Annots"] = "[\(all)]" }
        },
    ]

    @Test(arguments: cases)
    func refused(_ each: Case) throws {
        for level in [nil, 3] {
            var scenario = ChangeScenario(.formular())
            try scenario.sign(
                ChangeScenario.plain("A") {
                    $0.certification = level ?? 3
                    $0.rectangle = [300, 300, 450, 350]
                    $0.appearance = "A"
                }
            )
            let object = each.object.number(scenario.file)
            scenario.update(each.change)
            let refusals = try scenario.refusals()
            let named = refusals.filter { $0.change.reason == each.reason }
            #expect(named.contains { $0.change.reference?.number == object }, "\(refusals.map(\.change))")
            #expect(named.allSatisfy { $0.rule == .unexplained })
            // Later changes that are allowed do not make it better.
            try scenario.sign(ChangeScenario.plain("B"))
            let later = try scenario.refusals()
            #expect(later.contains { $0.change.reason == each.reason })
        }
    }

    @Test("What the first signature covers is not judged by it")
    func covered() throws {
        var scenario = ChangeScenario(.formular())
        scenario.update { $0.addPage("Terceira pagina") }
        try scenario.sign(ChangeScenario.plain("A"))
        #expect(try scenario.verdicts().isEmpty)
    }
}
