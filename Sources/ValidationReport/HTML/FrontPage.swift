import SignatureValidation

/// The first page: what was checked, the verdict, who, when, which bytes, and why.
struct FrontPage {
    let report: DocumentReport
    let language: ReportLanguage

    /// How many signatures are told one by one; more are a table.
    private static let maximumTold = 2

    var nodes: [MarkupNode] {
        let isEmpty = report.signatures.isEmpty
        let stamps = report.documentTimeStamps
        let isStamped = isEmpty && !stamps.isEmpty
        let sentence =
            isStamped
            ? DocumentTimeStampWords.sentence(stamps, language)
            : isEmpty ? ReportLabel.noSignature.text[language] : VerdictText.sentence(report.verdict)[language]
        let word = (isStamped ? VerdictText.timeStampWord : VerdictText.word)(report.verdict.indication)[language]
        var nodes: [MarkupNode] = [
            .html(.heading1, PageTitle.document[language]),
            VerdictBanner.node(report.verdict, word: word, sentence: sentence),
            .html(.heading2, PageLabel.whatWasChecked.text[language]),
        ]
        let summary = isEmpty ? nil : VerdictText.summary(report.signatures.map(\.verdict), language)
        nodes += FileFacts.nodes(report.inputs, language, summary: summary)
        if !stamps.isEmpty {
            var table = FactTable(language)
            let text = VerdictText.summary(timeStamps: stamps.map(\.timeStamp.verdict), language)
            table.add(HistoryLabel.documentTimeStamps, text)
            nodes += table.nodes
        }
        nodes += afterSigning
        nodes += report.signatures.count > Self.maximumTold ? table : report.signatures.enumerated().flatMap(told)
        nodes += alerts
        if !isEmpty { nodes.append(.html(.paragraph, .note, PageLabel.moreFollows.text[language])) }
        return nodes
    }

    /// Whether the document was changed after signing, and whether that was allowed.
    private var afterSigning: [MarkupNode] {
        guard let history = report.historyWords(language) else { return [] }
        var table = FactTable(language)
        let style = HistorySheet(words: history).style
        table.add(HistoryLabel.afterSigning.text[language], [.html(.span, style, history.summary)])
        return table.nodes
    }

    private func told(_ index: Int, _ signature: SignatureEntry) -> [MarkupNode] {
        let words = words(signature)
        let count = report.signatures.count
        let heading = count == 1 ? PageTitle.signature[language] : PageTitle.signature(index + 1, count, language)
        var table = FactTable(language)
        if count > 1 {
            let word = VerdictText.word(signature.verdict.indication)[language]
            table.add(PageLabel.statusLabel.text[language], [VerdictBanner.word(signature.verdict, word)])
        }
        SignerFacts(words: words).addIdentity(&table)
        table.add(PageLabel.when, words.provenTime)
        table.add(.claimedTime, words.claimedTime)
        table.add(.covers, words.coveredBytes)
        table.add(HistoryLabel.laterChanges, words.place?.laterChanges)
        table.add(.legalClass, words.legalClass)
        return [.html(.heading2, heading)] + table.nodes + [
            .html(.heading3, PageLabel.reasons.text[language]),
            .html(.paragraph, ReasonParagraph(words: words).text),
        ]
    }

    private var table: [MarkupNode] {
        var table = GridTable(
            .signatureGrid,
            [
                "", ReportLabel.signer.text[language], PageLabel.when.text[language], ReportLabel.covers.text[language],
                ReportLabel.legalClass.text[language], PageLabel.statusLabel.text[language],
            ]
        )
        var reasons: [MarkupNode] = []
        for (index, signature) in report.signatures.enumerated() {
            let words = words(signature)
            let word = VerdictText.word(signature.verdict.indication)[language]
            table.add([
                [.text("\(index + 1)")], [.text(words.signerName)], [.text(words.provenTime)],
                [.text(words.place?.scope ?? words.coveredBytes)], [.text(words.legalClass)],
                [VerdictBanner.word(signature.verdict, word)],
            ])
            reasons.append(.html(.listItem, ReasonParagraph(words: words).text))
        }
        return table.nodes + [
            .html(.heading3, PageLabel.reasons.text[language]), .html(.orderedList, reasons),
        ]
    }

    /// The warnings of all signatures, each once: VALIDAR's "Mensagem de alerta".
    private var alerts: [MarkupNode] {
        let alerts = FindingWords.alerts(report.signatures, language)
        guard !alerts.isEmpty else { return [] }
        return [
            .html(.heading3, PageTitle.alerts[language]),
            .html(.unorderedList, alerts.map { .html(.listItem, $0) }),
        ]
    }

    private func words(_ signature: SignatureEntry) -> SignatureWords {
        SignatureWords(signature: signature, document: report.inputs, language: language)
    }
}
