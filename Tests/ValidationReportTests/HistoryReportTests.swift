import Foundation
import PAdES
import PDFSyntax
import SignatureValidation
import Testing

@testable import ValidationReport

@Suite struct HistoryReportTests {
    private static let samples = [
        SampleHistories.report(SampleHistories.allowed),
        SampleHistories.report(SampleHistories.objectionable, .indeterminate(.signatureConstraintsFailure)),
        SampleHistories.hostile,
    ]

    private static func lines(_ history: PDFHistoryEntry, _ number: Int, _ language: ReportLanguage) -> [String] {
        HistoryWords(history: history, signatures: [], language: language).lines(history.revisions[number - 1])
    }

    @Test func `A revision is told in one line for each thing that changed`() {
        #expect(
            Self.lines(SampleHistories.allowed, 3, .portuguese) == [
                "página 1: assinatura 'Sig2' acrescentada, permitida (objetos 21 0, 22 0)",
                "página 2: anotação acrescentada, sobre conteúdo da página (x 0 a 10, y 0 a 21), "
                    + "permitida, com ressalva (objeto 23 0)",
                "página 3: campo 'data' preenchido, permitido (objetos 12 0, 13 0)",
                "dados de validação (DSS) acrescentados, permitidos (objeto 20 0)",
            ]
        )
        #expect(
            Self.lines(SampleHistories.objectionable, 2, .english) == [
                "page 1: content replaced, not explained (object 4 0)",
                "page 2: field 'valor' filled in, not allowed (locked field, FieldMDP) (object 9 0)",
                "metadata changed, allowed (object 2 0)",
            ]
        )
        #expect(
            Self.lines(SampleHistories.objectionable, 2, .portuguese).first
                == "página 1: conteúdo substituído, não explicado (objeto 4 0)"
        )
        #expect(Self.lines(SampleHistories.allowed, 1, .portuguese) == ["documento original"])
        #expect(
            Self.lines(SampleHistories.allowed, 2, .portuguese) == ["gravação da primeira assinatura"]
        )
    }

    @Test func `One sentence says whether the document was changed after signing`() {
        func summary(_ history: PDFHistoryEntry) -> String {
            HistoryWords(history: history, signatures: [], language: .portuguese).summary
        }
        #expect(summary(SampleHistories.allowed).contains("mais uma revisão; tudo o que ela mudou é permitido"))
        #expect(
            summary(SampleHistories.objectionable)
                == "O documento foi alterado depois de assinado, e a alteração não é explicada: revisão 2, "
                + "página 1: conteúdo substituído, não explicado (objeto 4 0)."
        )
        let signed = PDFHistoryEntry(
            revisions: [SampleHistories.revision(1, 0..<10)],
            signatures: [SampleHistories.signature("S", covering: 1, of: 1)],
            latentContent: [],
            irregularities: []
        )
        #expect(summary(signed) == "O documento não foi alterado depois de assinado.")
        let uncovered = PDFHistoryEntry(
            revisions: [SampleHistories.revision(1, 0..<10)],
            signatures: [SampleHistories.signature("S", covering: nil, of: 1)],
            latentContent: [],
            irregularities: []
        )
        #expect(summary(uncovered).contains("não cobre uma revisão inteira"))
    }

    @Test func `Nobody reads that nothing changed where the bytes are not those that were signed`() {
        let signed = PDFHistoryEntry(
            revisions: [SampleHistories.revision(1, 0..<10)],
            signatures: [SampleHistories.signature("S-0123456789abcdef", covering: 1, of: 1)],
            latentContent: [],
            irregularities: []
        )
        func outcome(_ signature: SignatureEntry) -> HistoryWords.Outcome? {
            DocumentReport(inputs: SampleReports.inputs, signatures: [signature], history: signed)
                .historyWords(.portuguese)?.outcome
        }
        #expect(outcome(SampleReports.signature(.totalPassed)) == .unchanged)
        #expect(outcome(SampleReports.signature(.totalFailed(.hashFailure))) == .objectionable)
        let gap = FindingEntry(code: "FC-BYTERANGE-GAP", level: .fail)
        #expect(outcome(SampleReports.signature(.totalFailed(.formatFailure), findings: [gap])) == .unknown)
        let forbidden = FindingEntry(code: "SAV-CHANGE-ANNOTATION-ADDED", level: .fail)
        let refused = SampleReports.signature(.indeterminate(.signatureConstraintsFailure), findings: [forbidden])
        #expect(outcome(refused) == .objectionable)
    }

    @Test func `Every form says which revision a signature covers, and what came after it`() {
        for page in [
            Self.samples[0].render(as: .text, language: .portuguese),
            Self.samples[0].render(as: .html, language: .portuguese),
            Self.samples[0].render(as: .json, language: .portuguese),
            Self.samples[0].render(as: .etsi, language: .portuguese),
        ] {
            let text = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            for fact in ["cobre a revisão 2 de 3", "1 revisão posterior; tudo o que mudou é permitido", "(DocMDP P=2)"]
            {
                #expect(text.contains(fact), "\(fact)")
            }
        }
        let xml = Self.samples[0].render(as: .etsi, language: .portuguese)
        #expect(xml.contains("<SubFilterElement>ETSI.CAdES.detached</SubFilterElement>"))
        #expect(xml.contains("<ByteRange>0 1000 17384 28294</ByteRange>"))
    }

    @Test func `The first page says what happened after signing`() throws {
        let page = Self.samples[1].render(as: .html, language: .portuguese)
        let end = try #require(page.range(of: "<section class=\"sheet\">"))
        #expect(page[..<end.lowerBound].contains("página 1: conteúdo substituído, não explicado (objeto 4 0)."))
        #expect(page.contains("<div class=\"mark mark-failed\">2</div>"))
        #expect(page.contains("gravada em contrato.rev2.pdf"))
    }

    @Test func `Names out of a file are cut, and can neither turn nor break a line`() {
        #expect(ForeignName.safe("a\u{202e}b\nc") == "a<U+202E>b<U+000A>c")
        #expect(ForeignName.safe("\u{61c}\u{e0041}") == "<U+061C><U+E0041>")
        #expect(ForeignName.safe(String(repeating: "x", count: 500)).count == ForeignName.maximumLength + 1)
        for language in ReportLanguage.allCases {
            let forms = [
                SampleHistories.hostile.render(as: .text, language: language),
                SampleHistories.hostile.render(as: .json, language: language),
                SampleHistories.hostile.render(as: .html, language: language),
            ]
            for form in forms {
                #expect(!form.unicodeScalars.contains { [0x202e, 0x61c].contains($0.value) })
                #expect(!form.contains(String(repeating: "A", count: 100)))
            }
        }
    }

    @Test func `Every kind of change, reason and irregularity has words in both languages`() {
        let phrases =
            PDFChangeKind.allCases.map(ChangeText.phrase)
            + PDFUnexplainedReason.allCases.map { ChangeText.phrase($0, subject: nil) }
        for phrase in phrases {
            #expect(!phrase.text.portuguese.isEmpty && phrase.text.portuguese != phrase.text.english)
            #expect(["o", "a", "os", "as"].contains(phrase.ending))
        }
        for code in PDFIrregularity.Code.allCases {
            let text = IrregularityText.text(code)
            #expect(text.portuguese != text.english)
        }
        for kind in PDFLatentContent.Kind.allCases {
            let name = LatentText.of(kind).name
            #expect(name.portuguese != name.english)
        }
        for label in HistoryLabel.allCases { #expect(label.text.portuguese != label.text.english) }
    }

    @Test func `The names of our standings and roles are those of the facts`() {
        #expect(ChangeEntry.Standing.allCases.map(\.rawValue) == PDFChangeEntry.Standing.allCases.map(\.rawValue))
        #expect(PDFSignatureEntry.Role.allCases.map(\.rawValue) == PDFSignature.Role.allCases.map(\.rawValue))
    }

    @Test(arguments: [
        (0.0, "0"), (12.5, "12.5"), (-0.05, "-0.05"), (1e300, "10000000"), (.nan, "0"), (-.infinity, "0"), (0.999, "1"),
        (841.89, "841.89"),
    ])
    func `Coordinates are decimal numbers whatever the file says`(_ value: Double, _ written: String) {
        #expect(CoordinateText.number(AreaEntry.hundredths(value)) == written)
    }

    @Test func `Many lines and objects are counted`() {
        let many = (1...100).map { SampleHistories.change("metadata", object: "\($0) 0", subject: "k\($0)") }
        let lines = Self.lines(
            PDFHistoryEntry(
                revisions: [SampleHistories.revision(1, 0..<1, many)],
                signatures: [],
                latentContent: [],
                irregularities: []
            ),
            1,
            .portuguese
        )
        #expect(lines.count == ChangeLine.maximumLines + 1 && lines.last == "e mais 60")
        let one = ChangeLine.make((1...20).map { SampleHistories.change("metadata", object: "\($0) 0") })
        #expect(one.map { $0.text(.portuguese) }.first?.hasSuffix("8 0 e mais 12)") == true)
    }
}
