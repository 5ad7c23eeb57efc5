import SignatureValidation

/// One time-stamp token.
struct TimeStampSection {
    let timeStamp: TimeStampEntry

    /// The token as a part of the report on a signature.
    func write(_ layout: inout TextLayout) {
        let language = layout.language
        layout.blank()
        layout.indent += 2
        layout.rule("-")
        let kind = TimeStampKindText.text(timeStamp.kind)[language].uppercased()
        layout.paragraph("\(kind): \(Self.headline(timeStamp.verdict, language))")
        layout.blank()
        writeBody(&layout)
        layout.indent -= 2
    }

    /// What the token says and what was found.
    func writeBody(_ layout: inout TextLayout) {
        let language = layout.language
        layout.field(.authority, timeStamp.authority?.name ?? ReportLabel.unknownSigner.text[language])
        let caveat = timeStamp.verdict.isPassed ? "" : " \(ReportLabel.provesNothing.text[language])"
        layout.field(.timeStampTime, timeStamp.time.map { TimeText.make($0, language) + caveat })
        let existence = TimeStampWords(timeStamp: timeStamp, language: language).existence
        layout.field(PageLabel.existsSince.text[language], existence)
        layout.field(.accuracy, timeStamp.accuracy.map { NumberText.decimal($0, language) })
        layout.field(.serialNumber, timeStamp.serialNumber)
        layout.field(.timeStampPolicy, TimeStampWords(timeStamp: timeStamp, language: language).policy)
        for check in TimeStampWords(timeStamp: timeStamp, language: language).checks {
            layout.field(check.label, check.text)
            layout.field("", "[\(check.clause)]")
        }
        FindingSection(findings: timeStamp.findings, advisesOnWarnings: timeStamp.kind == .standalone).write(&layout)
        ChainSection(chain: timeStamp.chain, revocation: timeStamp.revocation).write(&layout)
    }

    /// As for a signature, in the gender of a time-stamp.
    static func headline(_ verdict: Verdict, _ language: ReportLanguage) -> String {
        let subIndication = verdict.subIndication.map { " · \($0)" } ?? ""
        let word = VerdictText.timeStampWord(verdict.indication)[language]
        return "\(word) (\(verdict.indication.rawValue)\(subIndication))"
    }
}
