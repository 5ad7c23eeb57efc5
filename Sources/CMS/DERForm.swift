/// Tells DER without writing it anew: what it does not know for certain is left to `DERNormalization`.
enum DERForm {
    /// Deeper elements are nothing that is known for certain.
    private static let maximumDepth = 16

    /// Whether a set under any tag, with all that stands in it, is certainly what `DERNormalization` makes of it.
    static func isCertain(ofSet encoding: ArraySlice<UInt8>) -> Bool {
        encoding.withUnsafeBytes { bytes in element(bytes, 0..<bytes.count, isSet: true, depth: 0) == bytes.count }
    }

    /// The end of the element that begins where the range does; nil where it is not certain.
    private static func element(
        _ bytes: UnsafeRawBufferPointer,
        _ range: Range<Int>,
        isSet: Bool,
        depth: Int
    ) -> Int? {
        guard depth < maximumDepth, range.count >= 2, bytes[range.lowerBound] & 0x1f != 0x1f else { return nil }
        let tag = bytes[range.lowerBound]
        guard let content = content(bytes, range) else { return nil }
        if tag & 0x20 == 0 { return isPlain(tag, bytes, content) ? content.upperBound : nil }
        // Strings in segments are not DER.
        guard tag & 0xc0 != 0 || tag == 0x30 || tag == 0x31 else { return nil }
        var (last, position) = (content.lowerBound..<content.lowerBound, content.lowerBound)
        while position < content.upperBound {
            let rest = position..<content.upperBound
            guard let end = element(bytes, rest, isSet: bytes[position] == 0x31, depth: depth + 1) else { return nil }
            if isSet, !isOrdered(bytes, last, position..<end) { return nil }
            (last, position) = (position..<end, end)
        }
        return content.upperBound
    }

    /// The content, where the length is definite and as short as it can be (X.690 §10.1).
    private static func content(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound + 2
        var length = Int(bytes[start - 1])
        if length >= 0x80 {
            let count = length & 0x7f
            guard (1...3).contains(count), range.upperBound - start >= count else { return nil }
            length = bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
            start += count
            guard length >= 0x80, length >> (8 * (count - 1)) != 0 else { return nil }
        }
        return length <= range.upperBound - start ? start..<start + length : nil
    }

    /// Whether a primitive value is written in the only way (X.690 §8.3.2, §11.1).
    private static func isPlain(_ tag: UInt8, _ bytes: UnsafeRawBufferPointer, _ content: Range<Int>) -> Bool {
        switch tag {
        // What ends a content in BER.
        case 0x00: return false
        case 0x01: return content.count == 1 && (bytes[content.lowerBound] == 0 || bytes[content.lowerBound] == 0xff)
        case 0x02, 0x0a:
            guard content.count >= 2 else { return content.count == 1 }
            let (first, second) = (bytes[content.lowerBound], bytes[content.lowerBound + 1])
            return !(first == 0 && second < 0x80) && !(first == 0xff && second >= 0x80)
        default: return true
        }
    }

    /// X.690 §11.6; no encoding is the beginning of another one.
    private static func isOrdered(_ bytes: UnsafeRawBufferPointer, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
        for (one, other) in zip(left, right) where bytes[one] != bytes[other] { return bytes[one] < bytes[other] }
        return true
    }
}
