import Foundation
package import ValidationReport

extension RecordedReport {
    /// Checks that a judgement made again led to this report, byte for byte.
    ///
    /// A report by another version of the program may say more or less; its verdicts must be the same.
    ///
    /// - Returns: what the user is to be told where more differs than the version; nil otherwise.
    /// - Throws: `ApplianceError` of kind `unreadableInput` where it did not.
    package func check(_ report: DocumentReport, isSingle: Bool) throws(ApplianceError) -> String? {
        let again = report.render(as: isSingle ? .json : .jsonLine, language: language)
        guard again != text else { return nil }
        let other = try RecordedReportReader(file: document.name).read(again.dropLast())
        if software != other.software, verdicts == other.verdicts {
            // Anybody can write another version into a report.
            return Self.text(again, of: other, bySoftware: software) == text
                ? nil
                : "replay: \(document.name): the verdicts are the same, but the report, by "
                    + "\(software ?? "an unknown program"), says other things than \(other.software ?? "this program")"
        }
        let what =
            verdicts == other.verdicts
            ? "the same inputs lead to another report"
            : "the same inputs lead to \(other.verdicts.first ?? "…"), the report says \(verdicts.first ?? "…")"
        throw ApplianceError(
            .unreadableInput,
            "replay: \(document.name): \(what)",
            hint: "the report was altered, made with other options (--show-personal-data), or by another version ("
                + "\(software ?? "unknown")); compare it with what --format json writes now"
        )
    }

    /// A report as another version would have written it that says the same.
    private static func text(_ text: String, of report: RecordedReport, bySoftware software: String?) -> String {
        guard let own = report.software, let software else { return text }
        return text.replacingOccurrences(of: "\"\(own)\"", with: "\"\(software)\"")
    }
}
