/// Dates with times as inventories have them (RFC 3339 §5.6).
enum OCFLDateTime {
    /// Whether a text is a date with a time to the second, and with an offset.
    static func isValid(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20 else { return false }
        for (index, separator) in [(4, 0x2d), (7, 0x2d), (13, 0x3a), (16, 0x3a)] where bytes[index] != separator {
            return false
        }
        guard bytes[10] | 0x20 == 0x74, let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
            let day = number(bytes[8..<10]), let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]),
            let second = number(bytes[17..<19])
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...12).contains(month), (1...lengths[month - 1]).contains(day), hour < 24, minute < 60, second <= 60
        else { return false }
        var rest = bytes[19...]
        if rest.first == 0x2e {
            let digits = rest.dropFirst().prefix { $0 >= 0x30 && $0 <= 0x39 }
            guard !digits.isEmpty else { return false }
            rest = rest[digits.endIndex...]
        }
        if rest.count == 1 { return rest.first.map { $0 | 0x20 } == 0x7a }
        let start = rest.startIndex
        guard rest.count == 6, rest[start] == 0x2b || rest[start] == 0x2d, rest[start + 3] == 0x3a,
            let hours = number(rest[(start + 1)..<(start + 3)]), let minutes = number(rest[(start + 4)...])
        else { return false }
        return hours < 24 && minutes < 60
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return digits.reduce(0) { 10 * $0 + Int($1 - 0x30) }
    }
}
