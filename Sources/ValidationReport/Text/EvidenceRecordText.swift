import SignatureValidation

/// The text form of a report on an evidence record.
struct EvidenceRecordText {
    let report: EvidenceRecordReport
    let language: ReportLanguage

    func make() -> String {
        var layout = TextLayout(language)
        let verdict = report.verdict
        layout.rule("=")
        layout.paragraph(EvidenceLabel.title.text[language])
        layout.blank()
        layout.paragraph(">>> \(TimeStampSection.headline(verdict, language)) <<<", indent: 2)
        layout.blank()
        layout.paragraph(VerdictText.recordSentence(verdict)[language], indent: 2)
        layout.rule("=")
        InputsSection(inputs: report.inputs).writeFiles(&layout, content: .stampedContent)
        let reason = MainReason.of(report.findings, verdict)
        layout.field(.mainReason, reason.map { "\($0.statement(language)) [\($0.code)]" })
        EvidenceFactsSection(facts: report.facts).write(&layout)
        if report.orphanCount > 0 { layout.field(text(.orphans), "\(report.orphanCount)") }
        writeObjects(&layout)
        FindingSection(findings: report.findings).write(&layout)
        for timeStamp in report.timeStamps { write(timeStamp, &layout) }
        InputsSection(inputs: report.inputs).writeBasis(&layout)
        return layout.text
    }

    private func text(_ label: EvidenceLabel) -> String { label.text[language] }

    private func writeObjects(_ layout: inout TextLayout) {
        guard !report.objects.isEmpty else { return }
        layout.heading(text(.objects))
        for object in report.objects {
            let broken: EvidenceLabel = object.isOnlyListed ? .onlyListed : .notCovered
            let state = text(object.isIntact.map { $0 ? .covered : broken } ?? .notTold)
            layout.paragraph("• \(object.name): \(state)", indent: 2, hanging: 2)
            let since = object.existsSince.map { "\(text(.provenSince)) \(TimeText.make($0, language))" }
            layout.paragraph(since ?? text(.nothingProven), indent: 4)
            if let file = object.file { layout.paragraph("SHA-256 \(file.sha256)", indent: 4) }
        }
    }

    private func write(_ entry: ArchiveTimeStampEntry, _ layout: inout TextLayout) {
        layout.blank()
        layout.rule("-")
        let role: EvidenceLabel =
            switch entry.role {
            case .initial: .initial
            case .timeStampRenewal: .timeStampRenewal
            case .hashTreeRenewal: .hashTreeRenewal
            }
        let place = "\(text(.chain)) \(entry.chain), \(text(.number)) \(entry.number)"
        layout.paragraph("\(text(role)) (\(place)): \(TimeStampSection.headline(entry.token.verdict, language))")
        layout.blank()
        let tree = entry.listCount == 0 ? text(.noTree) : "\(entry.listCount)"
        let order = entry.order.map { ", \(HashTreeOrderText.make($0, language))" } ?? ""
        layout.field(text(.lists), "\(tree) (\(entry.digest)\(order)): \(state(entry.isImprintIntact))")
        for reference in entry.references {
            let label: EvidenceLabel = reference.kind == "previous-chains" ? .previousChains : .previousTimeStamp
            layout.field(text(label), state(reference.isIntact))
        }
        TimeStampSection(timeStamp: entry.token).writeBody(&layout)
    }

    private func state(_ isIntact: Bool?) -> String {
        isIntact.map { text($0 ? .intact : .broken) } ?? ReportLabel.notVerified.text[language]
    }
}
