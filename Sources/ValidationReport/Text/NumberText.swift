/// Numbers as people read them.
enum NumberText {
    /// Such as `1.234 bytes` in Portuguese and `1,234 bytes` in English.
    static func bytes(_ count: Int, _ language: ReportLanguage) -> String {
        let separator = language == .portuguese ? "." : ","
        var digits = String(count)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return ([digits] + groups).joined(separator: separator) + (count == 1 ? " byte" : " bytes")
    }

    /// A decimal fraction that is written with a point, such as `0.5 s`, with the decimal mark of the language.
    static func decimal(_ text: String, _ language: ReportLanguage) -> String {
        language == .portuguese ? text.replacing(".", with: ",") : text
    }
}
