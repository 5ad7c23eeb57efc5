import SignatureValidation

/// Why a verdict is what it is, and what to do.
struct FindingSection {
    let findings: [FindingEntry]
    /// Whether warnings too say what to do; a token inside a signature leaves that to the signature.
    var advisesOnWarnings = true

    /// Failures first under one heading, then warnings and notes, then what to do next.
    func write(_ layout: inout TextLayout) {
        let failures = findings.filter { $0.level == .fail }
        let others = findings.filter { $0.level == .warn } + findings.filter { $0.level == .inform }
        write(failures, .why, &layout)
        write(others, .notes, &layout)
        writeActions(failures + (advisesOnWarnings ? others.filter { $0.level == .warn } : []), &layout)
    }

    private func write(_ findings: [FindingEntry], _ heading: ReportLabel, _ layout: inout TextLayout) {
        guard !findings.isEmpty else { return }
        layout.heading(heading)
        for finding in findings {
            let language = layout.language
            let level = FindingWords.label(finding.level).text[language]
            layout.paragraph("• \(level): \(finding.statement(language))", indent: 2, hanging: 2)
            if let meaning = finding.meaning(language) {
                layout.paragraph(meaning, indent: 4)
            }
            let clause = finding.clause.map { " · \($0)" } ?? ""
            layout.paragraph("[\(finding.code)\(clause)]", indent: 4)
        }
    }

    private func writeActions(_ findings: [FindingEntry], _ layout: inout TextLayout) {
        let actions = FindingWords.actions(findings, layout.language)
        guard !actions.isEmpty else { return }
        layout.heading(.whatToDo)
        for (index, action) in actions.enumerated() {
            layout.paragraph("\(index + 1). \(action)", indent: 2, hanging: 3)
        }
    }
}
