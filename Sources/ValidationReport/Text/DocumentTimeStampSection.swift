/// The document time-stamps of a PDF file, whatever signatures it has.
struct DocumentTimeStampSection {
    let entries: [DocumentTimeStampEntry]
    /// Whether each is told in full; otherwise the signatures that they cover tell the rest.
    let isWhole: Bool

    func write(_ layout: inout TextLayout) {
        let language = layout.language
        guard !entries.isEmpty else { return }
        layout.heading(HistoryLabel.documentTimeStamps.text[language].uppercased())
        for (index, entry) in entries.enumerated() {
            let words = DocumentTimeStampWords(entry: entry, language: language)
            let title = DocumentTimeStampWords.title(index + 1, entries.count, language)
            layout.paragraph("\(title): \(words.headline)", indent: 2)
            layout.indent += 4
            layout.field(.covers, words.coveredBytes)
            if let field = words.field { layout.field(HistoryLabel.field.text[language], field) }
            if isWhole {
                TimeStampSection(timeStamp: entry.timeStamp).writeBody(&layout)
            } else {
                layout.field(.timeStampTime, words.time)
                layout.field(.authority, entry.timeStamp.authority?.name)
                let reason = MainReason.of(entry.timeStamp.findings, entry.timeStamp.verdict)
                layout.field(.mainReason, reason.map { FindingWords.line($0, language) })
            }
            layout.indent -= 4
        }
    }
}
