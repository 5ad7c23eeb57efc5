import ASN1
import PAdES
import Testing

@Suite struct PDFDateTests {
    /// Each text with the instant that ISO 32000-2 §7.9.4 gives it.
    static let dates: [(String, String)] = [
        ("D:199812231952-08'00", "1998-12-24T03:52:00Z"), ("D:20260102030405Z", "2026-01-02T03:04:05Z"),
        ("D:20260102030405", "2026-01-02T03:04:05Z"), ("D:20260102030405-03'00'", "2026-01-02T06:04:05Z"),
        ("D:20260102030405-0300", "2026-01-02T06:04:05Z"), ("D:20260102030405+05'30", "2026-01-01T21:34:05Z"),
        ("D:20260102030405Z00'00'", "2026-01-02T03:04:05Z"), ("D:2026", "2026-01-01T00:00:00Z"),
        ("D:202602", "2026-02-01T00:00:00Z"), ("20260203", "2026-02-03T00:00:00Z"),
        ("D:20260102030405-03", "2026-01-02T06:04:05Z"),
    ]

    @Test("A date string is the instant that the standard says", arguments: dates)
    func dateIsRead(text: String, expected: String) {
        #expect(PDFDate.instant(Array(text.utf8))?.description == expected)
    }

    @Test("Text in UTF-16 is read like text in ASCII")
    func utf16IsRead() {
        var bytes: [UInt8] = [0xfe, 0xff]
        for character in "D:20260102030405Z".utf8 { bytes += [0, character] }
        #expect(PDFDate.instant(bytes)?.description == "2026-01-02T03:04:05Z")
    }

    @Test(
        "What is no date is none",
        arguments: [
            "", "D:", "D:26", "D:20261301", "D:20260230", "D:20260102250000", "D:20260102030405X",
            "D:20260102030405-25'00",
            "D:20260102030405+03'61", "D:20260102030405Z01", "D:20260102030405Zx", "ontem", "D:20260102030405-03'00'!",
            "D:2026 102",
        ]
    )
    func otherTextIsNoDate(text: String) {
        #expect(PDFDate.instant(Array(text.utf8)) == nil)
    }

    @Test("Bytes beyond ASCII are no date")
    func otherBytesAreNoDate() {
        #expect(PDFDate.instant(Array("D:2026".utf8) + [0xe9]) == nil)
        #expect(PDFDate.instant([0xfe, 0xff, 0]) == nil)
    }
}
