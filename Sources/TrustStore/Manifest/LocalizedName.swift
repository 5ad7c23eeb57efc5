/// A name in both languages of the reports.
package struct LocalizedName: Hashable, Sendable {
    /// pt-BR.
    package let portuguese: String
    /// en.
    package let english: String

    package init(portuguese: String, english: String) {
        self.portuguese = portuguese
        self.english = english
    }
}
