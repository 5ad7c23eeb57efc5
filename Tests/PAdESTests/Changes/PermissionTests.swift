import PDFSyntax
import TestPKI
import Testing

@testable import PAdES

/// DocMDP, FieldMDP and Lock (ISO 32000-2 §12.8.2, §12.7.5.5).
@Suite struct PermissionTests {
    private static func scenario(_ change: (inout TestPDFSignature) -> Void) throws -> ChangeScenario {
        var scenario = ChangeScenario(.formular())
        try scenario.sign(ChangeScenario.plain("A", change))
        return scenario
    }

    private static func fill(_ scenario: inout ChangeScenario, _ name: String, _ value: String = "novo") {
        scenario.update { $0.fill($0.field(name), with: value) }
    }

    @Test("P=1 forbids filling and signing", arguments: ["fill", "check", "sign", "field"])
    func nothing(_ action: String) throws {
        var scenario = try Self.scenario { $0.certification = 1 }
        switch action {
        case "fill": Self.fill(&scenario, "data")
        case "check": scenario.update { $0.check($0.field("aceito")) }
        case "sign": try scenario.sign(ChangeScenario.plain("B"))
        default: scenario.update { $0.addSignatureField("B") }
        }
        let refusals = try scenario.refusals()
        #expect(!refusals.isEmpty && refusals.allSatisfy { $0.rule == .docMDP })
    }

    @Test("A document time-stamp that shows something is a signature under P=1")
    func visibleTimeStamp() throws {
        var scenario = try Self.scenario { $0.certification = 1 }
        try scenario.sign(
            ChangeScenario.timeStamp("T").with {
                $0.rectangle = [300, 300, 400, 340]
                $0.appearance = "T"
            }
        )
        #expect(try !scenario.refusals().isEmpty)
    }

    @Test("A signed value is replaced under P=2 only", arguments: [nil, 1, 2, 3])
    func replacing(_ level: Int?) throws {
        var scenario = try Self.scenario { $0.certification = level }
        Self.fill(&scenario, "nome", "Outra pessoa")
        let rules = Set(try scenario.refusals().map(\.rule))
        #expect(rules == (level == nil ? [.valueReplaced] : level == 1 ? [.docMDP] : []))
    }

    @Test("A value that was the default may be replaced")
    func defaultValue() throws {
        var file = TestPDF.formular()
        file.change(file.field("nome")) { $0["DV"] = "(Rascunho)" }
        file.commit()
        var scenario = ChangeScenario(file)
        try scenario.sign(ChangeScenario.plain("A"))
        Self.fill(&scenario, "nome", "Outra pessoa")
        #expect(try scenario.refusals().isEmpty)
    }

    @Test("FieldMDP and Lock hold what they name", arguments: [true, false])
    func locks(_ isLock: Bool) throws {
        func locked(_ fields: TestPDFSignature.Fields) throws -> ChangeScenario {
            try Self.scenario {
                if isLock { $0.lock = (fields, nil) } else { $0.fieldMDP = fields }
            }
        }
        let cases: [(TestPDFSignature.Fields, String, Bool)] = [
            (.all, "data", false), (.include(["data"]), "data", false), (.include(["outro"]), "data", true),
            (.exclude(["data"]), "data", true), (.exclude(["outro"]), "data", false),
        ]
        for (fields, name, isAllowed) in cases {
            var scenario = try locked(fields)
            Self.fill(&scenario, name)
            let refusals = try scenario.refusals()
            #expect(refusals.isEmpty == isAllowed, "\(fields)")
            #expect(refusals.allSatisfy { $0.rule == .fieldMDP && $0.change.subject == "data" })
        }
    }

    @Test("A locked signature field may not be signed, a new one may come")
    func lockedSignature() throws {
        var scenario = try Self.scenario { $0.lock = (.all, nil) }
        try scenario.sign(ChangeScenario.plain("B"))
        #expect(try scenario.refusals().isEmpty)
        let field = scenario.file.field("vazia")
        try scenario.sign(ChangeScenario.plain("vazia") { $0.field = field })
        #expect(Set(try scenario.refusals().map(\.rule)) == [.fieldMDP])
    }

    @Test("P of Lock restricts as DocMDP does; the strictest of all signatures before counts")
    func strictest() throws {
        var scenario = try Self.scenario { $0.certification = 3 }
        try scenario.sign(ChangeScenario.plain("B") { $0.lock = (.include([]), 1) })
        Self.fill(&scenario, "data")
        let judge = try scenario.judge()
        #expect(judge.permissions(after: scenario.signatures[0]).level == 3)
        #expect(judge.permissions(after: scenario.signatures[1]).level == 1)
        // The first signature allows it, the second does not.
        #expect(judge.verdicts(for: scenario.signatures[0]).allSatisfy { $0.isAllowed })
        #expect(judge.verdicts(for: scenario.signatures[1]).contains { $0.rule == .docMDP })
        try scenario.sign(ChangeScenario.plain("C"))
        #expect(try scenario.judge().permissions(after: scenario.signatures[2]).level == 1)
    }

    @Test("What is not of the standard's form is read as strictly as it can be")
    func malformed() throws {
        func reference(_ parameters: String) -> String {
            "[<</Type /SigRef /TransformMethod /DocMDP /TransformParams \(parameters)>>]"
        }
        let cases: [(String, Int?, Bool)] = [
            (reference("<</P 7>>"), 1, true), (reference("<</P /Dois>>"), 1, true), (reference("<<>>"), 2, false),
            (reference("<</P 3>>"), 3, false), ("[]", 2, true),
        ]
        for (text, level, isMalformed) in cases {
            let scenario = try Self.scenario {
                $0.certification = 2
                $0.entries = ["Reference": text]
            }
            let permissions = try scenario.judge().permissions(after: scenario.signatures[0])
            #expect(permissions.level == level && permissions.isMalformed == isMalformed, "\(text)")
        }
        let lock = try Self.scenario {
            $0.entries = ["Reference": "[<</TransformMethod /FieldMDP /TransformParams <</Action /Tudo>>>>]"]
        }
        let permissions = try lock.judge().permissions(after: lock.signatures[0])
        #expect(permissions.locks == [.all] && permissions.isMalformed)
    }

    @Test("Annotations are allowed with a word where no signature speaks of them, and must stay where they were signed")
    func annotations() throws {
        var file = TestPDF.formular()
        let note = file.addAnnotation(["Subtype": "/Text", "Rect": "[500 500 520 520]", "Contents": "(nota)"])
        file.commit()
        var scenario = ChangeScenario(file)
        try scenario.sign(ChangeScenario.plain("A"))
        let signed = scenario
        scenario.update { $0.addAnnotation(["Subtype": "/Text", "Rect": "[540 500 560 520]"]) }
        #expect(try scenario.refusals().isEmpty)
        #expect(try scenario.verdicts().contains { $0.rule == .annotationAdded && $0.change.subject == "Text" })
        let changes: [(inout TestPDF) -> Void] = [
            { file in file.change(note) { $0["Contents"] = "(outra)" } },
            { file in
                file.change(file.pages[0]) { page in
                    page["Annots"] = page["Annots"]?.replacing(" \(note) 0 R", with: "")
                }
            },
            { file in file.free(note) },
        ]
        for change in changes {
            scenario = signed
            scenario.update(change)
            let refusals = try scenario.refusals()
            #expect(!refusals.isEmpty && refusals.allSatisfy { $0.rule == .annotationAltered })
        }
        // What is taken away is not hidden by what comes.
        scenario = signed
        scenario.update { file in
            changes[1](&file)
            file.addAnnotation(["Subtype": "/Text", "Rect": "[540 500 560 520]"])
        }
        #expect(try scenario.refusals().map(\.rule).contains(.annotationAltered))
    }
}
