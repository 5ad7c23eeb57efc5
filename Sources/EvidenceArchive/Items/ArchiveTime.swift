/// A moment in UTC to the second, years 1 to 9999: seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
///
/// Written `YYYY-MM-DDTHH:MM:SSZ` (RFC 3339 §5.6). The archive reads no clock: times come from the caller.
package struct ArchiveTime: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Seconds since 1970-01-01T00:00:00Z; negative before.
    package let seconds: Int64

    /// 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z.
    package static let range: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

    package static func < (left: ArchiveTime, right: ArchiveTime) -> Bool { left.seconds < right.seconds }

    /// From seconds since 1970; nil outside the years 1 to 9999.
    package init?(seconds: Int64) {
        guard ArchiveTime.range.contains(seconds) else { return nil }
        self.seconds = seconds
    }

    /// From seconds since 1970; times outside the years 1 to 9999 are held at their end.
    package init(clamping seconds: Int64) {
        self.seconds = min(max(seconds, ArchiveTime.range.lowerBound), ArchiveTime.range.upperBound)
    }

    /// The beginning of a day.
    package init(startOf day: ArchiveDay) { seconds = ArchiveTime.days(before: day) * 86_400 }

    /// From exactly `YYYY-MM-DDTHH:MM:SSZ`; nil for anything else, a leap second included.
    package init?(_ text: some StringProtocol) {
        let digits = Array(text.utf8)
        guard digits.count == 20, digits[10] == 0x54, digits[13] == 0x3A, digits[16] == 0x3A, digits[19] == 0x5A,
            let day = ArchiveDay(String(decoding: digits[0..<10], as: UTF8.self)),
            let hour = ArchiveDay.decimal(digits[11..<13]), hour < 24,
            let minute = ArchiveDay.decimal(digits[14..<16]), minute < 60,
            let second = ArchiveDay.decimal(digits[17..<19]), second < 60
        else { return nil }
        seconds = ArchiveTime.days(before: day) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    }

    /// The day that the moment falls on, in UTC.
    package var day: ArchiveDay {
        let days = (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400
        // The proleptic Gregorian calendar counted from 0000-03-01, so that the leap day ends a year.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
        return ArchiveDay(uncheckedYear: Int(year), month: Int(month), day: Int(day))
    }

    package var description: String {
        let second = Int((seconds % 86_400 + 86_400) % 86_400)
        let clock = [second / 3600, second / 60 % 60, second % 60].map { ArchiveDay.padded($0, 2) }
        return "\(day)T\(clock[0]):\(clock[1]):\(clock[2])Z"
    }

    /// The moment some seconds later (or earlier); held within the years 1 to 9999.
    package func advanced(by delta: Int64) -> ArchiveTime {
        let (sum, overflow) = seconds.addingReportingOverflow(delta)
        let bound = delta < 0 ? ArchiveTime.range.lowerBound : ArchiveTime.range.upperBound
        let held = overflow ? bound : min(max(sum, ArchiveTime.range.lowerBound), ArchiveTime.range.upperBound)
        return ArchiveTime(held: held)
    }

    private init(held seconds: Int64) { self.seconds = seconds }

    /// Days from 1970-01-01 to the day.
    private static func days(before day: ArchiveDay) -> Int64 {
        let year = Int64(day.month <= 2 ? day.year - 1 : day.year)
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let monthIndex = Int64(day.month > 2 ? day.month - 3 : day.month + 9)
        let dayOfYear = (153 * monthIndex + 2) / 5 + Int64(day.day) - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}
