import ASN1
import SignatureValidation

/// The text form of a report on a certification path.
struct ChainText {
    let report: ChainReport
    let language: ReportLanguage

    private static let anyPolicy = "2.5.29.32.0"
    /// How many refused paths are told beside the one that is shown; all are in the JSON form.
    private static let refusedShown = 4

    func make() -> String {
        var layout = TextLayout(language)
        let verdict = report.verdict
        let sentence = verdict.isPassed ? VerdictText.chainPassed : VerdictText.sentence(verdict)
        VerdictSection(title: .chainTitle, verdict: verdict, sentence: sentence[language]).write(&layout)
        InputsSection(inputs: report.inputs).writeFiles(&layout)
        layout.field(
            .mainReason,
            MainReason.of(report.findings, verdict).map { "\($0.statement(language)) [\($0.code)]" }
        )
        layout.field(.holder, report.target?.subject)
        layout.field(.issuer, report.target?.issuer)
        layout.field(.serialNumber, report.target?.serialNumber)
        if verdict.isPassed { layout.field(.policies, policies) }
        FindingSection(findings: report.findings).write(&layout)
        ChainSection(chain: report.path, revocation: report.revocation).write(&layout)
        if verdict.isPassed, report.revocation.isEmpty, report.path.count > 1 {
            layout.heading(.revocationTitle)
            layout.paragraph(ReportLabel.revocationNotChecked.text[language], indent: 2)
        }
        writeRefused(&layout)
        InputsSection(inputs: report.inputs).writeBasis(&layout)
        return layout.text
    }

    private var policies: String {
        let policies = report.userConstrainedPolicies
        guard !policies.isEmpty else { return ReportLabel.none.text[language] }
        return policies.map { $0 == Self.anyPolicy ? ReportLabel.anyPolicy.text[language] : $0 }.joined(separator: ", ")
    }

    private func writeRefused(_ layout: inout TextLayout) {
        let others = verdictPaths.prefix(Self.refusedShown)
        guard !others.isEmpty else { return }
        layout.heading(.otherPaths)
        for path in others {
            let names = path.certificates.map(\.name).joined(separator: " ← ")
            layout.paragraph("• \(names)", indent: 2, hanging: 2)
            if let reason = path.findings.first {
                layout.paragraph("\(reason.statement(language)) [\(reason.code)]", indent: 4)
            }
        }
    }

    /// The refused paths that are not shown already.
    private var verdictPaths: ArraySlice<RefusedPathEntry> {
        report.verdict.isPassed ? [] : report.refused.dropFirst()
    }
}
