package import ASN1

/// The DER encoding of what was written in BER.
///
/// RFC 5652 §5.4 has signed attributes digested in DER even where the message bears them otherwise. Types behind implicit
/// tags cannot be known without the attribute's syntax, so only their lengths are normalised.
package enum DERNormalization {
    /// Re-encodes an element: minimal definite lengths, primitive strings, sorted sets, minimal INTEGERs.
    static func encode(_ element: Element) throws(ASN1Error) -> [UInt8] { try encode(element, as: element.tag) }

    /// Re-encodes an element whose tag is replaced; a SET tag has the contents sorted.
    static func encode(_ element: Element, as tag: Tag) throws(ASN1Error) -> [UInt8] {
        try encode(element, as: tag, keepsValues: false)
    }

    /// Re-encodes lengths, segments and the order of sets alone: every value keeps its octets, so that two that differ in
    /// one stay different.
    ///
    /// - Throws: `ASN1Error` of what is inside of it.
    package static func encodeStructure(_ element: Element) throws(ASN1Error) -> [UInt8] {
        try encode(element, as: element.tag, keepsValues: true)
    }

    /// Whether a set under any tag certainly stands as `encode` would write it: told by reading it in DER, without a copy.
    static func isCertain(ofSet encoding: ArraySlice<UInt8>) -> Bool {
        (try? isNormal(Element.parse(encoding, rules: .der), as: .set)) ?? false
    }

    /// The same for an element that was read in DER, whose lengths are as short as they can be.
    private static func isNormal(_ element: Element, as tag: Tag) throws(ASN1Error) -> Bool {
        guard element.tag.isConstructed else { return primitiveContent(element) == element.content }
        guard !isString(element.tag) else { return false }
        var reader = try element.children()
        var last: ArraySlice<UInt8> = []
        while let child = try reader.nextIfPresent() {
            guard try isNormal(child, as: child.tag) else { return false }
            if tag == .set, child.encoding.lexicographicallyPrecedes(last) { return false }
            last = child.encoding
        }
        return true
    }

    private static func encode(_ element: Element, as tag: Tag, keepsValues: Bool) throws(ASN1Error) -> [UInt8] {
        guard element.tag.isConstructed else {
            return DEREncoder.element(tag, keepsValues ? element.content : primitiveContent(element))
        }
        if isString(element.tag) {
            return DEREncoder.element(Tag(.universal, tag.number, constructed: false), try joined(element))
        }
        var reader = try element.children()
        var parts: [[UInt8]] = []
        while let child = try reader.nextIfPresent() {
            parts.append(try encode(child, as: child.tag, keepsValues: keepsValues))
        }
        return tag == .set ? DEREncoder.set(of: parts) : DEREncoder.element(tag, Array(parts.joined()))
    }

    private static func primitiveContent(_ element: Element) -> ArraySlice<UInt8> {
        switch element.tag {
        case .boolean: return element.content.allSatisfy { $0 == 0 } ? element.content : [0xff]
        case .integer, .enumerated:
            var content = element.content
            while let first = content.first, let second = content.dropFirst().first,
                (first == 0 && second < 0x80) || (first == 0xff && second >= 0x80)
            {
                content = content.dropFirst()
            }
            return content
        default: return element.content
        }
    }

    /// OCTET STRING and the character strings, the types of which BER allows segments (X.690 §8.7, §8.23).
    private static func isString(_ tag: Tag) -> Bool {
        guard tag.tagClass == .universal else { return false }
        switch tag.number {
        case 4, 12, 18...22, 25...30: return true
        default: return false
        }
    }

    private static func joined(_ element: Element) throws(ASN1Error) -> [UInt8] {
        Array(try element.octetStringSegments().joined())
    }
}
