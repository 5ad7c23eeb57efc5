struct TimeStampReportText {
    let report: TimeStampReport
    let language: ReportLanguage
    func make() -> String { "" }
}
