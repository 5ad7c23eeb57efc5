import SignatureValidation

/// One time-stamp token.
struct TimeStampSheet {
    let timeStamp: TimeStampEntry
    let language: ReportLanguage

    /// The token as a part of a signature's pages.
    var node: MarkupNode {
        let kind = TimeStampKindText.text(timeStamp.kind)[language]
        let title = "\(kind.prefix(1).uppercased())\(kind.dropFirst()): "
        return .html(
            .division,
            .nested,
            [
                .html(
                    .heading4,
                    [
                        .text(title),
                        VerdictBanner.word(timeStamp.verdict, TimeStampSection.headline(timeStamp.verdict, language)),
                    ]
                )
            ] + body
        )
    }

    /// What the token says and what was found.
    var body: [MarkupNode] {
        var table = FactTable(language)
        table.add(.authority, timeStamp.authority?.name ?? ReportLabel.unknownSigner.text[language])
        let caveat = timeStamp.verdict.isPassed ? "" : " \(ReportLabel.provesNothing.text[language])"
        table.add(.timeStampTime, timeStamp.time.map { TimeText.make($0, language) + caveat })
        table.add(PageLabel.existsSince, TimeStampWords(timeStamp: timeStamp, language: language).existence)
        table.add(.accuracy, timeStamp.accuracy.map { NumberText.decimal($0, language) })
        table.add(.serialNumber, timeStamp.serialNumber)
        table.add(.timeStampPolicy, TimeStampWords(timeStamp: timeStamp, language: language).policy)
        table.add(digest: .sha256, timeStamp.sha256)
        return table.nodes + CheckTable.nodes(TimeStampWords(timeStamp: timeStamp, language: language).checks, language)
            + FindingList.nodes(timeStamp.findings, language)
            + ChainSheet(chain: timeStamp.chain, revocation: timeStamp.revocation, language: language).nodes
    }
}
