/// What is said of a signature's place in a PDF file.
struct PDFSignatureWords {
    let entry: PDFSignatureEntry
    let language: ReportLanguage

    /// `cobre a revisão 2 de 3`.
    var scope: String {
        guard let covered = entry.coveredRevision else {
            return LocalizedText(
                "não cobre nenhuma revisão inteira do arquivo",
                "covers no whole revision of the file"
            )[language]
        }
        return LocalizedText(
            "cobre a revisão \(covered) de \(entry.revisionCount)",
            "covers revision \(covered) of \(entry.revisionCount)"
        )[language]
    }

    /// The scope with the bytes: all up to the end of the revision but the signature itself.
    var coveredBytes: String {
        guard let range = entry.byteRange, range.count == 4 else { return scope }
        let (end, isOverflowing) = range[2].addingReportingOverflow(range[3])
        guard !isOverflowing else { return scope }
        let size = NumberText.bytes(end, language)
        let text = LocalizedText(
            "os primeiros \(size) do arquivo, sem o valor da própria assinatura",
            "the first \(size) of the file, without the value of the signature itself"
        )[language]
        return "\(scope): \(text)"
    }

    /// The field with its page.
    var field: String {
        let name = entry.fieldName.map(ForeignName.quoted) ?? LocalizedText("sem nome", "without a name")[language]
        let object = entry.object.map { ", \(LocalizedText("objeto", "object")[language]) \($0)" } ?? ""
        return "\(name), \(place)\(object)"
    }

    private var place: String {
        guard let page = entry.page else {
            return LocalizedText("em nenhuma página", "on no page")[language]
        }
        let words = LocalizedText("página \(page)", "page \(page)")[language]
        guard let area = entry.area, !area.isEmpty else {
            return words + LocalizedText(", sem aparência visível", ", without a visible appearance")[language]
        }
        return "\(words) (\(CoordinateText.area(area, language)))"
    }

    /// What the signature certifies and locks; nil where it does neither.
    var permissions: String? {
        let parts = [
            entry.certificationLevel.map { PDFSignatureText.certification($0)[language] },
            entry.lock.map(lock),
        ].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    /// What came after it, and whether it allows that.
    var laterChanges: String? {
        guard let later = entry.laterRevisions else { return nil }
        guard later > 0 else { return LocalizedText("nenhuma", "none")[language] }
        let revisions =
            later == 1
            ? LocalizedText("1 revisão posterior", "1 later revision")
            : LocalizedText("\(later) revisões posteriores", "\(later) later revisions")
        guard entry.forbiddenChanges.isEmpty else {
            let lines = ChangeLine.make(entry.forbiddenChanges).prefix(3).map { $0.text(language) }
            return "\(revisions[language]); \(lines.joined(separator: "; "))"
        }
        let words = LocalizedText("tudo o que mudou é permitido", "everything that changed is allowed")
        return "\(revisions[language]); \(words[language])"
    }

    private func lock(_ lock: FieldLockEntry) -> String {
        switch lock {
        case .all: LocalizedText("bloqueia todos os campos", "locks all fields")[language]
        case .include(let names):
            LocalizedText("bloqueia os campos", "locks the fields")[language] + " " + ForeignName.list(names, language)
        case .exclude(let names):
            LocalizedText("bloqueia todos os campos, exceto", "locks all fields but")[language] + " "
                + ForeignName.list(names, language)
        }
    }
}
