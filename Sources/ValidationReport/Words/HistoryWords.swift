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
    let language: ReportLanguage

    var outcome: Outcome {
        if !history.objections.isEmpty { return .objectionable }
        guard let first = history.firstCovered else { return .unknown }
        return first == history.revisions.count ? .unchanged : .allowed
    }

    /// Whether the document was changed after it was signed, and whether that was allowed: one sentence.
    var summary: String {
        switch outcome {
        case .unknown:
            return LocalizedText(
                "Nenhuma assinatura cobre uma revisão inteira do arquivo; não se pode dizer o que veio depois dela.",
                "No signature covers a whole revision of the file; what came after it cannot be told."
            )[language]
        case .unchanged:
            return LocalizedText(
                "O documento não foi alterado depois de assinado.",
                "The document was not changed after it was signed."
            )[language]
        case .allowed: return allowed
        case .objectionable: return objectionable
        }
    }

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
        if revision.isCompared { return LocalizedText("nenhum objeto alterado", "no object changed") }
        if history.firstCovered == nil { return LocalizedText("não comparada", "not compared") }
        return LocalizedText(
            "feita antes da primeira assinatura, que a cobre",
            "made before the first signature, which covers it"
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
        let role = entry.map { PDFSignatureText.role($0.role)[language] } ?? id
        return role.prefix(1).uppercased() + role.dropFirst() + (field ?? "")
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
