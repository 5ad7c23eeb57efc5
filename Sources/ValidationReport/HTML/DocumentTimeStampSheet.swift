import SignatureValidation

/// The document time-stamps of a PDF file, whatever signatures it has.
struct DocumentTimeStampSheet {
    let entries: [DocumentTimeStampEntry]
    /// Whether each is told in full; otherwise the signatures that they cover tell the rest.
    let isWhole: Bool
    let language: ReportLanguage

    var nodes: [MarkupNode] {
        [.html(.heading2, HistoryLabel.documentTimeStamps.text[language])]
            + entries.enumerated().map { .html(.division, .nested, nodes($0, $1)) }
    }

    private func nodes(_ index: Int, _ entry: DocumentTimeStampEntry) -> [MarkupNode] {
        let words = DocumentTimeStampWords(entry: entry, language: language)
        let title = DocumentTimeStampWords.title(index + 1, entries.count, language)
        var table = FactTable(language)
        table.add(.covers, words.coveredBytes)
        table.add(HistoryLabel.field, words.field)
        var nodes: [MarkupNode] = [
            .html(
                .heading3,
                [.text("\(title): "), VerdictBanner.word(entry.timeStamp.verdict, words.headline)]
            )
        ]
        if isWhole {
            nodes += table.nodes + TimeStampSheet(timeStamp: entry.timeStamp, language: language).body
        } else {
            table.add(.timeStampTime, words.time)
            table.add(.authority, entry.timeStamp.authority?.name)
            let reason = MainReason.of(entry.timeStamp.findings, entry.timeStamp.verdict)
            table.add(.mainReason, reason.map { FindingWords.line($0, language) })
            nodes += table.nodes
        }
        return nodes
    }
}
