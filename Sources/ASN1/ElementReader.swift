/// A cursor over the elements that stand side by side in a constructed encoding.
package struct ElementReader: Sendable {
    private var rest: ArraySlice<UInt8>
    private let rules: EncodingRules
    private let depth: Int

    /// Reads elements out of `bytes`, which so many elements enclose.
    package init(_ bytes: ArraySlice<UInt8>, rules: EncodingRules, depth: Int = 0) {
        rest = bytes
        self.rules = rules
        self.depth = depth
    }

    /// Whether every element has been read.
    package var isAtEnd: Bool { rest.isEmpty }

    /// The index of the next byte in the buffer.
    package var position: Int { rest.startIndex }

    /// The octets not yet read.
    package var remainder: ArraySlice<UInt8> { rest }

    /// The next element.
    ///
    /// - Throws: `missingElement` at the end, or what is wrong with the encoding.
    package mutating func next() throws(ASN1Error) -> Element {
        guard !rest.isEmpty else { throw ASN1Error(.missingElement, at: rest.startIndex) }
        guard depth <= Element.maximumDepth else { throw ASN1Error(.nestedTooDeep, at: rest.startIndex) }
        let header = try Header(in: rest, rules: rules)
        if let length = header.length {
            let end = header.contentStart + length
            let element = Element(
                tag: header.tag,
                encoding: rest[rest.startIndex..<end],
                content: rest[header.contentStart..<end],
                rules: rules,
                depth: depth
            )
            rest = rest[end...]
            return element
        }
        let contentEnd = try Self.endOfContents(in: rest[header.contentStart...], depth: depth + 1)
        let element = Element(
            tag: header.tag,
            encoding: rest[rest.startIndex..<contentEnd + 2],
            content: rest[header.contentStart..<contentEnd],
            rules: rules,
            depth: depth
        )
        rest = rest[(contentEnd + 2)...]
        return element
    }

    /// The next element, which must have the tag.
    package mutating func next(_ tag: Tag) throws(ASN1Error) -> Element {
        try next().expecting(tag)
    }

    /// The next element if it has the tag; nothing is read otherwise.
    package mutating func optional(_ tag: Tag) throws(ASN1Error) -> Element? {
        guard !rest.isEmpty else { return nil }
        var ahead = self
        let element = try ahead.next()
        guard element.has(tag) else { return nil }
        self = ahead
        return element
    }

    /// The next element if it is tagged `[number]`, in either form; nothing is read otherwise.
    package mutating func optionalContext(_ number: UInt32) throws(ASN1Error) -> Element? {
        guard !rest.isEmpty else { return nil }
        var ahead = self
        let element = try ahead.next()
        guard element.tag.tagClass == .contextSpecific, element.tag.number == number else { return nil }
        self = ahead
        return element
    }

    /// The next element, if there is one.
    package mutating func nextIfPresent() throws(ASN1Error) -> Element? {
        isAtEnd ? nil : try next()
    }

    /// Makes sure that nothing is left.
    package func end() throws(ASN1Error) {
        guard rest.isEmpty else { throw ASN1Error(.trailingBytes, at: rest.startIndex) }
    }

    /// The index of the end-of-contents octets that close the indefinite form whose contents start `bytes`.
    private static func endOfContents(in bytes: ArraySlice<UInt8>, depth: Int) throws(ASN1Error) -> Int {
        guard depth <= Element.maximumDepth else { throw ASN1Error(.nestedTooDeep, at: bytes.startIndex) }
        var rest = bytes
        while true {
            guard rest.count >= 2 else { throw ASN1Error(.missingEndOfContents, at: rest.startIndex) }
            if rest[rest.startIndex] == 0, rest[rest.startIndex + 1] == 0 { return rest.startIndex }
            let header = try Header(in: rest, rules: .ber)
            if let length = header.length {
                rest = rest[(header.contentStart + length)...]
            } else {
                let end = try endOfContents(in: rest[header.contentStart...], depth: depth + 1)
                rest = rest[(end + 2)...]
            }
        }
    }
}
