import ASN1

/// The shape that nearly every CRL entry has, checked in place without a copy.
///
/// DER with one-octet lengths; a serial number, a UTCTime and at most a non-critical reasonCode. It accepts nothing that
/// the general reader would refuse; what it does not recognise goes there.
struct CRLCommonEntry {
    /// The index after the entry.
    let end: Int
    /// Where the octets of the serial number stand; at least one.
    let serial: Range<Int>
    let reasonCode: Int8?

    /// Reads the entry that starts at `start`, or gives nil where it has another shape.
    init?(in bytes: Span<UInt8>, at start: Int) {
        guard start >= 0, bytes.count - start >= 2, bytes[start] == 0x30 else { return nil }
        let length = Int(bytes[start + 1])
        end = start + 2 + length
        // INTEGER of one octet and UTCTime of thirteen take eighteen octets with their headers.
        guard length < 0x80, length >= 18, end <= bytes.count, bytes[start + 2] == 0x02 else { return nil }
        let serialStart = start + 4
        let serialLength = Int(bytes[start + 3])
        guard serialLength >= 1, serialLength <= length - 17 else { return nil }
        serial = serialStart..<serialStart + serialLength
        guard Self.isUTCTime(bytes, at: serial.upperBound) else { return nil }
        let extensions = serial.upperBound + 15
        if extensions == end {
            reasonCode = nil
            return
        }
        guard end - extensions == Self.reasonExtension.count + 1 else { return nil }
        for index in Self.reasonExtension.indices
        where bytes[extensions + index] != Self.reasonExtension[index] {
            return nil
        }
        reasonCode = Int8(bitPattern: bytes[end - 1])
    }

    /// The time after the serial number, in the bytes that the entry was read from.
    func revocationDate(in bytes: Span<UInt8>) -> Instant? {
        let digits = serial.upperBound + 2
        let year = Self.pair(bytes, digits)
        return Instant(
            year: year + (year < 50 ? 2000 : 1900),
            month: Self.pair(bytes, digits + 2),
            day: Self.pair(bytes, digits + 4),
            hour: Self.pair(bytes, digits + 6),
            minute: Self.pair(bytes, digits + 8),
            second: Self.pair(bytes, digits + 10)
        )
    }

    /// `Extensions` with a reasonCode of one octet, without that octet.
    private static let reasonExtension: [UInt8] = [
        0x30, 0x0c, 0x30, 0x0a, 0x06, 0x03, 0x55, 0x1d, 0x15, 0x04, 0x03, 0x0a, 0x01,
    ]

    /// Whether a UTCTime `YYMMDDHHMMSSZ` stands at `start`; the caller vouches for fifteen octets.
    private static func isUTCTime(_ bytes: Span<UInt8>, at start: Int) -> Bool {
        guard bytes[start] == 0x17, bytes[start + 1] == 0x0d, bytes[start + 14] == 0x5a else { return false }
        let month = pair(bytes, start + 4)
        let day = pair(bytes, start + 6)
        // The last days of months are left to the general reader, which knows the calendar.
        return pair(bytes, start + 2) < 100 && month >= 1 && month <= 12 && day >= 1 && day <= 28
            && pair(bytes, start + 8) < 24 && pair(bytes, start + 10) < 60 && pair(bytes, start + 12) < 60
    }

    /// The number that two digits make; 100 where they are none.
    private static func pair(_ bytes: Span<UInt8>, _ index: Int) -> Int {
        let tens = bytes[index]
        let units = bytes[index + 1]
        guard tens >= 0x30, tens <= 0x39, units >= 0x30, units <= 0x39 else { return 100 }
        return Int(tens - 0x30) * 10 + Int(units - 0x30)
    }
}
