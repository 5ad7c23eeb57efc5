/// The files that were checked, as rows of a table.
enum FileFacts {
    /// The table; `summary` counts the signatures, `label` says what was done to the content.
    static func nodes(
        _ inputs: ReportInputs,
        _ language: ReportLanguage,
        summary: String? = nil,
        content label: ReportLabel = .content
    ) -> [MarkupNode] {
        var table = FactTable(language)
        table.add(.file, inputs.document.name)
        table.add(PageLabel.size, NumberText.bytes(inputs.document.size, language))
        table.add(digest: .sha256, inputs.document.sha256)
        if let content = inputs.content {
            let found = content.isFoundByName ? " (\(ReportLabel.foundByName.text[language]))" : ""
            table.add(label, content.name + found)
            table.add(PageLabel.size, NumberText.bytes(content.size, language))
            table.add(digest: .sha256, content.sha256)
        }
        if let namesake = inputs.namesake {
            table.add(.namesake, "\(namesake.name) (\(ReportLabel.notWhatWasSigned.text[language]))")
            table.add(PageLabel.size, NumberText.bytes(namesake.size, language))
            table.add(digest: .sha256, namesake.sha256)
        }
        table.add(.validatedAt, TimeText.make(inputs.validationTime, language))
        table.add(.signatureCount, summary)
        return table.nodes
    }
}
