package import EvidenceArchive
package import ValidationReport

/// The findings of a check as lines for people: the objects of one lost pack are one line with their number.
///
/// A lost pack would be told of as often as it has objects, a thousand times and more; JSON has each of them.
package struct FindingLines {
    private let language: ReportLanguage
    private let advice: RepairAdvice
    /// Lost packs by the names of their files, in the order in which they were met.
    private var lost: [(finding: ArchiveFinding, objects: Int)] = []
    private var places: [String: Int] = [:]

    package init(_ language: ReportLanguage, _ advice: RepairAdvice) {
        self.language = language
        self.advice = advice
    }

    /// The lines of a finding; none for an object of a lost pack, which the last lines tell of.
    package mutating func take(_ finding: ArchiveFinding) -> String {
        guard finding.error.code == .packMissing, let pack = finding.error.subject, pack.hasSuffix(".zip") else {
            return finding.text(language, advice)
        }
        if let place = places[pack] {
            lost[place].objects += 1
        } else {
            places[pack] = lost.count
            lost.append((finding, 1))
        }
        return ""
    }

    /// The lines about lost packs.
    package func last() -> String {
        lost.map { $0.finding.text(language, advice, objects: $0.objects) }.joined()
    }
}
