import PDFSyntax
import SignatureValidation
import TestPKI
import Testing

@testable import PAdES

/// Each code about changes after a signature has a vector, and the values that its text names.
@Suite struct ChangeObservationTests {
    struct Vector: Sendable, CustomTestStringConvertible {
        let code: ReasonCode
        let values: [String: String]
        let sign: @Sendable (inout TestPDFSignature) -> Void
        let change: @Sendable (inout TestPDF) -> Void
        var testDescription: String { code.rawValue }
    }

    static let vectors: [Vector] = [
        Vector(code: .changeUnexplained, values: ["page": "1", "subject": "Contents", "reason": "pageEntry"]) { _ in
        } change: { file in
            let content = file.add(.stream([:], TestPDF.content("Outro valor")))
            file.change(file.pages[0]) { $0["Contents"] = "\(content) 0 R" }
        },
        Vector(code: .changeHidesContent, values: ["page": "1", "rectangle": "70.0 710.0 300.0 740.0"]) {
            $0.certification = 3
        } change: {
            $0.addAnnotation(["Subtype": "/FreeText", "Rect": "[70 710 300 740]"])
        },
        Vector(code: .changeCoversContent, values: ["page": "1", "subject": "B"]) { _ in
        } change: { file in
            let value = file.add(.dictionary(["Type": "/Sig", "Contents": "<3000>"]))
            let field = file.addSignatureField("B", rectangle: [70, 710, 300, 740])
            file.change(field) { $0["V"] = "\(value) 0 R" }
        },
        Vector(code: .changeAnnotationAdded, values: ["page": "1", "subject": "Text"]) { _ in
        } change: {
            $0.addAnnotation(["Subtype": "/Text", "Rect": "[500 400 520 420]"])
        },
        Vector(code: .changeAnnotationAltered, values: ["page": "1", "subject": "Text"]) { _ in
        } change: { file in
            let note = file.objects.first { $0.value.dictionary["Subtype"] == "/Text" }?.key ?? 0
            file.change(note) { $0["Contents"] = "(outra)" }
        },
        Vector(code: .changeValueReplaced, values: ["page": "1", "subject": "nome"]) { _ in
        } change: {
            $0.fill($0.field("nome"), with: "Outra pessoa")
        },
        Vector(code: .changeValueUnverified, values: ["page": "1", "subject": "data"]) { _ in
        } change: { file in
            let shown = file.addFormXObject(width: 200, height: 20, content: "BT /F1 10 Tf 2 6 Td (10 de) Tj ET")
            file.change(file.field("data")) {
                $0["V"] = "(10 de abril)"
                $0["AP"] = "<</N \(shown) 0 R>>"
            }
        },
        Vector(code: .docMDPForbidden, values: ["subject": "data", "permission": "1"]) {
            $0.certification = 1
        } change: {
            $0.fill($0.field("data"), with: "novo")
        },
        Vector(code: .docMDPMalformed, values: [:]) {
            $0.certification = 2
            $0.entries = ["Reference": "[<</TransformMethod /DocMDP /TransformParams <</P 9>>>>]"]
        } change: { _ in
        },
        Vector(code: .fieldMDPForbidden, values: ["subject": "data", "page": "1"]) {
            $0.fieldMDP = .include(["data"])
        } change: {
            $0.fill($0.field("data"), with: "novo")
        },
    ]

    @Test(arguments: vectors)
    func givesItsCode(_ vector: Vector) throws {
        var file = TestPDF.formular()
        file.addAnnotation(["Subtype": "/Text", "Rect": "[500 500 520 520]", "Contents": "(nota)"])
        file.commit()
        var scenario = ChangeScenario(file)
        try scenario.sign(ChangeScenario.plain("A", vector.sign))
        let before = try scenario.judge().observations(for: scenario.signatures[0])
        #expect(before.map(\.code) == (vector.code == .docMDPMalformed ? [.docMDPMalformed] : []))
        scenario.update(vector.change)
        let observations = try scenario.judge().observations["S-0"] ?? []
        let observation = try #require(observations.first { $0.code == vector.code }, "\(observations)")
        for (name, value) in vector.values { #expect(observation.values[name] == value) }
        guard vector.code != .docMDPMalformed else { return }
        #expect(observation.values["revision"] == "5")
        #expect(observation.values["object"]?.hasSuffix(" 0 R") == true)
    }

    @Test func everyCodeHasAVector() {
        let prefixes = ["SAV-CHANGE-", "SAV-DOCMDP-", "SAV-FIELDMDP-"]
        let codes = ReasonCode.allCases.filter { code in prefixes.contains { code.rawValue.hasPrefix($0) } }
        #expect(Set(codes) == Set(Self.vectors.map(\.code)))
    }

    @Test("A change that is not allowed is never less than an indeterminate verdict")
    func weights() throws {
        for vector in Self.vectors {
            var scenario = ChangeScenario(.formular())
            try scenario.sign(ChangeScenario.plain("A", vector.sign))
            scenario.update(vector.change)
            let judge = try scenario.judge()
            let isRefused = judge.verdicts(for: scenario.signatures[0]).contains { !$0.isAllowed }
            let verdict = Verdict.indeterminate(.signatureConstraintsFailure)
            let isWeighed = judge.observations(for: scenario.signatures[0]).contains { observation in
                switch observation.weight {
                case .always(let weight): weight == verdict
                case .constraint(let constraint, _):
                    constraint == .pdfValueReplaced || constraint == .pdfAnnotationAltered
                case .note: false
                }
            }
            #expect(isRefused == isWeighed, "\(vector.code)")
        }
    }
}
