/// What happened to a PDF file: its revisions, what lies hidden in it, what is wrong with its structure.
struct HistorySection {
    let words: HistoryWords

    /// How many lines of latent content people get; all are in the JSON form.
    static let maximumLatent = 60

    func write(_ layout: inout TextLayout) {
        writeRevisions(&layout)
        writeLatent(&layout)
        let lines = IrregularityWords.lines(words.history.irregularities, words.language)
        guard !lines.isEmpty else { return }
        layout.heading(HistoryLabel.irregularities.text[words.language].uppercased())
        for line in lines { layout.paragraph("• \(line)", indent: 2, hanging: 2) }
    }

    private func writeRevisions(_ layout: inout TextLayout) {
        layout.heading(HistoryLabel.revisions.text[words.language].uppercased())
        for revision in words.history.revisions {
            layout.paragraph("\(words.title(revision)) (\(words.bytes(revision)))", indent: 2)
            if let digest = revision.sha256 { layout.paragraph("SHA-256 \(digest)", indent: 4) }
            for name in words.coverage(revision) {
                layout.paragraph("\(HistoryLabel.coverage.text[words.language]): \(name)", indent: 4, hanging: 2)
            }
            for line in words.lines(revision) { layout.paragraph("• \(line)", indent: 4, hanging: 2) }
        }
    }

    private func writeLatent(_ layout: inout TextLayout) {
        let latent = words.history.latentContent
        guard !latent.isEmpty else { return }
        layout.heading(HistoryLabel.latentContent.text[words.language].uppercased())
        for entry in latent.prefix(Self.maximumLatent) {
            let line = LatentWords(entry: entry, language: words.language)
            layout.paragraph("• \(line.line)", indent: 2, hanging: 2)
            if let danger = line.danger { layout.paragraph(danger, indent: 4) }
        }
        let rest = latent.count - Self.maximumLatent
        if rest > 0 { layout.paragraph(ForeignName.more(rest, words.language), indent: 2) }
    }
}
