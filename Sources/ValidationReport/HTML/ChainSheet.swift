/// The certificates of a path, the target first, and what is known of their revocation.
struct ChainSheet {
    let chain: [CertificateEntry]
    let revocation: [RevocationEntry]
    let language: ReportLanguage

    var nodes: [MarkupNode] { certificates + statuses }

    private var certificates: [MarkupNode] {
        guard !chain.isEmpty else { return [] }
        var table = GridTable(
            .chainGrid,
            [
                "", PageLabel.chainColumn.text[language], PageLabel.validityColumn.text[language],
                PageLabel.keyColumn.text[language],
            ]
        )
        for (index, certificate) in chain.enumerated() {
            let anchor = certificate.isAnchor ? " (\(ReportLabel.trustAnchor.text[language]))" : ""
            let serial = "\(ReportLabel.serialNumber.text[language]) \(certificate.serialNumber)"
            let begin = TimeText.day(certificate.notBefore, language)
            let end = TimeText.day(certificate.notAfter, language)
            table.add([
                [.text("\(index + 1)")],
                [
                    .html(.division, [.html(.bold, certificate.name), .text(anchor)]),
                    .html(.division, [.html(.small, serial)]),
                    .html(.division, [.digest("SHA-256 \(certificate.sha256)")]),
                ],
                [.text("\(begin) \(ReportLabel.until.text[language]) \(end)")],
                [
                    .html(.division, certificate.key),
                    .html(
                        .division,
                        [.html(.small, "\(ReportLabel.signedWith.text[language]) \(certificate.algorithm)")]
                    ),
                ],
            ])
        }
        return [.html(.heading3, PageTitle.sentenceCase(.pathTitle, language))] + table.nodes
    }

    private var statuses: [MarkupNode] {
        guard !revocation.isEmpty else { return [] }
        var table = GridTable(
            .revocationGrid,
            [
                PageLabel.chainColumn.text[language], PageLabel.revocationStatus.text[language],
                PageLabel.evidenceUsed.text[language], PageLabel.gapTitle.text[language],
            ]
        )
        for entry in revocation {
            let words = RevocationWords(entry: entry, language: language)
            table.add([
                [.text(entry.name)], [status(entry, words)], evidence(entry, words), [.text(words.gap ?? "")],
            ])
        }
        return [.html(.heading3, PageTitle.sentenceCase(.revocationTitle, language))] + table.nodes
    }

    private func status(_ entry: RevocationEntry, _ words: RevocationWords) -> MarkupNode {
        let style: HTMLClass =
            switch entry.status {
            case .good, .notRequired: .checkPassed
            case .revoked, .onHold: .checkFailed
            case .unknown: .checkUnknown
            }
        return .html(.span, style, words.status)
    }

    private func evidence(_ entry: RevocationEntry, _ words: RevocationWords) -> [MarkupNode] {
        var nodes: [MarkupNode] = []
        for evidence in entry.allEvidence {
            nodes.append(.html(.division, words.text(evidence)))
            nodes.append(.html(.division, [.digest("SHA-256 \(evidence.sha256)")]))
            if let origin = words.origin(evidence) {
                nodes.append(.html(.division, [.html(.small, "\(ReportLabel.origin.text[language]): \(origin)")]))
            }
        }
        if let finding = entry.finding {
            nodes.append(.html(.division, FindingWords.line(finding, language)))
        }
        return nodes
    }
}
