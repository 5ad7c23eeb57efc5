/// The short text of a reason code, for messages beside reports.
package enum ReasonStatement {
    /// What was found, without the values of a finding; nil for a code that no catalogue knows.
    package static func text(for code: String) -> LocalizedText? {
        ReasonCatalogue.text(for: code).map { entry in
            LocalizedText(plain(entry.portuguese.statement), plain(entry.english.statement))
        }
    }

    /// Where values would stand there are dots; what stands in square brackets has none and is left out.
    private static func plain(_ text: String) -> String {
        var result = ""
        var depth = 0
        var isValue = false
        for character in text {
            switch character {
            case "[": depth += 1
            case "]": depth = max(0, depth - 1)
            case "{" where depth == 0:
                isValue = true
                result += "…"
            case "}": isValue = false
            default: if depth == 0, !isValue { result.append(character) }
            }
        }
        return result.hasSuffix(".") ? String(result.dropLast()) : result
    }
}
