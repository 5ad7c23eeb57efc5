/// The evidence on one signature: its checks, reasons, path, revocation, time-stamps and counter-signatures.
struct SignatureSheet {
    let words: SignatureWords
    /// Such as `Assinatura 1 de 2`.
    let title: String

    var nodes: [MarkupNode] {
        let language = words.language
        let signature = words.signature
        var nodes: [MarkupNode] = [
            .html(.heading2, [.text("\(title): "), VerdictBanner.word(signature.verdict, words.headline)])
        ]
        nodes += facts
        nodes += CheckTable.nodes(words.checks, language)
        nodes += FindingList.nodes(signature.findings, language)
        nodes += ChainSheet(chain: signature.chain, revocation: signature.revocation, language: language).nodes
        if !signature.timeStamps.isEmpty {
            nodes.append(.html(.heading3, PageTitle.sentenceCase(.timeStampsTitle, language)))
            nodes += signature.timeStamps.map { TimeStampSheet(timeStamp: $0, language: language).node }
        }
        let count = signature.counterSignatures.count
        for (index, counterSignature) in signature.counterSignatures.enumerated() {
            let sheet = SignatureSheet(
                words: SignatureWords(signature: counterSignature, document: words.document, language: language),
                title: PageTitle.counterSignature(index + 1, count, language)
            )
            nodes.append(.html(.division, .nested, sheet.nodes))
        }
        return nodes
    }

    private var facts: [MarkupNode] {
        let language = words.language
        let signature = words.signature
        var table = FactTable(language)
        let signer = SignerFacts(words: words)
        signer.addIdentity(&table)
        signer.addCertificate(&table)
        table.add(.legalClass, words.legalClass)
        table.add(PageLabel.when, words.provenTime)
        table.add(PageLabel.when, words.earliestTime)
        table.add(.claimedTime, words.claimedTime)
        table.add(.covers, words.coveredBytes)
        if let place = words.place {
            table.add(HistoryLabel.field, place.field)
            table.add(HistoryLabel.permissions, place.permissions)
            table.add(HistoryLabel.laterChanges, place.laterChanges)
        }
        table.add(PageLabel.documentType, words.documentTypes)
        table.add(.format, words.levels)
        table.add(.signaturePolicy, signature.signaturePolicy.map { SignaturePolicyText.make($0, language) })
        table.add(PageLabel.process, words.process)
        table.add(.judgedAt, TimeText.make(signature.judgedAt, language))
        return table.nodes
    }
}
