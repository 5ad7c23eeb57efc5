import SignatureValidation

/// One signature: who, when, which bytes, what was checked, why, and the evidence.
struct SignatureSection {
    let signature: SignatureEntry
    /// Such as `ASSINATURA 1 DE 2`.
    let title: String
    let document: ReportInputs
    /// Whether the report has no other signature, so that its top has said the sentence already.
    var isAlone = false

    func write(_ layout: inout TextLayout) {
        let language = layout.language
        layout.blank()
        layout.rule("=")
        layout.paragraph("\(title): \(VerdictSection.headline(signature.verdict, language))")
        if !isAlone { layout.paragraph(VerdictText.sentence(signature.verdict)[language]) }
        layout.blank()
        let words = SignatureWords(signature: signature, document: document, language: language)
        SignerSection(words: words).write(&layout)
        writeFacts(&layout)
        FindingSection(findings: signature.findings).write(&layout)
        ChainSection(chain: signature.chain, revocation: signature.revocation).write(&layout)
        for timeStamp in signature.timeStamps { TimeStampSection(timeStamp: timeStamp).write(&layout) }
        layout.indent += 2
        for (index, counterSignature) in signature.counterSignatures.enumerated() {
            let label = "\(ReportLabel.counterSignature.text[language]) \(index + 1) \(ReportLabel.of.text[language])"
            let title = "\(label) \(signature.counterSignatures.count)"
            SignatureSection(signature: counterSignature, title: title, document: document).write(&layout)
        }
        layout.indent -= 2
    }

    private func writeFacts(_ layout: inout TextLayout) {
        let language = layout.language
        let words = SignatureWords(signature: signature, document: document, language: language)
        layout.field(.claimedTime, words.claimedTime)
        layout.field(.provenTime, words.provenTime)
        layout.field(.provenTime, words.earliestTime)
        layout.field(.covers, words.coveredBytes)
        if let place = words.place {
            layout.field(HistoryLabel.field.text[language], place.field)
            layout.field(HistoryLabel.permissions.text[language], place.permissions ?? "")
            layout.field(HistoryLabel.laterChanges.text[language], place.laterChanges ?? "")
        }
        for check in words.checks {
            layout.field(check.label, check.text)
            layout.field("", "[\(check.clause)]")
        }
        layout.field(PageLabel.documentType.text[language], words.documentTypes)
        layout.field(.format, words.levels)
        layout.field(.signaturePolicy, signature.signaturePolicy.map { SignaturePolicyText.make($0, language) })
        layout.field(PageLabel.process.text[language], words.process)
        layout.field(.judgedAt, TimeText.make(signature.judgedAt, language))
    }
}
