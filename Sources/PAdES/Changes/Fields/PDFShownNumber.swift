/// A number as a script that formats values writes it: with a currency, groups and decimals, or as a percentage.
struct PDFShownNumber {
    private static let maximumDigits = 15
    /// Signs and words that stand before an amount; letters behind it may be a multiple.
    private static let maximumPrefix = 4

    /// The digits as one whole number.
    private let digits: Int
    private let decimals: Int
    private let isNegative: Bool
    private let isPercentage: Bool

    /// Nil where it does not read as one number in one way.
    init?(_ shown: [Character]) {
        let isDigit = { (character: Character) in character.isASCII && character.isNumber }
        guard let first = shown.firstIndex(where: isDigit), let last = shown.lastIndex(where: isDigit) else {
            return nil
        }
        let (before, after) = (shown[..<first], shown[(last + 1)...])
        guard before.count(where: \.isLetter) <= Self.maximumPrefix,
            before.allSatisfy({ $0.isLetter || "$€£-+(".contains($0) }), after.allSatisfy({ "%-)€$£".contains($0) })
        else { return nil }
        isNegative = before.contains("-") || before.contains("(") || after.contains("-")
        isPercentage = after.contains("%")
        let body = shown[first...last]
        let groups = body.split(omittingEmptySubsequences: false) { !isDigit($0) }
        let separators = body.filter { !isDigit($0) }
        guard separators.allSatisfy({ ".,'".contains($0) }), groups.allSatisfy({ !$0.isEmpty }) else { return nil }
        var whole = groups[...]
        var decimals = 0
        // The last separator is the decimal one if no other is like it, unless it can only be told for one of groups.
        if let mark = separators.last, separators.filter({ $0 == mark }).count == 1, mark != "'",
            separators.count > 1 || groups[1].count != 3 || groups[0].count > 3 || groups[0] == ["0"]
        {
            decimals = groups[groups.count - 1].count
            whole = groups.dropLast()
        }
        let isGrouped = whole.dropFirst().allSatisfy { $0.count == 3 } && (whole.count == 1 || whole[0].count <= 3)
        let marks = Set(separators.prefix(max(0, whole.count - 1)))
        let all = groups.joined()
        guard isGrouped, marks.count <= 1, all.count <= Self.maximumDigits, let digits = Int(String(all)) else {
            return nil
        }
        self.digits = digits
        self.decimals = decimals
    }

    /// What a value is as a number, with a full stop or a comma before the decimals; nil where it is none.
    static func value(of text: String) -> Double? {
        let plain = text.filter { !$0.isWhitespace }.replacing(",", with: ".")
        guard plain.allSatisfy({ $0.isASCII && ($0.isNumber || ".+-".contains($0)) }), let value = Double(plain),
            value.isFinite, abs(value) < 1e12
        else { return nil }
        return value
    }

    /// Whether it is a value, rounded to the decimals that are shown; 0.15 may be shown as 15 %.
    func isValue(_ text: String) -> Bool {
        guard let value = Self.value(of: text) else { return false }
        return isRounded(value) || isPercentage && isRounded(value * 100)
    }

    private func isRounded(_ value: Double) -> Bool {
        var scaled = abs(value)
        for _ in 0..<decimals { scaled *= 10 }
        guard scaled < 1e15, Int(scaled.rounded()) == digits else { return false }
        return digits == 0 || isNegative == (value < 0)
    }
}
