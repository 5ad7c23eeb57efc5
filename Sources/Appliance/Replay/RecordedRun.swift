import ASN1
import ValidationReport

/// The reports of one run, as `--format json` wrote them: one object, or one a line.
package struct RecordedRun: Sendable {
    /// By the names of the inputs, in the order of the file.
    private let entries: [ReplayedDocument]
    /// What all the reports stand on.
    package let basis: RecordedReport
    /// Whether it is one object over many lines, as for one file that was named.
    package let isSingle: Bool

    /// Reads a file.
    ///
    /// - Throws: `ApplianceError`, of kind `unreadableInput` where it holds no reports, or those of several runs.
    package init(path: String) throws(ApplianceError) {
        let bytes = try InputFile.read(path)
        let reader = RecordedReportReader(file: path)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw ApplianceError(.unreadableInput, "\(path): not UTF-8", hint: "give a JSON report")
        }
        let body = text.hasSuffix("\n") ? text.dropLast() : text[...]
        isSingle = body.hasPrefix("{\n")
        var entries: [ReplayedDocument] = []
        if isSingle {
            entries.append(try reader.entry(body))
        } else {
            for line in body.split(separator: "\n") { entries.append(try reader.entry(line)) }
        }
        let reports = entries.compactMap(\.recorded)
        guard let first = reports.first else {
            throw ApplianceError(.unreadableInput, "\(path): no report in it", hint: "give a JSON report")
        }
        let others = reports.contains { other in
            other.validationTime != first.validationTime || other.policy.digest != first.policy.digest
                || other.trustStore.digest != first.trustStore.digest || other.evidenceDigest != first.evidenceDigest
                || other.language != first.language
        }
        guard !others else {
            throw ApplianceError(
                .unreadableInput,
                "\(path): reports of several runs",
                hint: "replay those of one run at a time"
            )
        }
        self.entries = entries
        basis = first
    }

    /// The files to judge: those given, one a report and in their order, or else those that the reports name.
    ///
    /// - Throws: `ApplianceError` of kind `usage` where the number differs.
    package func documents(_ given: [String]) throws(ApplianceError) -> [ReplayedDocument] {
        guard given.isEmpty || given.count == entries.count else {
            throw ApplianceError(
                .usage,
                "\(given.count) files for \(entries.count) reports",
                hint: "name one file a report, in their order, or none"
            )
        }
        guard !given.isEmpty else { return entries }
        return zip(given, entries).map { ReplayedDocument(path: $0, recorded: $1.recorded) }
    }
}
