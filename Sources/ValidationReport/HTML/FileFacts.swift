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
        add(inputs.document, .file, to: &table, language)
        if let content = inputs.content { add(content, label, to: &table, language) }
        if let namesake = inputs.namesake { add(namesake, .namesake, remark: .notWhatWasSigned, to: &table, language) }
        table.add(.validatedAt, TimeText.make(inputs.validationTime, language))
        table.add(.signatureCount, summary)
        return table.nodes
    }

    private static func add(
        _ file: ReportedFile,
        _ label: ReportLabel,
        remark: ReportLabel? = nil,
        to table: inout FactTable,
        _ language: ReportLanguage
    ) {
        let remarks = (file.remarks + (remark.map { [$0] } ?? [])).map { $0.text[language] }
        table.add(label, file.name + (remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))"))
        table.add(PageLabel.size, NumberText.bytes(file.size, language))
        table.add(digest: .sha256, file.sha256)
    }
}
