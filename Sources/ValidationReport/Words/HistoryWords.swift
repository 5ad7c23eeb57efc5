import SignatureValidation

/// What is said of a PDF file as a whole, the same words in every form that people read.
struct HistoryWords {
    /// How the changes after signing stand.
    enum Outcome: Sendable, Hashable {
        case unchanged
        case allowed
        case objectionable
        case unknown
    }

    let history: PDFHistoryEntry
    /// The signatures of the report, which have the numbers by which they are named.
    let signatures: [SignatureEntry]
    /// The document time-stamps of the report.
    var documentTimeStamps: [DocumentTimeStampEntry] = []
    let language: ReportLanguage

    var outcome: Outcome { conclusion.outcome }

    /// Whether the document was changed after it was signed, and whether that was allowed: one sentence.
    var summary: String { conclusion.sentence }

    /// What tells most against the document comes first; that nothing was changed is said only where every signature can
    /// tell.
    private var conclusion: (outcome: Outcome, sentence: String) {
        if signatures.isEmpty, !documentTimeStamps.isEmpty { return stampedConclusion }
        if let index = signatures.firstIndex(where: { $0.content.isIntact == false }) {
            return (.objectionable, altered(index + 1))
        }
        if !history.objections.isEmpty { return (.objectionable, objectionable) }
        if signatures.contains(where: { $0.hasFailure(startingWith: Self.changeCodes) }) {
            return (
                .objectionable,
                LocalizedText(
                    "O documento foi alterado depois de assinado, de um modo que a política de validação não admite.",
                    "The document was changed after it was signed, in a way that the validation policy does not accept."
                )[language]
            )
        }
        if signatures.contains(where: { $0.hasFailure(startingWith: Self.structureCodes) }) {
            return (
                .unknown,
                LocalizedText(
                    "A estrutura do arquivo não permite dizer com segurança o que mudou depois da assinatura.",
                    "The structure of the file does not let it be told for certain what changed after the signature."
                )[language]
            )
        }
        guard let first = history.firstCovered, signatures.allSatisfy({ $0.pdf?.coveredRevision != nil }) else {
            return (
                .unknown,
                LocalizedText(
                    "Há assinatura que não cobre uma revisão inteira do arquivo; não se pode dizer o que veio depois dela.",
                    "A signature does not cover a whole revision of the file; what came after it cannot be told."
                )[language]
            )
        }
        if let index = signatures.firstIndex(where: { $0.content.isIntact == nil || !$0.isCryptographicallyValid }) {
            return (.unknown, unverified(index + 1))
        }
        guard first < history.revisions.count else {
            return (
                .unchanged,
                LocalizedText(
                    "O documento não foi alterado depois de assinado.",
                    "The document was not changed after it was signed."
                )[language]
            )
        }
        return (.allowed, allowed)
    }

    /// The same of a file that has document time-stamps and no signature.
    private var stampedConclusion: (outcome: Outcome, sentence: String) {
        if documentTimeStamps.contains(where: { $0.timeStamp.isImprintIntact == false }) {
            return (
                .objectionable,
                LocalizedText(
                    "O documento foi alterado: os bytes que um carimbo do tempo cobre não são os que foram carimbados.",
                    "The document was changed: the bytes that a time-stamp covers are not those that were stamped."
                )[language]
            )
        }
        if let first = history.objections.first {
            let lines = ChangeLine.make(history.revisions.first { $0.number == first.revision }?.changes ?? [])
            let line = lines.first?.text(language) ?? ""
            return (
                .objectionable,
                LocalizedText(
                    "O documento foi alterado depois do carimbo do tempo: revisão \(first.revision), \(line).",
                    "The document was changed after the time-stamp: revision \(first.revision), \(line)."
                )[language]
            )
        }
        let isCertain = documentTimeStamps.allSatisfy { entry in
            entry.timeStamp.verdict.isPassed && entry.pdf?.coveredRevision != nil
        }
        guard isCertain, let first = history.firstCovered else {
            return (
                .unknown,
                LocalizedText(
                    "Não se pode dizer com segurança o que mudou depois do carimbo do tempo.",
                    "It cannot be told for certain what changed after the time-stamp."
                )[language]
            )
        }
        guard first < history.revisions.count else {
            return (
                .unchanged,
                LocalizedText(
                    "O documento não foi alterado depois do carimbo do tempo.",
                    "The document was not changed after the time-stamp."
                )[language]
            )
        }
        return (
            .allowed,
            LocalizedText(
                "Depois do primeiro carimbo do tempo o arquivo só recebeu o que não altera o documento.",
                "After the first time-stamp the file got only what does not change the document."
            )[language]
        )
    }

    /// Findings that a change is not accepted.
    private static let changeCodes = ["SAV-CHANGE-", "SAV-DOCMDP-", "SAV-FIELDMDP-"]
    /// Findings that the file is not of the form that lets revisions be compared.
    private static let structureCodes = ["FC-PDF-", "FC-BYTERANGE-", "FC-CONTENTS-", "FC-SUBFILTER-"]

    /// `Revisão 2 de 3`.
    func title(_ revision: RevisionEntry) -> String {
        let count = history.revisions.count
        return LocalizedText("Revisão \(revision.number) de \(count)", "Revision \(revision.number) of \(count)")[
            language
        ]
    }

    /// `bytes 0 a 45.678`, from the start of the file to the end of the revision.
    func bytes(_ revision: RevisionEntry) -> String {
        let end = NumberText.bytes(revision.range.upperBound, language)
        return LocalizedText("arquivo até aqui: \(end)", "file up to here: \(end)")[language]
    }

    /// By which signatures the file is covered up to the end of the revision.
    func coverage(_ revision: RevisionEntry) -> [String] {
        let names = revision.signatures.map(name)
        guard names.isEmpty else { return names }
        guard let last = history.lastCovered, last > revision.number else {
            return [
                LocalizedText("não coberta por nenhuma assinatura", "not covered by any signature")[language]
            ]
        }
        return [
            LocalizedText(
                "sem assinatura própria; coberta pelas das revisões seguintes",
                "no signature of its own; covered by those of later revisions"
            )[language]
        ]
    }

    /// What a revision changed, one line each.
    func lines(_ revision: RevisionEntry) -> [String] {
        let lines = ChangeLine.make(revision.changes)
        guard !lines.isEmpty else {
            return [unchanged(revision)[language]]
        }
        let left = lines.count - ChangeLine.maximumLines
        var texts = lines.prefix(ChangeLine.maximumLines).map { $0.text(language) }
        if left > 0 || revision.changesLeftOut > 0 {
            texts.append(ForeignName.more(max(0, left) + revision.changesLeftOut, language))
        }
        return texts
    }

    private func unchanged(_ revision: RevisionEntry) -> LocalizedText {
        if revision.number == 1 { return LocalizedText("documento original", "original document") }
        if revision.number == history.firstCovered {
            return LocalizedText("gravação da primeira assinatura", "save of the first signature")
        }
        if revision.isCompared { return LocalizedText("nenhum objeto alterado", "no object changed") }
        if history.firstCovered == nil { return LocalizedText("não comparada", "not compared") }
        return LocalizedText(
            "anterior à primeira assinatura, que cobre tudo o que ela gravou; não comparada com a revisão anterior",
            "older than the first signature, which covers all that it wrote; not compared with the one before"
        )
    }

    /// The signature as people find it in the report: `Assinatura 1 (FULANA DE EXEMPLO), campo 'Sig1'`.
    func name(_ id: String) -> String {
        let entry = history.signature(id)
        let field = entry?.fieldName.map { ", \(LocalizedText("campo", "field")[language]) \(ForeignName.quoted($0))" }
        if let index = signatures.firstIndex(where: { $0.id == id }) {
            let word = LocalizedText("Assinatura", "Signature")[language]
            let signer = signatures[index].signer.map { $0.name ?? $0.subject }.map { " (\($0))" }
            return "\(word) \(index + 1)\(signer ?? "")\(field ?? "")"
        }
        if let index = documentTimeStamps.firstIndex(where: { $0.id == id }) {
            return DocumentTimeStampWords.title(index + 1, documentTimeStamps.count, language) + (field ?? "")
        }
        let role = entry.map { PDFSignatureText.role($0.role)[language] } ?? id
        return role.prefix(1).uppercased() + role.dropFirst() + (field ?? "")
    }

    private func altered(_ number: Int) -> String {
        LocalizedText(
            "O documento foi alterado depois de assinado: os bytes que a assinatura \(number) cobre não são os que foram "
                + "assinados.",
            "The document was changed after it was signed: the bytes that signature \(number) covers are not those that "
                + "were signed."
        )[language]
    }

    private func unverified(_ number: Int) -> String {
        LocalizedText(
            "Não se sabe se o documento é o que foi assinado: a assinatura \(number) não pôde ser conferida.",
            "It is not known whether the document is what was signed: signature \(number) could not be verified."
        )[language]
    }

    private var allowed: String {
        let count = history.revisions.count - (history.firstCovered ?? 0)
        return LocalizedText(
            count == 1
                ? "Depois da primeira assinatura o arquivo recebeu mais uma revisão; tudo o que ela mudou é permitido."
                : "Depois da primeira assinatura o arquivo recebeu mais \(count) revisões; tudo o que elas mudaram é "
                    + "permitido.",
            count == 1
                ? "After the first signature the file got one more revision; everything that it changed is allowed."
                : "After the first signature the file got \(count) more revisions; everything that they changed is "
                    + "allowed."
        )[language]
    }

    private var objectionable: String {
        let objections = history.objections
        let isExplained = !objections.contains { $0.change.standing == .unexplained }
        let start =
            isExplained
            ? LocalizedText(
                "O documento foi alterado depois de assinado, contra o que a assinatura permite",
                "The document was changed after it was signed, against what the signature allows"
            )
            : LocalizedText(
                "O documento foi alterado depois de assinado, e a alteração não é explicada",
                "The document was changed after it was signed, and the change is not explained"
            )
        guard let first = objections.first else { return start[language] + "." }
        let lines = ChangeLine.make(history.revisions.first { $0.number == first.revision }?.changes ?? [])
        let line = lines.first?.text(language) ?? ""
        let revision = LocalizedText("revisão \(first.revision)", "revision \(first.revision)")[language]
        return "\(start[language]): \(revision), \(line)."
    }
}
