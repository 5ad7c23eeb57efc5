/// A day of the Gregorian calendar in UTC, years 1 to 9999, written `YYYY-MM-DD` (RFC 3339 full-date).
package struct ArchiveDay: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The day as the decimal number `yyyymmdd`, as indexes have it.
    package let number: UInt32

    package static func < (left: ArchiveDay, right: ArchiveDay) -> Bool { left.number < right.number }

    /// From year, month and day; nil where the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= ArchiveDay.length(ofMonth: month, year: year)
        else { return nil }
        number = UInt32(year * 10_000 + month * 100 + day)
    }

    /// From a day that is known to be in the calendar.
    init(uncheckedYear year: Int, month: Int, day: Int) { number = UInt32(clamping: year * 10_000 + month * 100 + day) }

    /// From `yyyymmdd`; nil where the calendar has no such day.
    package init?(number: UInt32) {
        let value = Int(number)
        self.init(year: value / 10_000, month: value / 100 % 100, day: value % 100)
    }

    /// From exactly `YYYY-MM-DD`; nil for anything else.
    package init?(_ text: some StringProtocol) {
        let digits = Array(text.utf8)
        guard digits.count == 10, digits[4] == 0x2D, digits[7] == 0x2D,
            let year = ArchiveDay.decimal(digits[0..<4]), let month = ArchiveDay.decimal(digits[5..<7]),
            let day = ArchiveDay.decimal(digits[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package var year: Int { Int(number) / 10_000 }
    package var month: Int { Int(number) / 100 % 100 }
    package var day: Int { Int(number) % 100 }

    package var description: String {
        "\(ArchiveDay.padded(year, 4))-\(ArchiveDay.padded(month, 2))-\(ArchiveDay.padded(day, 2))"
    }

    static func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return value
    }

    static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        default: 31
        }
    }
}
