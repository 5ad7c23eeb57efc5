/// Identifier and length octets (X.690 §8.1.2, §8.1.3), checked against the bytes that are there.
struct Header {
    let tag: Tag
    /// Nil for the indefinite form; otherwise within the bytes given.
    let length: Int?
    let contentStart: Int

    init(in bytes: ArraySlice<UInt8>, at start: Int, rules: EncodingRules) throws(ASN1Error) {
        var index = start
        let end = bytes.endIndex
        guard index < end else { throw ASN1Error(.truncated, at: index) }
        let identifier = bytes[index]
        index += 1
        var number = UInt32(identifier & 0x1f)
        if number == 0x1f { number = try Self.longTagNumber(in: bytes, at: &index) }
        guard let tagClass = Tag.TagClass(rawValue: identifier & 0xc0), tagClass != .universal || number != 0 else {
            throw ASN1Error(.invalidTag, at: start)
        }
        tag = Tag(tagClass, number, constructed: identifier & 0x20 != 0)
        guard index < end else { throw ASN1Error(.truncated, at: index) }
        let first = bytes[index]
        let lengthStart = index
        index += 1
        if first < 0x80 {
            length = Int(first)
        } else if first == 0x80 {
            guard rules == .ber else { throw ASN1Error(.indefiniteLengthInDER, at: lengthStart) }
            guard tag.isConstructed else { throw ASN1Error(.indefiniteLengthOfPrimitive, at: lengthStart) }
            length = nil
        } else {
            length = try Self.longLength(Int(first & 0x7f), in: bytes, at: &index, rules: rules)
        }
        contentStart = index
        guard length ?? 0 <= end - index else { throw ASN1Error(.truncated, at: lengthStart) }
    }

    private static func longTagNumber(in bytes: ArraySlice<UInt8>, at index: inout Int) throws(ASN1Error) -> UInt32 {
        var number: UInt32 = 0
        let start = index
        while true {
            guard index < bytes.endIndex else { throw ASN1Error(.truncated, at: index) }
            let octet = bytes[index]
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
        in bytes: ArraySlice<UInt8>,
        at index: inout Int,
        rules: EncodingRules
    ) throws(ASN1Error) -> Int {
        let start = index
        guard count <= bytes.endIndex - index else { throw ASN1Error(.truncated, at: start) }
        guard count < 127 else { throw ASN1Error(.lengthTooLarge, at: start) }
        var length = 0
        for octet in bytes[index..<index + count] {
            guard length < 1 << 48 else { throw ASN1Error(.lengthTooLarge, at: start) }
            length = length << 8 | Int(octet)
        }
        if rules == .der, bytes[index] == 0 || length < 0x80 { throw ASN1Error(.lengthNotMinimal, at: start) }
        index += count
        return length
    }
}
