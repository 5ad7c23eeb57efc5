/// A cursor over the elements that stand side by side in a constructed encoding.
package struct ElementReader: Sendable {
    private let bytes: ArraySlice<UInt8>
    /// The index of the next byte in the buffer.
    package private(set) var position: Int
    // Within `bytes`, which need not be cut to the elements then.
    private let limit: Int
    private let rules: EncodingRules
    private let depth: Int

    /// Reads elements out of `bytes`; `depth` is how many elements enclose them.
    package init(_ bytes: ArraySlice<UInt8>, rules: EncodingRules, depth: Int = 0) {
        self.bytes = bytes
        position = bytes.startIndex
        limit = bytes.endIndex
        self.rules = rules
        self.depth = depth
    }

    /// Reads the elements in a range within `bytes`.
    init(_ bytes: ArraySlice<UInt8>, in range: Range<Int>, rules: EncodingRules, depth: Int) {
        self.bytes = bytes
        position = range.lowerBound
        limit = range.upperBound
        self.rules = rules
        self.depth = depth
    }

    /// Whether every element has been read.
    package var isAtEnd: Bool { position == limit }

    /// The octets not yet read.
    package var remainder: ArraySlice<UInt8> { bytes[position..<limit] }

    /// The next element.
    ///
    /// - Throws: `missingElement` at the end, or what is wrong with the encoding.
    package mutating func next() throws(ASN1Error) -> Element {
        guard !isAtEnd else { throw ASN1Error(.missingElement, at: position) }
        guard depth <= Element.maximumDepth else { throw ASN1Error(.nestedTooDeep, at: position) }
        let header = try Header(in: bytes, at: position, end: limit, rules: rules)
        let contentEnd: Int
        let next: Int
        if let length = header.length {
            contentEnd = header.contentStart + length
            next = contentEnd
        } else {
            contentEnd = try Self.endOfContents(in: bytes, from: header.contentStart, end: limit, depth: depth + 1)
            next = contentEnd + 2
        }
        let start = position
        position = next
        return Element(
            tag: header.tag,
            encoding: bytes[start..<next],
            content: header.contentStart..<contentEnd,
            rules: rules,
            depth: depth
        )
    }

    /// The next element, which must have the tag.
    package mutating func next(_ tag: Tag) throws(ASN1Error) -> Element {
        let start = position
        let element = try next()
        guard element.has(tag) else { throw ASN1Error(.unexpectedTag, at: start) }
        return element
    }

    /// The next element if it has the tag; nothing is read otherwise.
    package mutating func optional(_ tag: Tag) throws(ASN1Error) -> Element? {
        guard !isAtEnd, try nextTag().stands(for: tag, rules) else { return nil }
        return try next()
    }

    /// The next element if it is tagged `[number]`, in either form; nothing is read otherwise.
    package mutating func optionalContext(_ number: UInt32) throws(ASN1Error) -> Element? {
        guard !isAtEnd else { return nil }
        let tag = try nextTag()
        guard tag.tagClass == .contextSpecific, tag.number == number else { return nil }
        return try next()
    }

    /// The tag of the element that `next()` would return, without reading the element.
    private func nextTag() throws(ASN1Error) -> Tag {
        try Header(in: bytes, at: position, end: limit, rules: rules).tag
    }

    /// The next element, if there is one.
    package mutating func nextIfPresent() throws(ASN1Error) -> Element? {
        isAtEnd ? nil : try next()
    }

    /// Makes sure that nothing is left.
    package func end() throws(ASN1Error) {
        guard isAtEnd else { throw ASN1Error(.trailingBytes, at: position) }
    }

    /// The index of the end-of-contents octets that close the indefinite form whose contents start at `start`.
    private static func endOfContents(
        in bytes: ArraySlice<UInt8>,
        from start: Int,
        end: Int,
        depth: Int
    ) throws(ASN1Error) -> Int {
        guard depth <= Element.maximumDepth else { throw ASN1Error(.nestedTooDeep, at: start) }
        var position = start
        while true {
            guard end - position >= 2 else { throw ASN1Error(.missingEndOfContents, at: position) }
            if bytes[position] == 0, bytes[position + 1] == 0 { return position }
            let header = try Header(in: bytes, at: position, end: end, rules: .ber)
            if let length = header.length {
                position = header.contentStart + length
            } else {
                position = try endOfContents(in: bytes, from: header.contentStart, end: end, depth: depth + 1) + 2
            }
        }
    }
}
