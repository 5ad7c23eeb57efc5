/// What is said of latent content.
struct LatentWords {
    let entry: LatentContentEntry
    let language: ReportLanguage

    /// Such as `ALERTA: página 2: texto branco sobre branco (objeto 7 0)`.
    var line: String {
        let name = LatentText.of(entry.kind)?.name[language] ?? entry.kind
        let page = entry.page.map { "\(LocalizedText("página", "page")[language]) \($0): " } ?? ""
        let count = entry.count > 1 ? " (\(entry.count)×)" : ""
        return "\(FindingWords.label(entry.level).text[language]): \(page)\(name)\(count)\(remarks)"
    }

    /// Why it matters; nil for a kind that the catalogue does not know.
    var danger: String? { LatentText.of(entry.kind)?.danger.text[language] }

    private var remarks: String {
        let remarks = [
            entry.object.map { "\(LocalizedText("objeto", "object")[language]) \($0)" },
            entry.detail.isEmpty ? nil : entry.detail,
            entry.area.flatMap { $0.isEmpty ? nil : CoordinateText.area($0, language) },
        ].compactMap { $0 }
        return remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))"
    }
}
