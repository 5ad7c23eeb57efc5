/// Identifier and length octets (X.690 §8.1.2, §8.1.3), checked against the bytes that are there.
package struct Header {
    package let tag: Tag
    /// Nil for the indefinite form; otherwise within the bytes given.
    let length: Int?
    package let contentStart: Int

    /// Where the contents end; nil for the indefinite form.
    package var end: Int? { length.map { contentStart + $0 } }

    /// Reads the octets at `start` of a buffer whose end is `end`, both indices of `bytes`.
    package init(
        in bytes: borrowing ArraySlice<UInt8>,
        at start: Int,
        end: Int,
        rules: EncodingRules
    ) throws(ASN1Error) {
        // Read through a span, which counts no references.
        let octets = bytes.span
        let base = bytes.startIndex
        guard start < end, end - base <= octets.count else { throw ASN1Error(.truncated, at: start) }
        var index = start - base
        let end = end - base
        let identifier = octets[index]
        index += 1
        var number = UInt32(identifier & 0x1f)
        if number == 0x1f { number = try Self.longTagNumber(in: octets, at: &index, end: end, base: base) }
        guard let tagClass = Tag.TagClass(rawValue: identifier & 0xc0), tagClass != .universal || number != 0 else {
            throw ASN1Error(.invalidTag, at: start)
        }
        tag = Tag(tagClass, number, constructed: identifier & 0x20 != 0)
        guard index < end else { throw ASN1Error(.truncated, at: base + index) }
        let first = octets[index]
        let lengthStart = base + index
        index += 1
        if first < 0x80 {
            length = Int(first)
        } else if first == 0x80 {
            guard rules == .ber else { throw ASN1Error(.indefiniteLengthInDER, at: lengthStart) }
            guard tag.isConstructed else { throw ASN1Error(.indefiniteLengthOfPrimitive, at: lengthStart) }
            length = nil
        } else {
            length = try Self.longLength(Int(first & 0x7f), in: octets, at: &index, end: end, base: base, rules: rules)
        }
        contentStart = base + index
        guard length ?? 0 <= end - index else { throw ASN1Error(.truncated, at: lengthStart) }
    }

    private static func longTagNumber(
        in octets: Span<UInt8>,
        at index: inout Int,
        end: Int,
        base: Int
    ) throws(ASN1Error) -> UInt32 {
        var number: UInt32 = 0
        let start = base + index
        while true {
            guard index < end else { throw ASN1Error(.truncated, at: base + index) }
            let octet = octets[index]
            index += 1
            guard number < 1 << 24, !(number == 0 && octet == 0x80) else { throw ASN1Error(.invalidTag, at: start) }
            number = number << 7 | UInt32(octet & 0x7f)
            if octet < 0x80 { break }
        }
        guard number >= 0x1f else { throw ASN1Error(.invalidTag, at: start) }
        return number
    }

    private static func longLength(
        _ count: Int,
        in octets: Span<UInt8>,
        at index: inout Int,
        end: Int,
        base: Int,
        rules: EncodingRules
    ) throws(ASN1Error) -> Int {
        let start = base + index
        guard count <= end - index else { throw ASN1Error(.truncated, at: start) }
        guard count < 127 else { throw ASN1Error(.lengthTooLarge, at: start) }
        var length = 0
        for position in index..<index + count {
            guard length < 1 << 48 else { throw ASN1Error(.lengthTooLarge, at: start) }
            length = length << 8 | Int(octets[position])
        }
        if rules == .der, octets[index] == 0 || length < 0x80 { throw ASN1Error(.lengthNotMinimal, at: start) }
        index += count
        return length
    }
}
