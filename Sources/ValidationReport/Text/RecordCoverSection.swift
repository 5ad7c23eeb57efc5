/// What the given evidence records say of the document: those that prove nothing, too.
struct RecordCoverSection {
    let entries: [RecordCoverEntry]
    /// How many others are not named.
    let otherCount: Int

    func write(_ layout: inout TextLayout) {
        let language = layout.language
        guard !entries.isEmpty || otherCount > 0 else { return }
        layout.heading(EvidenceLabel.records.text[language].uppercased())
        for entry in entries {
            let words = RecordCoverWords(entry: entry, language: language)
            layout.paragraph("• \(words.name): \(words.headline)", indent: 2, hanging: 2)
            for reason in words.reasons { layout.paragraph(reason, indent: 4) }
        }
        guard otherCount > 0 else { return }
        layout.paragraph("• \(EvidenceLabel.otherRecords.text[language]): \(otherCount)", indent: 2, hanging: 2)
    }
}
