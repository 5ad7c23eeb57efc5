import SignatureValidation

/// One HTML document over many reports, with a contents table in front.
struct HTMLVolume {
    let language: ReportLanguage

    /// The part of one report; `number` counts the inputs from 1.
    func part(_ report: DocumentReport, number: Int) -> ReportPart {
        let word = VerdictText.word(report.verdict.indication)[language]
        let etsi = [report.verdict.indication.rawValue, report.verdict.subIndication].compactMap { $0 }
        return ReportPart(
            entry: row([
                [.text("\(number)")], [.link(to: Self.anchor(number), report.inputs.document.name)],
                [.text("\(report.signatures.count)")],
                [
                    VerdictBanner.word(report.verdict, word),
                    .html(.division, [.html(.small, etsi.joined(separator: " · "))]),
                ],
            ]),
            body: HTMLWriter.write([DocumentHTML(report: report, language: language).article(id: Self.anchor(number))])
        )
    }

    /// The part of an input that could not be judged.
    func part(_ failure: FailureReport, number: Int) -> ReportPart {
        ReportPart(
            entry: row([
                [.text("\(number)")],
                [.text(failure.name), .html(.division, [.html(.small, failure.message[language])])], [],
                [.html(.bold, .failed, PageLabel.unreadable.text[language])],
            ]),
            body: ""
        )
    }

    /// The whole document.
    func make(_ parts: [ReportPart]) -> String {
        let title = PageLabel.volumeTitle.text[language]
        let headings = [
            "", ReportLabel.file.text[language], ReportLabel.signatureCount.text[language],
            ReportLabel.result.text[language],
        ]
        var body = HTMLWriter.write([
            .html(.heading1, title), .html(.heading2, PageLabel.contents.text[language]),
        ])
        body += "<table class=\"\(HTMLClass.contentsGrid.rawValue)\">\n"
        body += HTMLWriter.write([
            .html(.tableHead, [.html(.tableRow, headings.map { .html(.tableHeaderCell, $0) })])
        ])
        body += "<tbody>\n" + parts.map(\.entry).joined() + "</tbody>\n</table>\n"
        return HTMLPage.make(title: title, language: language, body: body + parts.map(\.body).joined())
    }

    private func row(_ cells: [[MarkupNode]]) -> String {
        HTMLWriter.write([.html(.tableRow, cells.map { .html(.tableCell, $0) })])
    }

    private static func anchor(_ number: Int) -> String { "d\(number)" }
}
