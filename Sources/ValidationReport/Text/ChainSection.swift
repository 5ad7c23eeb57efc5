/// The certificates of a path, the target first, and what is known of their revocation.
struct ChainSection {
    let chain: [CertificateEntry]
    let revocation: [RevocationEntry]

    func write(_ layout: inout TextLayout) {
        writeChain(&layout)
        writeRevocation(&layout)
    }

    private func writeChain(_ layout: inout TextLayout) {
        guard !chain.isEmpty else { return }
        layout.heading(.pathTitle)
        let language = layout.language
        for (index, certificate) in chain.enumerated() {
            let anchor = certificate.isAnchor ? " (\(ReportLabel.trustAnchor.text[language]))" : ""
            layout.paragraph("\(index + 1). \(certificate.name)\(anchor)", indent: 2, hanging: 3)
            let begin = TimeText.day(certificate.notBefore, language)
            let end = TimeText.day(certificate.notAfter, language)
            let validity = "\(ReportLabel.validity.text[language]) \(begin) \(ReportLabel.until.text[language]) \(end)"
            let signed = "\(ReportLabel.signedWith.text[language]) \(certificate.algorithm)"
            layout.paragraph("\(validity) · \(certificate.key) · \(signed)", indent: 5)
            layout.paragraph("SHA-256 \(certificate.sha256)", indent: 5)
        }
    }

    private func writeRevocation(_ layout: inout TextLayout) {
        guard !revocation.isEmpty else { return }
        layout.heading(.revocationTitle)
        let language = layout.language
        for entry in revocation {
            let words = RevocationWords(entry: entry, language: language)
            layout.paragraph("• \(entry.name): \(words.status)", indent: 2, hanging: 2)
            for evidence in entry.allEvidence {
                layout.paragraph("\(ReportLabel.evidence.text[language]): \(words.text(evidence))", indent: 4)
                layout.paragraph("SHA-256 \(evidence.sha256)", indent: 4)
                if let origin = words.origin(evidence) {
                    layout.paragraph("\(ReportLabel.origin.text[language]): \(origin)", indent: 4)
                }
            }
            if let gap = words.gap {
                layout.paragraph("\(PageLabel.gapTitle.text[language]): \(gap)", indent: 4)
            }
            if let finding = entry.finding { layout.paragraph(FindingWords.line(finding, language), indent: 4) }
        }
    }
}
