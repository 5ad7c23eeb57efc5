/// The pages of a report on a document.
struct DocumentHTML {
    let report: DocumentReport
    let language: ReportLanguage

    /// The document by itself.
    func make() -> String {
        HTMLPage.make(title: title, language: language, body: HTMLWriter.write([article(id: nil)]))
    }

    /// Such as `Relatório de validação de assinatura: contrato.p7s`.
    var title: String { "\(PageTitle.document[language]): \(report.inputs.document.name)" }

    /// The first page and the evidence behind it; with an `id` it starts a page of its own.
    func article(id: String?) -> MarkupNode {
        var nodes = FrontPage(report: report, language: language).nodes
        if let history = report.historyWords(language) {
            nodes.append(.html(.section, .sheet, HistorySheet(words: history).nodes))
        }
        if !report.documentTimeStamps.isEmpty {
            let sheet = DocumentTimeStampSheet(
                entries: report.documentTimeStamps,
                isWhole: report.signatures.isEmpty,
                language: language
            )
            nodes.append(.html(.section, .sheet, sheet.nodes))
        }
        if !report.evidenceRecords.isEmpty || report.otherRecordCount > 0 {
            let sheet = RecordCoverSheet(
                entries: report.evidenceRecords,
                otherCount: report.otherRecordCount,
                language: language
            )
            nodes.append(.html(.section, .sheet, sheet.nodes))
        }
        let count = report.signatures.count
        for (index, signature) in report.signatures.enumerated() {
            let sheet = SignatureSheet(
                words: SignatureWords(signature: signature, document: report.inputs, language: language),
                title: PageTitle.signature(index + 1, count, language)
            )
            nodes.append(.html(.section, .sheet, sheet.nodes))
        }
        nodes.append(.html(.section, BasisSheet(inputs: report.inputs, language: language).nodes))
        if let software = report.inputs.software {
            nodes.append(.html(.footer, "\(PageLabel.generatedBy.text[language]) \(software)"))
        }
        guard let id else { return .html(.article, nodes) }
        return .html(.article, .sheet, id: id, nodes)
    }
}
