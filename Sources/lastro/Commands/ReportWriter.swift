import Appliance
import ValidationReport

/// Puts the reports of a run out in input order, in the form that was asked for.
struct ReportWriter {
    /// What a thread makes of one report.
    enum Rendering: Sendable {
        /// A whole report.
        case text(String)
        /// A part of the document over all inputs.
        case part(ReportPart)
    }

    private let form: ReportForm
    private let language: ReportLanguage
    private let isSingle: Bool
    private let result: ResultOutput
    private var volume: ReportVolume?
    private var isFirst = true

    /// - Parameters:
    ///   - form: of all reports.
    ///   - language: of all reports.
    ///   - isSingle: whether there is one input, which was named.
    ///   - result: where they go.
    init(_ form: ReportForm, _ language: ReportLanguage, isSingle: Bool, to result: ResultOutput) {
        self.form = form
        self.language = language
        self.isSingle = isSingle
        self.result = result
        if case .volume(let format) = form, !isSingle { volume = ReportVolume(format, language) }
    }

    /// Renders a report, on any thread.
    ///
    /// `number` counts the inputs from 1.
    static func render(
        _ report: DocumentReport,
        _ form: ReportForm,
        _ language: ReportLanguage,
        isSingle: Bool,
        number: Int
    ) -> Rendering {
        switch form {
        case .stream(let format): .text(report.render(as: format, language: language))
        case .volume(let format) where isSingle: .text(report.render(as: format, language: language))
        case .volume(let format): .part(report.part(of: format, language: language, number: number))
        }
    }

    /// Takes the next report.
    mutating func write(_ rendering: Rendering) throws(ApplianceError) {
        switch rendering {
        case .text(let text):
            try result.write(form == .stream(.text) && !isFirst ? "\n" + text : text)
            isFirst = false
        case .part(let part): volume?.append(part)
        }
    }

    /// Takes an input that could not be judged.
    ///
    /// Alone it has no report; among others it must not look as if it had never been given.
    mutating func write(_ failure: FailureReport, number: Int) throws(ApplianceError) {
        guard !isSingle else { return }
        switch form {
        case .stream(let format): try write(.text(failure.render(as: format, language: language)))
        case .volume(let format): volume?.append(failure.part(of: format, language: language, number: number))
        }
    }

    /// Writes what is left.
    func finish() throws(ApplianceError) {
        if let volume { try result.write(volume.make()) }
    }
}
