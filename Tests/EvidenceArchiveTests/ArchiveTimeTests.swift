import EvidenceArchive
import Testing

@Suite struct ArchiveTimeTests {
    /// Seconds from GNU date: `date -u -d TEXT +%s`.
    @Test(
        "Times are read and written as GNU date counts them",
        arguments: [
            ("1970-01-01T00:00:00Z", Int64(0)), ("2000-02-29T23:59:59Z", 951_868_799),
            ("2026-06-01T12:00:00Z", 1_780_315_200), ("1900-03-01T00:00:00Z", -2_203_891_200),
            ("9999-12-31T23:59:59Z", 253_402_300_799), ("0001-01-01T00:00:00Z", -62_135_596_800),
            ("1969-12-31T23:59:59Z", -1), ("2100-02-28T00:00:00Z", 4_107_456_000),
        ]
    )
    func asGNUDate(text: String, seconds: Int64) throws {
        let time = try #require(ArchiveTime(text))
        #expect(time.seconds == seconds)
        #expect(ArchiveTime(seconds: seconds)?.description == text)
        #expect(time.day.description == String(text.prefix(10)))
        #expect(ArchiveTime(startOf: time.day).day == time.day)
    }

    @Test(
        "Only the one form and only days of the calendar are read",
        arguments: [
            "2026-06-01T12:00:00z", "2026-06-01 12:00:00Z", "2026-06-01T12:00:00+00:00", "2026-06-01T12:00:00.0Z",
            "2026-02-29T00:00:00Z", "2100-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-06-31T00:00:00Z",
            "2026-06-01T24:00:00Z", "2026-06-01T23:60:00Z", "2026-06-01T23:59:60Z", "0000-01-01T00:00:00Z", "",
        ]
    )
    func refused(text: String) {
        #expect(ArchiveTime(text) == nil)
        #expect(ArchiveDay("20260601") == nil)
        #expect(ArchiveTime(seconds: ArchiveTime.range.upperBound + 1) == nil)
    }

    @Test func timeIsHeldWithinItsRange() throws {
        let last = try #require(ArchiveTime(seconds: ArchiveTime.range.upperBound))
        #expect(last.advanced(by: .max) == last)
        #expect(last.advanced(by: .min).seconds == ArchiveTime.range.lowerBound)
        #expect(last.advanced(by: -1).seconds == last.seconds - 1)
    }
}
