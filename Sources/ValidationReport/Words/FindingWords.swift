import SignatureValidation

/// Findings as people read them.
enum FindingWords {
    /// The statement with the code behind it.
    static func line(_ finding: FindingEntry, _ language: ReportLanguage) -> String {
        "\(finding.statement(language)) [\(finding.code)]"
    }

    /// The warnings of all signatures, each once.
    static func alerts(_ signatures: [SignatureEntry], _ language: ReportLanguage) -> [String] {
        var alerts: [String] = []
        for finding in signatures.flatMap(\.findings) where finding.level == .warn {
            let alert = line(finding, language)
            if !alerts.contains(alert) { alerts.append(alert) }
        }
        return alerts
    }

    /// What to do about the findings, each once.
    static func actions(_ findings: [FindingEntry], _ language: ReportLanguage) -> [String] {
        var actions: [String] = []
        for action in findings.compactMap({ $0.action(language) }) where !actions.contains(action) {
            actions.append(action)
        }
        return actions
    }

    /// How much a finding weighs, in words.
    static func label(_ level: Finding.Level) -> ReportLabel {
        switch level {
        case .fail: .fail
        case .warn: .warn
        case .inform: .inform
        }
    }
}
