/// One text in every language of the reports.
struct LocalizedText: Sendable, Hashable {
    let portuguese: String
    let english: String

    init(_ portuguese: String, _ english: String) {
        self.portuguese = portuguese
        self.english = english
    }

    subscript(language: ReportLanguage) -> String {
        switch language {
        case .portuguese: portuguese
        case .english: english
        }
    }
}
