package import EvidenceArchive
package import ValidationReport

extension ArchiveFinding {
    /// One JSON object (`lastro.archive-finding/1`) on a line of its own.
    package func json(_ language: ReportLanguage, _ advice: RepairAdvice) throws(ApplianceError) -> String {
        struct Form: Encodable {
            let schema = "lastro.archive-finding/1"
            let level: String
            let code: String
            let subject: String
            let message: String
            let repair: String
        }
        return try ArchiveJSON.line(
            Form(
                level: level.rawValue,
                code: error.code.rawValue,
                subject: error.subject ?? "",
                message: message(language),
                repair: advice.hint(hint(language))
            )
        ) + "\n"
    }

    /// One line for people, and what mends it below.
    ///
    /// `objects`: how many objects stand in what is lost; nil where it is about one thing.
    package func text(_ language: ReportLanguage, _ advice: RepairAdvice, objects: Int? = nil) -> String {
        let word =
            switch (level, language) {
            case (.damage, .portuguese): "dano"
            case (.damage, .english): "damage"
            case (.note, .portuguese): "nota"
            case (.note, .english): "note"
            }
        let hint = advice.hint(hint(language))
        let count = objects.map { ": " + CountedText.objects.text($0, language) } ?? ""
        return "\(word)  \(PrintableText.line(message(language) + count))\n      \(PrintableText.line(hint))\n"
    }

    /// Code, place and reason.
    private func message(_ language: ReportLanguage) -> String {
        guard language == .portuguese else { return error.description }
        let reason = [error.code.portugueseSummary, FindingPhrases.portuguese(error.detail)].filter { !$0.isEmpty }
        return ([error.code.rawValue] + [error.subject].compactMap { $0 } + reason).joined(separator: ": ")
    }

    private func hint(_ language: ReportLanguage) -> String {
        guard language == .portuguese else { return error.hint }
        return error.hint == error.code.hint ? error.code.portugueseHint : FindingPhrases.portuguese(error.hint)
    }
}
