struct ChainText {
    let report: ChainReport
    let language: ReportLanguage
    func make() -> String { "" }
}
