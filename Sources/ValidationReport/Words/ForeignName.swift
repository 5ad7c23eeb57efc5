/// Names that come out of a file, short enough to stand in a sentence and unable to turn or break it.
enum ForeignName {
    /// How many characters of a name are shown.
    static let maximumLength = 80

    /// The name without control and direction-changing characters, cut with an ellipsis where it is longer.
    static func safe(_ name: String) -> String {
        let scalars = name.unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: maximumLength, limitedBy: scalars.endIndex),
            end < scalars.endIndex
        else { return SafeText.make(name) }
        return SafeText.make(String(scalars[..<end])) + "…"
    }

    /// The name between single quotation marks.
    static func quoted(_ name: String) -> String { "'\(name)'" }

    /// Names between quotation marks, as many as fit a sentence.
    static func list(_ names: [String], _ language: ReportLanguage, limit: Int = 8) -> String {
        let shown = names.prefix(limit).map(quoted).joined(separator: ", ")
        return names.count > limit ? "\(shown) \(more(names.count - limit, language))" : shown
    }

    /// How many more there are: `e mais 3`.
    static func more(_ count: Int, _ language: ReportLanguage) -> String {
        LocalizedText("e mais \(count)", "and \(count) more")[language]
    }
}
