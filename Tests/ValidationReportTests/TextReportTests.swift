import SignatureValidation
import Testing

@testable import ValidationReport

@Suite struct TextReportTests {
    private static let everyText: [String] = ReportLanguage.allCases.flatMap { language in
        [
            SampleReports.passed.render(as: .text, language: language),
            SampleReports.changed.render(as: .text, language: language),
            SampleReports.expired.render(as: .text, language: language),
            SampleReports.token.render(as: .text, language: language),
            SampleReports.record.render(as: .text, language: language),
        ]
    }

    @Test func `No line is wider than 100 columns or ends in a blank`() {
        for text in Self.everyText {
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                #expect(line.count <= 100, "\(line)")
                #expect(!line.hasSuffix(" "), "\(line)")
            }
            #expect(text.hasSuffix("\n") && !text.contains("…"))
        }
    }

    @Test func `A lawyer finds the facts of a passed signature`() {
        let text = SampleReports.passed.render(as: .text, language: .portuguese)
        for fact in [
            "APROVADA", "TOTAL-PASSED", "contrato.p7s", "4.321 bytes", "contrato.txt", "1.234.567 bytes",
            "FULANA DE EXEMPLO", "***.456.789-**", "OAB 000000/SP", "qualificada", "Raiz Exemplo", "ACT Exemplo",
            "31/01/2026 20:30:00 BRT", "21/11/2026 01:00:00 BRT", "AD-RB", "LCR", "icp-brasil",
            SampleReports.digest("1"), SampleReports.digest("2"), SampleReports.digest("3"),
            SampleReports.digest("d"),
        ] {
            #expect(text.contains(fact), "\(fact)")
        }
        #expect(!text.contains("O QUE FAZER"))
    }

    @Test func `A failed signature says why, by which clause, and what to do`() {
        let text = SampleReports.changed.render(as: .text, language: .portuguese)
        for fact in [
            "REPROVADA", "TOTAL-FAILED · HASH_FAILURE", "CV-MESSAGEDIGEST-MISMATCH", "ETSI EN 319 102-1 §5.2.7",
            "Incorreto", "POR QUÊ", "O QUE FAZER", "2: 1 aprovada, 1 reprovada", "CONTRA-ASSINATURA 1 DE 1",
        ] {
            #expect(text.contains(fact), "\(fact)")
        }
        let english = SampleReports.changed.render(as: .text, language: .english)
        for fact in ["FAILED", "WHY", "WHAT TO DO", "COUNTER-SIGNATURE 1 OF 1", "2: 1 passed, 1 failed"] {
            #expect(english.contains(fact), "\(fact)")
        }
    }

    @Test func `The verdict stands on the first screen`() {
        for text in Self.everyText {
            let screen = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(12).joined()
            #expect(screen.contains("TOTAL-") || screen.contains("INDETERMINATE"))
        }
    }

    @Test func `The reason that decided comes first`() {
        let findings = [
            FindingEntry(code: "ISC-ESS-MISSING", level: .fail),
            FindingEntry(code: "CV-SIGNATURE-INVALID", level: .fail),
        ]
        #expect(MainReason.of(findings, .totalFailed(.signatureCryptoFailure))?.code == "CV-SIGNATURE-INVALID")
        #expect(MainReason.of(findings, .indeterminate(.generic))?.code == "ISC-ESS-MISSING")
        #expect(MainReason.of([], .totalFailed(.hashFailure)) == nil)
    }

    @Test func `A path that was not checked for revocation says so`() {
        let report = ChainReport(
            inputs: SampleReports.inputs,
            verdict: .totalPassed,
            target: SampleReports.chain[0],
            path: SampleReports.chain,
            anchorName: nil,
            findings: [],
            revocation: [],
            userConstrainedPolicies: ["2.5.29.32.0"],
            authorityConstrainedPolicies: [],
            refused: []
        )
        let text = report.render(as: .text, language: .portuguese)
        #expect(text.contains("Não verificada") && text.contains("qualquer política"))
    }

    @Test func `A record's tree is told in words, in JSON by its code`() {
        let text = SampleReports.record.render(as: .text, language: .portuguese)
        #expect(text.contains("em ordem binária crescente") && !text.contains("binary-ascending"), "\(text)")
        #expect(SampleReports.record.render(as: .json, language: .portuguese).contains("binary-ascending"))
    }

    @Test func `A missing issuer is named`() {
        let text = SampleReports.token.render(as: .text, language: .portuguese)
        #expect(text.contains("CN=AC Ausente,C=BR"))
        #expect(text.contains("INDETERMINADO"))
        #expect(text.contains("carimbo não aprovado: nada prova"))
        #expect(text.contains("1,5 s"))
        #expect(SampleReports.token.render(as: .text, language: .english).contains("1.5 s"))
    }

    @Test func `An expired certificate is named with its date`() {
        let text = SampleReports.expired.render(as: .text, language: .portuguese)
        #expect(text.contains("“AC Exemplo” expirou em 01/01/2027 09:00:00 BRT"))
    }

    @Test func `A document without signatures is not a pass`() {
        let report = DocumentReport(inputs: SampleReports.inputs, signatures: [SignatureEntry]())
        #expect(report.verdict == .totalFailed(.formatFailure))
        #expect(report.render(as: .text, language: .portuguese).contains("não contém assinatura"))
    }

    @Test func `Long words are cut and hostile names stay on their line`() {
        var layout = TextLayout(.portuguese)
        layout.field(.file, String(repeating: "x", count: 500) + "\n>>> APROVADA <<<")
        let lines = layout.text.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 100 })
        #expect(!lines.contains { $0.hasPrefix(">>>") })
    }
}
