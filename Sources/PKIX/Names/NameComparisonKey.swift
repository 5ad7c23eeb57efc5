import ASN1

/// The octets by which distinguished names are compared (RFC 5280 §7.1).
///
/// Each relative name is self-delimiting, so that a name is below another exactly where its key starts with the other's.
/// A relative name is a set: its attributes are sorted.
enum NameComparisonKey {
    static func make(_ name: Element) throws(ASN1Error) -> [UInt8] {
        var key: [UInt8] = []
        key.reserveCapacity(name.content.count + 64)
        var names = try name.sequence()
        var attributeCount = 0
        while let relative = try names.nextIfPresent() {
            var attributes = try relative.set()
            let first = try attributes.next()
            attributeCount += 1
            if attributes.isAtEnd {
                append(length: 1, to: &key)
                try append(first, to: &key)
            } else {
                var parts: [[UInt8]] = [[]]
                try append(first, to: &parts[0])
                while let attribute = try attributes.nextIfPresent() {
                    attributeCount += 1
                    guard attributeCount <= DistinguishedName.maximumAttributeCount else {
                        throw ASN1Error(.tooManyElements, at: attribute.encoding.startIndex)
                    }
                    var part: [UInt8] = []
                    try append(attribute, to: &part)
                    parts.append(part)
                }
                append(length: parts.count, to: &key)
                for part in parts.sorted(by: { $0.lexicographicallyPrecedes($1) }) { key += part }
            }
            guard attributeCount <= DistinguishedName.maximumAttributeCount else {
                throw ASN1Error(.tooManyElements, at: relative.encoding.startIndex)
            }
        }
        return key
    }

    private static func append(_ attribute: Element, to key: inout [UInt8]) throws(ASN1Error) {
        var fields = try attribute.sequence()
        let type = try fields.next(.objectIdentifier)
        // The identifier is checked as well, so that it can be relied on later.
        _ = try type.objectIdentifier()
        append(length: type.content.count, to: &key)
        key += type.content
        let value = try fields.next()
        try fields.end()
        let start = key.count
        key += [0, 0, 0, 0, 1]
        if !StringPreparation.append(value, to: &key) {
            key[start + 4] = 0
            key += value.encoding
        }
        let length = key.count - start - 5
        for position in 0..<4 { key[start + position] = UInt8(truncatingIfNeeded: length >> (24 - 8 * position)) }
    }

    /// Two octets hold both an identifier's length and the number of attributes.
    private static func append(length: Int, to key: inout [UInt8]) {
        key.append(UInt8(truncatingIfNeeded: length >> 8))
        key.append(UInt8(truncatingIfNeeded: length))
    }
}
