import Foundation
import SignatureValidation
import Testing

@testable import ValidationReport

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite struct HTMLReportTests {
    private static let failure = FailureReport(
        name: "x.p7s: <nada>",
        code: "INPUT_MISSING",
        message: LocalizedText("x.p7s: arquivo inexistente", "x.p7s: no such file"),
        hint: nil,
        exitCode: 66
    )

    private static let everyPage: [String] = ReportLanguage.allCases.flatMap { language in
        [
            SampleReports.passed, SampleReports.changed, SampleReports.hostile, SampleHistories.hostile,
            SampleHistories.report(SampleHistories.allowed), SampleHistories.report(SampleHistories.objectionable),
        ].map {
            $0.render(as: .html, language: language)
        } + [SampleReports.token.renderHTML(language: language)]
    }

    @Test func `A page needs nothing from outside and runs nothing`() {
        for page in Self.everyPage {
            for word in ["<script", "javascript:", "http://", "https://", "src=", "@import", "url(", "<img", "onload"] {
                #expect(!page.lowercased().contains(word), "\(word)")
            }
            #expect(page.hasPrefix("<!DOCTYPE html>\n") && page.hasSuffix("</html>\n"))
        }
    }

    @Test func `Tags nest and close, read by an independent parser`() throws {
        for page in Self.everyPage {
            let start = try #require(page.range(of: "<body>"))
            let end = try #require(page.range(of: "</body>"))
            let body = String(page[start.lowerBound..<end.upperBound])
            let parser = WellFormedness(body)
            #expect(parser.error == nil, "\(parser.error ?? "")")
        }
    }

    @Test func `The first page says what, verdict, who, when, which bytes, class and why`() throws {
        let page = SampleReports.passed.render(as: .html, language: .portuguese)
        let end = try #require(page.range(of: "<section class=\"sheet\">"))
        let front = String(page[..<end.lowerBound])
        for fact in [
            "APROVADA", "TOTAL-PASSED", "contrato.p7s", "4.321 bytes", SampleReports.digest("1"),
            SampleReports.digest("2"), "FULANA DE EXEMPLO", "***.456.789-**", "OAB 000000/SP",
            "antes de 31/01/2026 20:30:00 BRT", "provado por carimbo do tempo da assinatura de ACT Exemplo",
            "Destacada: o conteúdo inteiro do documento fornecido", "assinatura eletrônica qualificada",
            "nenhum certificado da cadeia estava revogado", "21/11/2026 01:00:00 BRT",
        ] {
            #expect(front.contains(fact), "\(fact)")
        }
    }

    @Test func `A token's page says who stamped, when, and why it proves nothing`() {
        let page = SampleReports.token.renderHTML(language: .portuguese)
        for fact in [
            "INDETERMINADO", "ACT Exemplo", "31/01/2026 20:30:00 BRT", "carimbo não aprovado: nada prova",
            "CN=AC Ausente,C=BR", "RFC 3161 §2.4.2", "ACT EXEMPLO", "1,5 s",
        ] {
            #expect(page.contains(fact), "\(fact)")
        }
    }

    @Test func `Every check and finding carries its clause`() {
        let page = SampleReports.changed.render(as: .html, language: .english)
        for fact in [
            "RFC 5652 §5.4; ETSI EN 319 102-1 §5.2.7", "ETSI EN 319 102-1 §5.2.2", "RFC 5280 §6.1",
            "CV-MESSAGEDIGEST-MISMATCH · ETSI EN 319 102-1 §5.2.7", "RFC 5280 §6.3",
        ] {
            #expect(page.contains(fact), "\(fact)")
        }
    }

    @Test func `The official validator's words are there`() {
        let page = SampleReports.changed.render(as: .html, language: .portuguese)
        for word in [
            "Assinante", "Status", "REPROVADA", "Caminho de certificação", "Estrutura", "Cifra assimétrica",
            "Resumo criptográfico", "Incorreto", "Atributos obrigatórios", "Aprovados", "Data da assinatura",
        ] {
            #expect(page.contains(word), "\(word)")
        }
    }

    @Test(arguments: [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("a\" onmouseover='x'", "a&quot; onmouseover=&#39;x&#39;"), ("&amp;", "&amp;amp;"),
        ("x\u{202e}gpj.exe", "x&lt;U+202E&gt;gpj.exe"), ("a\u{0}b", "a&lt;U+0000&gt;b"),
    ])
    func `A hostile name stays text`(_ name: String, _ written: String) {
        #expect(HTMLWriter.escaped(name) == written)
        let inputs = ReportInputs(
            document: ReportedFile(name: name, size: 1, sha256: SampleReports.digest("1")),
            trustStore: SampleReports.inputs.trustStore,
            policy: nil,
            evidence: SampleReports.inputs.evidence,
            validationTime: SampleReports.inputs.validationTime
        )
        let report = DocumentReport(inputs: inputs, signatures: [SignatureEntry]())
        let page = report.render(as: .html, language: .portuguese)
        #expect(page.contains(written))
        #expect(!page.contains(">\(name)<"))
    }

    @Test func `Many reports are one document with a contents table in front`() throws {
        var volume = ReportVolume(.html, .portuguese)
        volume.append(SampleReports.passed.part(of: .html, language: .portuguese, number: 1))
        volume.append(Self.failure.part(of: .html, language: .portuguese, number: 2))
        volume.append(SampleReports.changed.part(of: .html, language: .portuguese, number: 3))
        let page = volume.make()
        #expect(page.components(separatedBy: "<!DOCTYPE html>").count == 2)
        let contents = try #require(page.range(of: "<article"))
        let front = page[..<contents.lowerBound]
        for fact in ["href=\"#d1\"", "href=\"#d3\"", "x.p7s: &lt;nada&gt;", "não pôde ser lido", "REPROVADA"] {
            #expect(front.contains(fact), "\(fact)")
        }
        #expect(page.contains("id=\"d1\"") && page.contains("id=\"d3\"") && !page.contains("id=\"d2\""))
    }

    @Test func `Every class of the sheet is in use and every one in use is in the sheet`() {
        for style in HTMLClass.allCases {
            for word in style.rawValue.split(separator: " ") {
                #expect(HTMLStyle.sheet.contains(".\(word)"), "\(word)")
            }
        }
    }
}

/// Foundation's XML parser, which knows nothing of our writer.
private final class WellFormedness: NSObject, XMLParserDelegate {
    private(set) var error: String?

    init(_ text: String) {
        super.init()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = self
        if !parser.parse() { error = "\(parser.parserError.map { "\($0)" } ?? "?") line \(parser.lineNumber)" }
    }
}
