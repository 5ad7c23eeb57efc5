struct DocumentText {
    let report: DocumentReport
    let language: ReportLanguage
    func make() -> String { "" }
}
