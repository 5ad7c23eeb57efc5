/// What happened to a PDF file: a table of its revisions with a small timeline, what lies hidden in it, and what is wrong
/// with its structure.
struct HistorySheet {
    let words: HistoryWords

    private var language: ReportLanguage { words.language }

    var nodes: [MarkupNode] {
        [
            .html(.heading2, HistoryLabel.revisions.text[language]),
            .html(.paragraph, [.html(.span, style, words.summary)]),
        ] + revisions + latentContent + irregularities
    }

    /// The colour of the sentence that tells the whole.
    var style: HTMLClass {
        switch words.outcome {
        case .unchanged, .allowed: .checkPassed
        case .objectionable: .checkFailed
        case .unknown: .checkUnknown
        }
    }

    private var revisions: [MarkupNode] {
        var table = GridTable(
            .revisionGrid,
            [
                "", HistoryLabel.revision.text[language], HistoryLabel.coverage.text[language],
                HistoryLabel.changes.text[language],
            ]
        )
        for revision in words.history.revisions {
            var facts: [MarkupNode] = [
                .html(.division, [.html(.bold, words.title(revision))]),
                .html(.division, [.html(.small, words.bytes(revision))]),
            ]
            if let digest = revision.sha256 { facts.append(.html(.division, [.digest("SHA-256 \(digest)")])) }
            if let name = revision.fileName {
                let text = "\(HistoryLabel.writtenTo.text[language]) \(name)"
                facts.append(.html(.division, [.html(.small, text)]))
            }
            table.add([
                [.html(.division, mark(revision), "\(revision.number)")], facts,
                words.coverage(revision).map { .html(.division, $0) }, changes(revision),
            ])
        }
        return table.nodes
    }

    /// What a revision changed; what tells against a signature stands first, in bold.
    private func changes(_ revision: RevisionEntry) -> [MarkupNode] {
        let count = ChangeLine.make(revision.changes).prefix { $0.change.standing.isAgainstSignature }.count
        return words.lines(revision).enumerated().map { index, line in
            index < count ? .html(.division, .checkFailed, line) : .html(.division, line)
        }
    }

    /// The mark on the timeline: what the revision did to the signatures before it, or that it is signed itself.
    private func mark(_ revision: RevisionEntry) -> HTMLClass {
        if revision.changes.contains(where: \.standing.isAgainstSignature) { return .markFailed }
        return revision.signatures.isEmpty ? .markPlain : .markSigned
    }

    private var latentContent: [MarkupNode] {
        let latent = words.history.latentContent
        guard !latent.isEmpty else { return [] }
        var items: [MarkupNode] = latent.prefix(HistorySection.maximumLatent).map { entry in
            let line = LatentWords(entry: entry, language: language)
            let danger = line.danger.map { [MarkupNode.html(.division, [.html(.small, $0)])] } ?? []
            return .html(.listItem, [.text(line.line)] + danger)
        }
        let rest = latent.count - HistorySection.maximumLatent
        if rest > 0 { items.append(.html(.listItem, ForeignName.more(rest, language))) }
        return [
            .html(.heading3, HistoryLabel.latentContent.text[language]),
            .html(.paragraph, .note, HistoryLabel.latentNote.text[language]), .html(.unorderedList, items),
        ]
    }

    private var irregularities: [MarkupNode] {
        let lines = IrregularityWords.lines(words.history.irregularities, language)
        guard !lines.isEmpty else { return [] }
        return [
            .html(.heading3, HistoryLabel.irregularities.text[language]),
            .html(.paragraph, .note, HistoryLabel.irregularitiesNote.text[language]),
            .html(.unorderedList, lines.map { .html(.listItem, $0) }),
        ]
    }
}
