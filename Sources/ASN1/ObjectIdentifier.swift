/// An OBJECT IDENTIFIER (X.690 §8.19), held as its contents octets.
package struct ObjectIdentifier: Hashable, Sendable, CustomStringConvertible {
    /// How many octets the contents may have; the longest registered ones stay far below.
    package static let maximumLength = 128

    /// How many octets are held in place.
    private static let maximumInlineCount = 23

    // In three words, right-aligned, their number in the first octet of all: identifiers are read, compared and passed over
    // all the time, and this way none of it costs memory or a reference count.
    private let words: (UInt64, UInt64, UInt64)
    /// All octets where there are more than find room in place; `words` then hold the last ones.
    private let long: [UInt8]?

    /// Checks the contents octets of an OBJECT IDENTIFIER.
    package init(content: ArraySlice<UInt8>) throws(ASN1Error) {
        try self.init(content.span, at: content.startIndex)
    }

    /// Checks contents octets that stand at `offset`.
    init(_ octets: Span<UInt8>, at offset: Int) throws(ASN1Error) {
        guard octets.count > 0, octets[octets.count - 1] < 0x80, octets.count <= Self.maximumLength else {
            throw ASN1Error(.invalidObjectIdentifier, at: offset)
        }
        var startsSubidentifier = true
        for index in octets.indices {
            // A leading 0x80 would be a second spelling of the same number (X.690 §8.19.2).
            if startsSubidentifier, octets[index] == 0x80 {
                throw ASN1Error(.invalidObjectIdentifier, at: offset)
            }
            startsSubidentifier = octets[index] < 0x80
        }
        self.init(checked: octets)
    }

    /// Octets that are known to be those of an identifier.
    private init(checked octets: Span<UInt8>) {
        var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
        for index in octets.indices {
            words.0 = words.0 << 8 | words.1 >> 56
            words.1 = words.1 << 8 | words.2 >> 56
            words.2 = words.2 << 8 | UInt64(octets[index])
        }
        words.0 = words.0 & ((1 << 56) - 1) | UInt64(octets.count) << 56
        self.words = words
        guard octets.count > Self.maximumInlineCount else {
            long = nil
            return
        }
        var all: [UInt8] = []
        all.reserveCapacity(octets.count)
        for index in octets.indices { all.append(octets[index]) }
        long = all
    }

    /// How many contents octets there are.
    package var count: Int { Int(words.0 >> 56) }

    /// The contents octets, which compare as the identifier does; made anew at each call.
    package var content: [UInt8] {
        if let long { return long }
        let count = count
        return (0..<count).map { index in octet(fromEnd: count - 1 - index) }
    }

    /// The last octet, by which identifiers of one arc differ.
    package var lastOctet: UInt8 { UInt8(truncatingIfNeeded: words.2) }

    /// One of the octets; the index is below `count`.
    private func octet(_ index: Int) -> UInt8 { long.map { $0[index] } ?? octet(fromEnd: count - 1 - index) }

    /// One of the octets in place.
    private func octet(fromEnd position: Int) -> UInt8 {
        let word =
            switch position >> 3 {
            case 0: words.2
            case 1: words.1
            default: words.0
            }
        return UInt8(truncatingIfNeeded: word >> UInt64((position & 7) * 8))
    }

    /// The identifier with these dotted arcs, or nil where the text is not one.
    package init?(dotted: String) {
        let arcs = dotted.split(separator: ".", omittingEmptySubsequences: false).map { UInt64($0) }
        guard arcs.count >= 2, let first = arcs[0], let second = arcs[1], first <= 2 else { return nil }
        guard first == 2 || second < 40, second < UInt64.max - 80 else { return nil }
        var content = Self.base128(first * 40 + second)
        for arc in arcs.dropFirst(2) {
            guard let arc else { return nil }
            content += Self.base128(arc)
        }
        guard content.count <= Self.maximumLength else { return nil }
        self.init(checked: content.span)
    }

    /// A constant of a standard.
    ///
    /// - Precondition: the arcs are those of a well-formed identifier.
    package init(_ arcs: UInt64...) {
        precondition(arcs.count >= 2 && arcs[0] <= 2, "an object identifier has two arcs at least")
        let content = arcs.dropFirst(2).reduce(into: Self.base128(arcs[0] * 40 + arcs[1])) { $0 += Self.base128($1) }
        self.init(checked: content.span)
    }

    private static func base128(_ value: UInt64) -> [UInt8] {
        var octets = [UInt8(value & 0x7f)]
        var rest = value >> 7
        while rest > 0 {
            octets.append(UInt8(rest & 0x7f) | 0x80)
            rest >>= 7
        }
        return octets.reversed()
    }

    /// The dotted form; an arc over 64 bits is shown as `(large)`.
    package var description: String {
        var text = ""
        text.reserveCapacity(32)
        var value: UInt64 = 0
        var isLarge = false
        for octet in content {
            isLarge = isLarge || value >> 57 != 0
            value = value << 7 | UInt64(octet & 0x7f)
            guard octet < 0x80 else { continue }
            if text.isEmpty {
                let first = min(value / 40, 2)
                text += "\(first)"
                value -= first * 40
            }
            text += isLarge ? ".(large)" : ".\(value)"
            value = 0
            isLarge = false
        }
        return text
    }

    /// Whether this identifier stands below `arc` in the tree, or is it.
    package func isUnder(_ arc: ObjectIdentifier) -> Bool {
        count >= arc.count && (0..<arc.count).allSatisfy { octet($0) == arc.octet($0) }
    }

    /// The numbers that follow those of `arc`; nil where the identifier does not stand below it, or a number needs more
    /// than 63 bits.
    package func arcs(under arc: ObjectIdentifier) -> [Int]? {
        guard isUnder(arc) else { return nil }
        var arcs: [Int] = []
        var value = 0
        for index in arc.count..<count {
            guard value <= Int.max >> 7 else { return nil }
            let octet = octet(index)
            value = value << 7 | Int(octet & 0x7f)
            guard octet < 0x80 else { continue }
            arcs.append(value)
            value = 0
        }
        return arcs
    }

    package static func == (left: ObjectIdentifier, right: ObjectIdentifier) -> Bool {
        guard left.words == right.words else { return false }
        return left.count <= maximumInlineCount || left.long == right.long
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
        hasher.combine(words.2)
    }
}
