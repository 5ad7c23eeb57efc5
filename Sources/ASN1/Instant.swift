/// A point in UTC time.
///
/// Written and read as `2026-11-21T04:00:00Z` (RFC 3339, fractions up to nanoseconds).
package struct Instant: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Seconds since 1970-01-01T00:00:00Z, rounded down.
    package let seconds: Int64
    /// The rest, 0 to 999,999,999.
    package let nanoseconds: Int32

    package init(seconds: Int64, nanoseconds: Int32 = 0) {
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    /// A calendar date and time in UTC, or nil where there is no such day or time; a leap second is not one.
    package init?(
        year: Int,
        month: Int,
        day: Int,
        hour: Int = 0,
        minute: Int = 0,
        second: Int = 0,
        nanoseconds: Int32 = 0
    ) {
        guard (0...9999).contains(year), (1...12).contains(month), (0...23).contains(hour) else { return nil }
        guard (0...59).contains(minute), (0...59).contains(second), (0..<1_000_000_000).contains(nanoseconds) else {
            return nil
        }
        let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard day >= 1, day <= lengths[month - 1] else { return nil }
        let days = Self.daysFromCivil(year: year, month: month, day: day)
        seconds = Int64(days) * 86_400 + Int64(hour * 3_600 + minute * 60 + second)
        self.nanoseconds = nanoseconds
    }

    /// Reads RFC 3339 text: a date alone (midnight UTC), or date and time with `Z` or an offset.
    package init?(_ text: String) {
        let characters = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= characters.count else { return nil }
            let digits = characters[range]
            guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        func mark(_ index: Int, _ allowed: String) -> Bool {
            index < characters.count && allowed.utf8.contains(characters[index])
        }
        guard let year = number(0..<4), mark(4, "-"), let month = number(5..<7), mark(7, "-"), let day = number(8..<10)
        else { return nil }
        if characters.count == 10 {
            self.init(year: year, month: month, day: day)
            return
        }
        guard mark(10, "Tt "), let hour = number(11..<13), mark(13, ":"), let minute = number(14..<16) else {
            return nil
        }
        guard mark(16, ":"), let second = number(17..<19) else { return nil }
        var index = 19
        var nanoseconds: Int32 = 0
        if mark(index, ".") {
            let start = index + 1
            index = start
            while index < characters.count, (0x30...0x39).contains(characters[index]) { index += 1 }
            guard index > start, index - start <= 9, let fraction = number(start..<index) else { return nil }
            nanoseconds = Int32(fraction) * (0..<(9 - (index - start))).reduce(Int32(1)) { power, _ in power * 10 }
        }
        guard
            let local = Instant(
                year: year,
                month: month,
                day: day,
                hour: hour,
                minute: minute,
                second: second,
                nanoseconds: nanoseconds
            )
        else { return nil }
        if mark(index, "Zz"), index + 1 == characters.count {
            self = local
            return
        }
        guard mark(index, "+-"), let offsetHours = number(index + 1..<index + 3), mark(index + 3, ":"),
            let offsetMinutes = number(index + 4..<index + 6), index + 6 == characters.count, offsetHours < 24,
            offsetMinutes < 60
        else { return nil }
        let offset = Int64(offsetHours * 3_600 + offsetMinutes * 60) * (mark(index, "-") ? -1 : 1)
        self.init(seconds: local.seconds - offset, nanoseconds: nanoseconds)
    }

    package static func < (left: Instant, right: Instant) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }

    /// This instant moved by whole seconds.
    package func adding(seconds delta: Int64) -> Instant {
        Instant(seconds: seconds + delta, nanoseconds: nanoseconds)
    }

    /// The calendar date and time in UTC.
    package var civil: (year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
        let days = Int(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
        let rest = Int(seconds - Int64(days) * 86_400)
        let (year, month, day) = Self.civil(fromDays: days)
        return (year, month, day, rest / 3_600, rest / 60 % 60, rest % 60)
    }

    /// RFC 3339 in UTC, with a fraction only where there is one.
    package var description: String {
        let (year, month, day, hour, minute, second) = civil
        let isFourDigits = (0...9999).contains(year)
        let text = String(unsafeUninitializedCapacity: 30) { text in
            var position = 0
            func write(_ value: Int, _ width: Int, _ mark: Unicode.Scalar) {
                var rest = value
                for place in (0..<width).reversed() {
                    text[position + place] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
                    rest /= 10
                }
                text[position + width] = UInt8(ascii: mark)
                position += width + 1
            }
            write(isFourDigits ? year : 0, 4, "-")
            write(month, 2, "-")
            write(day, 2, "T")
            write(hour, 2, ":")
            write(minute, 2, ":")
            write(second, 2, nanoseconds == 0 ? "Z" : ".")
            guard nanoseconds != 0 else { return position }
            var (fraction, width) = (Int(nanoseconds), 9)
            while fraction.isMultiple(of: 10) { (fraction, width) = (fraction / 10, width - 1) }
            write(fraction, width, "Z")
            return position
        }
        return isFourDigits ? text : "\(year)" + text.dropFirst(4)
    }

    // The proleptic Gregorian calendar counted in eras of 400 years that start in March, so that the leap day comes
    // last in its year.
    private static func daysFromCivil(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func civil(fromDays days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}
