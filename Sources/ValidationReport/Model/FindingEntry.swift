import SignatureValidation

/// One reason as reports show it; the text is looked up when the language is known.
struct FindingEntry: Sendable, Hashable {
    let code: String
    let level: Finding.Level
    /// The finding's values, and `certificate`, the subject concerned, where it is known.
    let values: [String: String]
    /// Whether it is of a time-stamp or an evidence record and not of a signature; only the words differ.
    private(set) var isOfTimeStamp = false

    init(code: String, level: Finding.Level, values: [String: String] = [:]) {
        self.code = code
        self.level = level
        self.values = values
    }

    /// The same with the object that holds a signature in a PDF file, where the finding is that the signature does not
    /// verify and names no object itself.
    func naming(object: String) -> FindingEntry {
        guard level == .fail, Self.cryptographic.contains(code), values["object"] == nil else { return self }
        return FindingEntry(code: code, level: level, values: values.merging(["object": "\(object) R"]) { $1 })
    }

    /// The same as a finding on a time-stamp or an evidence record.
    var ofTimeStamp: FindingEntry {
        var entry = self
        entry.isOfTimeStamp = true
        return entry
    }

    private static let cryptographic: Set = ["CV-MESSAGEDIGEST-MISMATCH", "CV-SIGNATURE-INVALID"]

    /// The clause of the check; nil for a code that the catalogue does not know.
    var clause: String? { ReasonCatalogue.text(for: code)?.clause }

    /// The statement in the language; the code itself where the catalogue does not know it.
    func statement(_ language: ReportLanguage) -> String { passage(\.statement, language) ?? code }

    /// What the finding means; nil for an unknown code.
    func meaning(_ language: ReportLanguage) -> String? { passage(\.meaning, language) }

    /// What to do next; nil for an unknown code.
    func action(_ language: ReportLanguage) -> String? { passage(\.action, language) }

    private func passage(_ part: KeyPath<ReasonPassage, String>, _ language: ReportLanguage) -> String? {
        let known = ReasonCatalogue.text(for: code)
        guard let text = isOfTimeStamp ? ReasonCatalogue.timeStampText(for: code) ?? known : known else { return nil }
        return MessageTemplate.fill(text[language][keyPath: part]) { name in
            values[name].map { ValueText.make($0, language) }
        }
    }
}
