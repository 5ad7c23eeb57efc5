/// Compares printed lines with those of a transcript.
enum LinePattern {
    static let anyLines = "{...}"
    static let anyText = "{*}"

    /// Whether the lines are what the patterns say.
    static func matches(_ lines: ArraySlice<Substring>, _ patterns: ArraySlice<String>) -> Bool {
        guard let pattern = patterns.first else { return lines.isEmpty }
        if pattern == anyLines {
            let rest = patterns.dropFirst()
            return (lines.startIndex...lines.endIndex).contains { matches(lines[$0...], rest) }
        }
        guard let line = lines.first, matches(line, pattern) else { return false }
        return matches(lines.dropFirst(), patterns.dropFirst())
    }

    private static func matches(_ line: Substring, _ pattern: String) -> Bool {
        var parts = pattern.split(separator: anyText, omittingEmptySubsequences: false)
        guard parts.count > 1 else { return line == pattern }
        guard let first = parts.first, let last = parts.last, line.hasPrefix(first) else { return false }
        var rest = line.dropFirst(first.count)
        parts = parts.dropFirst().dropLast()
        for part in parts where !part.isEmpty {
            guard let range = rest.firstRange(of: part) else { return false }
            rest = rest[range.upperBound...]
        }
        return rest.hasSuffix(last)
    }
}
