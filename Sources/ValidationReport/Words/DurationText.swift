/// Lengths of time as people read them.
enum DurationText {
    /// The two largest parts, such as `2 d 3 h` or `4 min 5 s`; a negative length counts as none.
    static func make(_ seconds: Int64, _ language: ReportLanguage) -> String {
        let units: [(length: Int64, name: LocalizedText)] = [
            (86_400, LocalizedText("d", "d")), (3_600, LocalizedText("h", "h")), (60, LocalizedText("min", "min")),
            (1, LocalizedText("s", "s")),
        ]
        var rest = max(0, seconds)
        var parts: [String] = []
        for (length, name) in units where parts.count < 2 {
            let count = rest / length
            rest %= length
            if count > 0 { parts.append("\(count) \(name[language])") } else if !parts.isEmpty { break }
        }
        return parts.isEmpty ? "0 s" : parts.joined(separator: " ")
    }
}
