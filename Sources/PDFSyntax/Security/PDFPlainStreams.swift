/// Tells a file that is encrypted from one that only says so: streams of the first kind look like noise.
enum PDFPlainStreams {
    /// How many streams are looked at.
    private static let maximumStreams = 16
    /// How many bytes of text in a row no cipher gives by chance.
    private static let length = 24
    /// How far in front of its data a stream's dictionary is looked at.
    private static let reach = 512

    /// Whether all of the first streams, those aside that are never encrypted, can be read as they stand.
    static func areAll(_ bytes: PDFBytes) -> Bool {
        var seen = 0
        var position = 0
        while seen < maximumStreams, let place = bytes.first("stream", in: position..<bytes.count) {
            position = place + 6
            var start = position
            if bytes[start] == PDFCharacter.carriageReturn { start += 1 }
            guard bytes[start] == PDFCharacter.lineFeed, bytes[place - 1] != UInt8(ascii: "d"),
                !isExempt(bytes, max(0, place - reach)..<place)
            else { continue }
            guard isPlain(bytes, start + 1) else { return false }
            seen += 1
        }
        return seen > 0
    }

    /// ISO 32000-2 §7.5.8.2, §7.6.2: cross-reference streams, metadata where the file says so, and what names a filter.
    private static func isExempt(_ bytes: PDFBytes, _ range: Range<Int>) -> Bool {
        // The last object's own dictionary only.
        let start = bytes.last("obj", in: range) ?? range.lowerBound
        let own = start..<range.upperBound
        let names: [StaticString] = ["/XRef", "/Metadata", "/Crypt"]
        return names.contains { bytes.first($0, in: own) != nil }
    }

    /// Text, or the head of zlib data (RFC 1950 §2.2).
    private static func isPlain(_ bytes: PDFBytes, _ start: Int) -> Bool {
        guard let first = bytes[start], let second = bytes[start + 1] else { return false }
        if first == 0x78, (Int(first) << 8 | Int(second)).isMultiple(of: 31), second & 0x20 == 0 { return true }
        return (start..<start + length).allSatisfy { offset in
            guard let byte = bytes[offset] else { return false }
            return switch byte {
            case 0x09, 0x0a, 0x0d, 0x20...0x7e: true
            default: false
            }
        }
    }
}
