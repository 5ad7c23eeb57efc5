/// A public-key infrastructure by its name, and what the law says of its signatures.
package struct DomainName: Sendable, Hashable {
    package let portuguese: String
    package let english: String
    /// Whether they are advanced ones by article 4, II, of Lei 14.063/2020.
    package let isAdvanced: Bool

    package init(portuguese: String, english: String, isAdvanced: Bool) {
        self.portuguese = portuguese
        self.english = english
        self.isAdvanced = isAdvanced
    }

    /// The name in every language of the reports.
    var text: LocalizedText { LocalizedText(portuguese, english) }
}
