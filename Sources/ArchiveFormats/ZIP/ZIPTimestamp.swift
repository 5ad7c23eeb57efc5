/// The date and time that a ZIP file gives to a member (APPNOTE.TXT 4.4.6): of no zone, in steps of two seconds.
package struct ZIPTimestamp: Hashable, Sendable {
    /// 1980-01-01, the first that there is.
    package static let first = ZIPTimestamp(date: 1 << 5 | 1, time: 0)

    let date: UInt16
    let time: UInt16

    private init(date: UInt16, time: UInt16) {
        self.date = date
        self.time = time
    }

    /// Nil for what the format cannot say: years before 1980 or after 2107, and what is no date.
    package init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        guard (1_980...2_107).contains(year), (1...12).contains(month), (1...31).contains(day),
            (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
        else { return nil }
        date = UInt16((year - 1_980) << 9 | month << 5 | day)
        time = UInt16(hour << 11 | minute << 5 | second / 2)
    }
}
