/// One text in every language of the reports.
package struct LocalizedText: Sendable, Hashable {
    package let portuguese: String
    package let english: String

    package init(_ portuguese: String, _ english: String) {
        self.portuguese = portuguese
        self.english = english
    }

    package subscript(language: ReportLanguage) -> String {
        switch language {
        case .portuguese: portuguese
        case .english: english
        }
    }
}
