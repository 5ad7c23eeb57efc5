/// One document over the reports of a run.
package struct ReportVolume: Sendable {
    private let format: VolumeFormat
    private let language: ReportLanguage
    private var parts: [ReportPart] = []

    /// An empty document.
    package init(_ format: VolumeFormat, _ language: ReportLanguage) {
        self.format = format
        self.language = language
    }

    /// Appends a part; the order of the calls is that of the document.
    package mutating func append(_ part: ReportPart) { parts.append(part) }

    /// The whole document: UTF-8, ended by a newline.
    package func make() -> String {
        switch format {
        case .html: HTMLVolume(language: language).make(parts)
        case .etsi: ETSIReport.make(parts)
        }
    }
}
