/// The checks with result and clause.
enum CheckTable {
    static func nodes(_ checks: [CheckEntry], _ language: ReportLanguage) -> [MarkupNode] {
        var table = GridTable(
            .checkGrid,
            [
                PageLabel.check.text[language], ReportLabel.result.text[language], ReportLabel.clause.text[language],
            ]
        )
        for check in checks {
            let style: HTMLClass =
                switch check.outcome {
                case .passed: .checkPassed
                case .failed: .checkFailed
                case .unknown: .checkUnknown
                }
            table.add([
                [.text(check.label.text[language])], [.html(.span, style, check.text)],
                [.html(.span, .clause, check.clause)],
            ])
        }
        return [.html(.heading3, PageLabel.checksTitle.text[language])] + table.nodes
    }
}
