package import ASN1

/// Dates as PDF writes them, `D:20260102030405-03'00'` (ISO 32000-2 §7.9.4).
package enum PDFDate {
    /// The time that a date string says; what is left out behind the year is the first of its kind, and without an offset
    /// it is UTC.
    ///
    /// Nil for anything that is not such a date from its first to its last character. The `D:` may be missing and the last
    /// apostrophe may stand or not (PDF 1.7 wants it, PDF 2.0 forbids it); text in UTF-16 is read as well.
    package static func instant(_ bytes: [UInt8]) -> Instant? {
        guard bytes.count <= 64, var reader = Reader(bytes) else { return nil }
        reader.skip("D:")
        guard let year = reader.number(4) else { return nil }
        let month = reader.number(2)
        let day = month == nil ? nil : reader.number(2)
        let hour = day == nil ? nil : reader.number(2)
        let minute = hour == nil ? nil : reader.number(2)
        let second = minute == nil ? nil : reader.number(2)
        guard
            let local = Instant(
                year: year,
                month: month ?? 1,
                day: day ?? 1,
                hour: hour ?? 0,
                minute: minute ?? 0,
                second: second ?? 0
            ), let offset = reader.offset(), reader.isAtEnd
        else { return nil }
        return local.adding(seconds: -offset)
    }

    private struct Reader {
        private var rest: ArraySlice<UInt8>

        /// Nil for text that is not ASCII.
        init?(_ bytes: [UInt8]) {
            if bytes.starts(with: [0xfe, 0xff]) {
                guard bytes.count.isMultiple(of: 2) else { return nil }
                var text: [UInt8] = []
                for index in stride(from: 2, to: bytes.count, by: 2) {
                    guard bytes[index] == 0 else { return nil }
                    text.append(bytes[index + 1])
                }
                rest = text[...]
            } else {
                rest = bytes[...]
            }
            guard rest.allSatisfy({ $0 < 0x80 }) else { return nil }
        }

        var isAtEnd: Bool { rest.isEmpty }

        mutating func skip(_ text: String) {
            if rest.starts(with: text.utf8) { rest = rest.dropFirst(text.utf8.count) }
        }

        /// Digits, exactly so many; nil, and nothing is taken, where there is something else.
        mutating func number(_ count: Int) -> Int? {
            let digits = rest.prefix(count)
            guard digits.count == count, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            rest = rest.dropFirst(count)
            return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }

        /// Seconds by which local time runs ahead of UTC; 0 where nothing is said, nil where it is malformed.
        mutating func offset() -> Int64? {
            guard let sign = rest.first else { return 0 }
            rest = rest.dropFirst()
            let isZulu = sign == UInt8(ascii: "Z")
            guard isZulu || sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
            if isZulu, rest.isEmpty { return 0 }
            guard let hours = number(2), hours <= 23 else { return nil }
            skip("'")
            let minutes = number(2) ?? 0
            guard minutes <= 59 else { return nil }
            skip("'")
            let seconds = Int64(hours * 3_600 + minutes * 60)
            guard !isZulu || seconds == 0 else { return nil }
            return sign == UInt8(ascii: "-") ? -seconds : seconds
        }
    }
}
