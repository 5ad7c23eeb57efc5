/// A reason code with its clause and its texts in every language.
struct ReasonText: Sendable, Hashable {
    /// The raw value of a `ReasonCode` or a `PathFindingCode`.
    let code: String
    /// The place in the standard that the check comes from.
    let clause: String
    let portuguese: ReasonPassage
    let english: ReasonPassage

    init(_ code: String, _ clause: String, pt portuguese: ReasonPassage, en english: ReasonPassage) {
        self.code = code
        self.clause = clause
        self.portuguese = portuguese
        self.english = english
    }

    subscript(language: ReportLanguage) -> ReasonPassage {
        switch language {
        case .portuguese: portuguese
        case .english: english
        }
    }
}
