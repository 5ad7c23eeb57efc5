import PDFSyntax

/// Text of text strings (ISO 32000-2 §7.9.2.2).
enum PDFFieldNameText {
    /// Bytes of PDFDocEncoding that are not the scalar of their value, from 0x80 to 0x9E, and 0xA0.
    private static let upper: [UInt32] = [
        0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x192, 0x2044, 0x2039, 0x203A, 0x2212, 0x2030, 0x201E, 0x201C,
        0x201D, 0x2018, 0x2019, 0x201A, 0x2122, 0xFB01, 0xFB02, 0x141, 0x152, 0x160, 0x178, 0x17D, 0x131, 0x142, 0x153,
        0x161, 0x17E,
    ]

    /// UTF-16 or UTF-8 by its mark, else PDFDocEncoding.
    static func text(_ string: PDFString) -> String {
        let bytes = string.bytes
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isBigEndian: true) }
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isBigEndian: false) }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            switch byte {
            case 0x80...0x9E: scalars.append(Unicode.Scalar(upper[Int(byte) - 0x80]) ?? "\u{FFFD}")
            case 0xA0: scalars.append("\u{20AC}")
            default: scalars.append(Unicode.Scalar(byte))
            }
        }
        return String(scalars)
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> String {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var place = bytes.startIndex
        while place + 1 < bytes.endIndex {
            let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
            units.append(isBigEndian ? first << 8 | second : second << 8 | first)
            place += 2
        }
        return String(decoding: units, as: UTF16.self)
    }
}
