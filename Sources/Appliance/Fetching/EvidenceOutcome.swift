import Foundation
import ValidationReport

/// What became of a piece of evidence that the folder was to keep.
package enum EvidenceOutcome: Sendable, Hashable {
    /// Verified, and written to this file now.
    case added(String)
    /// It stands in this file already.
    case present(String)
    /// There was nothing that verifies.
    case refused(FetchRefusal)

    init(_ stored: (name: String, isNew: Bool)) { self = stored.isNew ? .added(stored.name) : .present(stored.name) }

    /// The members `status`, `file` and `reason` of a JSON object, in the words of a command.
    func members(added: String, present: String) -> [String: Any] {
        switch self {
        case .added(let file): ["status": added, "file": file, "reason": NSNull()]
        case .present(let file): ["status": present, "file": file, "reason": NSNull()]
        case .refused(let refusal): ["status": "refused", "file": NSNull(), "reason": refusal.reason]
        }
    }

    /// A line for the terminal about what came from a place, in the words of a command.
    func line(
        _ language: ReportLanguage,
        added: String,
        present: String,
        _ place: String,
        nextUpdate: String?
    ) -> String {
        let isPortuguese = language == .portuguese
        let until = nextUpdate.map { (isPortuguese ? " (próxima: " : " (next: ") + $0 + ")" } ?? ""
        switch self {
        case .added(let file): return "\(added)  \(place) → \(PrintableText.line(file))\(until)\n"
        case .present(let file): return "\(present)  \(place) → \(PrintableText.line(file))\(until)\n"
        case .refused(let refusal):
            let text = refusal.text.map { " (\($0[language]))" } ?? ""
            return "\(isPortuguese ? "recusada" : "refused")  \(place): \(refusal.reason)\(text)\n"
        }
    }
}
