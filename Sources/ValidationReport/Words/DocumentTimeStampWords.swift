import SignatureValidation

/// What is said of a document time-stamp, the same words in every form that people read.
struct DocumentTimeStampWords {
    let entry: DocumentTimeStampEntry
    let language: ReportLanguage

    /// `Carimbo do tempo do documento 1 de 2`.
    static func title(_ number: Int, _ count: Int, _ language: ReportLanguage) -> String {
        LocalizedText(
            "Carimbo do tempo do documento \(number) de \(count)",
            "Document time-stamp \(number) of \(count)"
        )[language]
    }

    /// Such as `APROVADO (TOTAL-PASSED)`.
    var headline: String { TimeStampSection.headline(entry.timeStamp.verdict, language) }

    /// The revision and the bytes that it covers.
    var coveredBytes: String {
        entry.pdf.map { PDFSignatureWords(entry: $0, language: language).coveredBytes }
            ?? ReportLabel.unknownSigner.text[language]
    }

    /// The time that it states, with a word where it proves nothing.
    var time: String? {
        let caveat = entry.timeStamp.verdict.isPassed ? "" : " \(ReportLabel.provesNothing.text[language])"
        return entry.timeStamp.time.map { TimeText.make($0, language) + caveat }
    }

    /// The field that holds it.
    var field: String? { entry.pdf.map { PDFSignatureWords(entry: $0, language: language).field } }

    /// What the report says first of a file that has time-stamps and no signature.
    static func sentence(_ entries: [DocumentTimeStampEntry], _ language: ReportLanguage) -> String {
        let count = entries.count
        let start = LocalizedText(
            count == 1
                ? "O arquivo não tem assinatura de ninguém; o veredicto é o do seu carimbo do tempo de documento."
                : "O arquivo não tem assinatura de ninguém; o veredicto é o dos seus \(count) carimbos do tempo de "
                    + "documento.",
            count == 1
                ? "The file has nobody's signature; the verdict is that of its document time-stamp."
                : "The file has nobody's signature; the verdict is that of its \(count) document time-stamps."
        )[language]
        let proven = entries.filter(\.timeStamp.verdict.isPassed).compactMap(\.timeStamp.time).min()
        guard let proven, entries.allSatisfy(\.timeStamp.verdict.isPassed) else { return start }
        let time = TimeText.make(proven, language)
        let end = LocalizedText(
            "Prova-se que o conteúdo carimbado existia em \(time); não se prova quem o fez nem quem concordou com ele.",
            "It is proven that the stamped content existed at \(time); not who made it, nor who agreed to it."
        )
        return "\(start) \(end[language])"
    }
}
