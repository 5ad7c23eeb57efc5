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

    /// Whether a set under any tag certainly stands as `encode` would write it: told by its headers, without a copy.
    static func isCertain(ofSet encoding: ArraySlice<UInt8>) -> Bool {
        do throws(ASN1Error) {
            let header = try Header(in: encoding, at: encoding.startIndex, end: encoding.endIndex, rules: .der)
            guard header.end == encoding.endIndex else { return false }
            return try isNormal(header, in: encoding, as: .set, depth: 0)
        } catch {
            return false
        }
    }

    /// The same for what a header stands before that was read in DER, whose lengths are as short as they can be.
    private static func isNormal(
        _ header: Header,
        in bytes: ArraySlice<UInt8>,
        as tag: Tag,
        depth: Int
    ) throws(ASN1Error) -> Bool {
        guard let end = header.end, depth <= Element.maximumDepth else { return false }
        guard header.tag.isConstructed else {
            let content = bytes[header.contentStart..<end]
            return primitiveContent(content, of: header.tag) == content
        }
        guard !isString(header.tag) else { return false }
        var position = header.contentStart
        var last = position..<position
        while position < end {
            let child = try Header(in: bytes, at: position, end: end, rules: .der)
            guard let next = child.end, try isNormal(child, in: bytes, as: child.tag, depth: depth + 1) else {
                return false
            }
            if tag == .set, bytes[position..<next].lexicographicallyPrecedes(bytes[last]) { return false }
            last = position..<next
            position = next
        }
        return true
    }

    private static func encode(_ element: Element, as tag: Tag, keepsValues: Bool) throws(ASN1Error) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(element.encoding.count)
        try append(element, as: tag, keepsValues: keepsValues, to: &output)
        return output
    }

    /// Into one buffer, whatever the number of elements: a hostile message has ten millions of them.
    private static func append(
        _ element: Element,
        as tag: Tag,
        keepsValues: Bool,
        to output: inout [UInt8]
    ) throws(ASN1Error) {
        guard element.tag.isConstructed else {
            let content = element.content
            output += DEREncoder.element(tag, keepsValues ? content : primitiveContent(content, of: element.tag))
            return
        }
        if isString(element.tag) {
            output += DEREncoder.element(Tag(.universal, tag.number, constructed: false), try joined(element))
            return
        }
        let start = output.count
        var parts: [Range<Int>] = []
        var reader = try element.children()
        while let child = try reader.nextIfPresent() {
            let begin = output.count
            try append(child, as: child.tag, keepsValues: keepsValues, to: &output)
            if tag == .set { parts.append(begin..<output.count) }
        }
        if parts.count > 1 { sort(parts, in: &output) }
        output.insert(contentsOf: DEREncoder.header(tag, count: output.count - start), at: start)
    }

    /// The parts of a SET OF, which end the output, in the order that X.690 §11.6 demands.
    private static func sort(_ parts: [Range<Int>], in output: inout [UInt8]) {
        let sorted = parts.sorted { output[$0].lexicographicallyPrecedes(output[$1]) }
        var content: [UInt8] = []
        content.reserveCapacity(output.count - parts[0].lowerBound)
        for part in sorted { content += output[part] }
        output.replaceSubrange(parts[0].lowerBound..., with: content)
    }

    private static func primitiveContent(_ octets: ArraySlice<UInt8>, of tag: Tag) -> ArraySlice<UInt8> {
        switch tag {
        case .boolean: return octets.allSatisfy { $0 == 0 } ? octets : [0xff]
        case .integer, .enumerated:
            var content = octets
            while let first = content.first, let second = content.dropFirst().first,
                (first == 0 && second < 0x80) || (first == 0xff && second >= 0x80)
            {
                content = content.dropFirst()
            }
            return content
        default: return octets
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
