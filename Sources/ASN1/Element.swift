/// One tag-length-value, kept as slices of the buffer it was read from.
///
/// Nothing is copied: `encoding` and `content` share the buffer, and their indices are positions in it.
package struct Element: Sendable {
    /// How deep elements may nest before reading stops with `nestedTooDeep`.
    package static let maximumDepth = 64

    package let tag: Tag
    /// Identifier, length, contents, and for the indefinite form the end-of-contents octets.
    package let encoding: ArraySlice<UInt8>
    // Indices in the place of a second slice: each slice costs a reference count wherever an element is copied.
    let contentStart: Int
    private let contentEnd: Int
    /// The rules under which the element was read, and its children will be.
    package let rules: EncodingRules
    /// How many elements enclose this one.
    package let depth: Int

    /// The contents octets.
    package var content: ArraySlice<UInt8> { encoding[contentStart..<contentEnd] }

    /// Where the contents octets stand in `encoding`, counted from its start.
    var contentOffsets: Range<Int> { contentStart - encoding.startIndex..<contentEnd - encoding.startIndex }

    /// An element whose contents lie in `content`, a range within `encoding`.
    init(tag: Tag, encoding: ArraySlice<UInt8>, content: Range<Int>, rules: EncodingRules, depth: Int) {
        self.tag = tag
        self.encoding = encoding
        contentStart = content.lowerBound
        contentEnd = content.upperBound
        self.rules = rules
        self.depth = depth
    }

    /// Reads exactly one element.
    ///
    /// - Throws: `ASN1Error`, `trailingBytes` where octets follow it.
    package static func parse(_ bytes: ArraySlice<UInt8>, rules: EncodingRules) throws(ASN1Error) -> Element {
        var reader = ElementReader(bytes, rules: rules)
        let element = try reader.next()
        try reader.end()
        return element
    }

    /// Reads exactly one element with the given tag.
    package static func parse(
        _ bytes: ArraySlice<UInt8>,
        rules: EncodingRules,
        as tag: Tag
    ) throws(ASN1Error) -> Element {
        try parse(bytes, rules: rules).expecting(tag)
    }

    /// The element itself, where it has the tag; form is free for strings under BER.
    package func expecting(_ expected: Tag) throws(ASN1Error) -> Element {
        try check(expected)
        return self
    }

    /// Makes sure of the tag, without the copy that `expecting` returns.
    func check(_ expected: Tag) throws(ASN1Error) {
        guard has(expected) else { throw ASN1Error(.unexpectedTag, at: encoding.startIndex) }
    }

    /// Whether the element has the tag; under BER a primitive string type may come constructed.
    package func has(_ expected: Tag) -> Bool {
        tag.stands(for: expected, rules)
    }

    /// A reader over the elements inside a constructed element.
    package func children() throws(ASN1Error) -> ElementReader {
        guard tag.isConstructed else { throw ASN1Error(.unexpectedTag, at: encoding.startIndex) }
        return ElementReader(encoding, in: contentStart..<contentEnd, rules: rules, depth: depth + 1)
    }

    /// A reader over the elements inside a SEQUENCE.
    package func sequence() throws(ASN1Error) -> ElementReader { try children(of: .sequence) }

    /// A reader over the elements inside a SET.
    package func set() throws(ASN1Error) -> ElementReader { try children(of: .set) }

    private func children(of expected: Tag) throws(ASN1Error) -> ElementReader {
        try check(expected)
        return try children()
    }

    /// The only element inside an explicitly tagged one.
    package func explicit() throws(ASN1Error) -> Element {
        var reader = try children()
        let inner = try reader.next()
        try reader.end()
        return inner
    }

    /// The children of a SEQUENCE OF, SET OF or implicitly tagged list, at most `limit` of them.
    package func elements(limit: Int) throws(ASN1Error) -> [Element] {
        var reader = try children()
        var result: [Element] = []
        while !reader.isAtEnd {
            guard result.count < limit else { throw ASN1Error(.tooManyElements, at: reader.position) }
            result.append(try reader.next())
        }
        return result
    }
}
