/// What the given evidence records say of the document: those that prove nothing, too.
struct RecordCoverSheet {
    let entries: [RecordCoverEntry]
    /// How many others are not named.
    let otherCount: Int
    let language: ReportLanguage

    var nodes: [MarkupNode] {
        var items = entries.map { entry in
            let words = RecordCoverWords(entry: entry, language: language)
            return MarkupNode.html(
                .division,
                .finding,
                [.html(.paragraph, [.html(.bold, words.name), .text(": \(words.headline)")])]
                    + words.reasons.map { .html(.paragraph, $0) }
            )
        }
        if otherCount > 0 {
            items.append(.html(.paragraph, "\(EvidenceLabel.otherRecords.text[language]): \(otherCount)"))
        }
        return [.html(.heading2, EvidenceLabel.records.text[language])] + items
    }
}
