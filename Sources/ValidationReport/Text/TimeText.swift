import ASN1

/// Times as people read them.
enum TimeText {
    /// `21/11/2026 01:00:00 BRT (04:00:00 UTC)` in Portuguese: ICP-Brasil's legal time, fixed at three hours behind UTC;
    /// RFC 3339 in English.
    static func make(_ time: Instant, _ language: ReportLanguage) -> String {
        guard language == .portuguese else { return time.description }
        let utc = time.civil
        let local = time.adding(seconds: -10_800).civil
        let clock = "\(padded(local.hour)):\(padded(local.minute)):\(padded(local.second))"
        var universal = "\(padded(utc.hour)):\(padded(utc.minute)):\(padded(utc.second)) UTC"
        if utc.day != local.day { universal = "\(date(utc)) \(universal)" }
        return "\(date(local)) \(clock) BRT (\(universal))"
    }

    /// The day alone: `21/11/2026` in legal time, or `2026-11-21`.
    static func day(_ time: Instant, _ language: ReportLanguage) -> String {
        switch language {
        case .portuguese: date(time.adding(seconds: -10_800).civil)
        case .english: String(time.description.prefix { $0 != "T" })
        }
    }

    private static func date(_ civil: (year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int)) -> String
    {
        "\(padded(civil.day))/\(padded(civil.month))/\(padded(civil.year, 4))"
    }

    private static func padded(_ value: Int, _ width: Int = 2) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
