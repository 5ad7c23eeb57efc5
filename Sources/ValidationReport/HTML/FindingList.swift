import SignatureValidation

/// Why a verdict is what it is, and what to do: every finding with its code and clause.
enum FindingList {
    static func nodes(_ findings: [FindingEntry], _ language: ReportLanguage) -> [MarkupNode] {
        let failures = findings.filter { $0.level == .fail }
        let others = findings.filter { $0.level == .warn } + findings.filter { $0.level == .inform }
        let actions = FindingWords.actions(failures + others.filter { $0.level == .warn }, language)
        var nodes = list(failures, .why, language) + list(others, .notes, language)
        if !actions.isEmpty {
            nodes.append(.html(.heading3, PageTitle.sentenceCase(.whatToDo, language)))
            nodes.append(.html(.orderedList, actions.map { .html(.listItem, $0) }))
        }
        return nodes
    }

    private static func list(
        _ findings: [FindingEntry],
        _ heading: ReportLabel,
        _ language: ReportLanguage
    ) -> [MarkupNode] {
        guard !findings.isEmpty else { return [] }
        return [.html(.heading3, PageTitle.sentenceCase(heading, language))] + findings.map { node($0, language) }
    }

    private static func node(_ finding: FindingEntry, _ language: ReportLanguage) -> MarkupNode {
        let level = FindingWords.label(finding.level).text[language]
        let statement = MarkupNode.html(
            .paragraph,
            [.html(.bold, "\(level): "), .text(finding.statement(language))]
        )
        let meaning = finding.meaning(language).map { MarkupNode.html(.paragraph, $0) }
        let source = [finding.code, finding.clause].compactMap { $0 }.joined(separator: " · ")
        return .html(
            .division,
            .finding,
            [statement] + [meaning].compactMap { $0 } + [.html(.paragraph, .clause, source)]
        )
    }
}
