package import ValidationReport

extension RecordedReport {
    /// Checks that a judgement made again led to this report, byte for byte.
    ///
    /// A report by another version of the program may say more or less; its verdicts must be the same.
    ///
    /// - Throws: `ApplianceError` of kind `unreadableInput` where it did not.
    package func check(_ report: DocumentReport, isSingle: Bool) throws(ApplianceError) {
        let again = report.render(as: isSingle ? .json : .jsonLine, language: language)
        guard again != text else { return }
        let other = try RecordedReportReader(file: document.name).read(again.dropLast())
        if software != other.software, verdicts == other.verdicts { return }
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
}
