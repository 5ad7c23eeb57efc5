extension DocumentReport {
    /// The report as a document by itself.
    package func render(as format: VolumeFormat, language: ReportLanguage) -> String {
        switch format {
        case .html: DocumentHTML(report: self, language: language).make()
        case .etsi: ETSIReport.make([ETSIReport(language: language).part(self, scope: "")])
        }
    }

    /// What the report brings to a document over several inputs; `number` counts them from 1.
    package func part(of format: VolumeFormat, language: ReportLanguage, number: Int) -> ReportPart {
        switch format {
        case .html: HTMLVolume(language: language).part(self, number: number)
        case .etsi: ETSIReport(language: language).part(self, scope: "D\(number)-")
        }
    }
}

extension FailureReport {
    /// What an input that could not be judged brings to a document over several.
    package func part(of format: VolumeFormat, language: ReportLanguage, number: Int) -> ReportPart {
        switch format {
        case .html: HTMLVolume(language: language).part(self, number: number)
        case .etsi: ETSIReport(language: language).part(self)
        }
    }
}
