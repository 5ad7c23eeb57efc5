import Testing

@testable import ASN1

/// Encodings by the rules of X.690, worked out by hand.
struct DEREncoderTests {
    @Test(
        "Tag numbers of 31 and more are written base 128 (X.690 §8.1.2.4)",
        arguments: [
            (0, [0xa0]), (30, [0xbe]), (31, [0xbf, 0x1f]), (127, [0xbf, 0x7f]), (128, [0xbf, 0x81, 0]),
            (16_383, [0xbf, 0xff, 0x7f]), (16_384, [0xbf, 0x81, 0x80, 0]),
            (.max, [0xbf, 0x8f, 0xff, 0xff, 0xff, 0x7f]),
        ] as [(UInt32, [UInt8])]
    )
    func tags(number: UInt32, octets: [UInt8]) {
        #expect(DEREncoder.element(.contextConstructed(number), []) == octets + [0])
        #expect(DEREncoder.header(.contextConstructed(number), count: 5) == octets + [5])
    }

    @Test(
        "Lengths of 128 and more are written in the definite long form (X.690 §10.1)",
        arguments: [
            (0, [0]), (127, [0x7f]), (128, [0x81, 0x80]), (255, [0x81, 0xff]), (256, [0x82, 1, 0]),
            (65_535, [0x82, 0xff, 0xff]), (65_536, [0x83, 1, 0, 0]),
        ] as [(Int, [UInt8])]
    )
    func lengths(count: Int, octets: [UInt8]) {
        let content = [UInt8](repeating: 0x61, count: count)
        #expect(DEREncoder.octetString(content) == [4] + octets + content)
        #expect(DEREncoder.sequence(content) == [0x30] + octets + content)
    }

    @Test(
        "A GeneralizedTime has the digits of a fraction that there are, and no more (RFC 3161 §2.4.2)",
        arguments: [
            (0, "20260301120000Z"), (500_000_000, "20260301120000.5Z"), (1, "20260301120000.000000001Z"),
            (123_456_789, "20260301120000.123456789Z"), (10_000, "20260301120000.00001Z"),
        ] as [(Int32, String)]
    )
    func fractions(nanoseconds: Int32, text: String) throws {
        let instant = try #require(
            Instant(year: 2026, month: 3, day: 1, hour: 12, nanoseconds: nanoseconds)
        )
        #expect(DEREncoder.generalizedTime(instant) == [0x18, UInt8(text.utf8.count)] + text.utf8)
        #expect(Instant(instant.description) == instant)
    }

    @Test("Years from 1950 to 2049 have two digits, the others four (RFC 5280 §4.1.2.5)")
    func times() throws {
        func encoded(_ year: Int) throws -> String {
            let instant = try #require(Instant(year: year, month: 12, day: 31, hour: 23, minute: 59, second: 58))
            return String(decoding: DEREncoder.time(instant), as: UTF8.self)
        }
        #expect(try encoded(1949) == "\u{18}\u{0f}19491231235958Z")
        #expect(try encoded(1950) == "\u{17}\u{0d}501231235958Z")
        #expect(try encoded(2049) == "\u{17}\u{0d}491231235958Z")
        #expect(try encoded(2050) == "\u{18}\u{0f}20501231235958Z")
        #expect(try encoded(1) == "\u{18}\u{0f}00011231235958Z")
    }

    @Test("An instant beyond four digits of a year is still told")
    func farYears() {
        #expect(Instant(seconds: 253_402_300_800).description == "10000-01-01T00:00:00Z")
        #expect(Instant(seconds: -62_167_219_201, nanoseconds: 5).description == "-1-12-31T23:59:59.000000005Z")
    }
}
