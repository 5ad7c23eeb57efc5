/// An OBJECT IDENTIFIER (X.690 §8.19), held as its contents octets.
package struct ObjectIdentifier: Hashable, Sendable, CustomStringConvertible {
    /// How many octets the contents may have; the longest registered ones stay far below.
    package static let maximumLength = 128

    /// The contents octets, which compare as the identifier does.
    package let content: [UInt8]

    /// Checks the contents octets of an OBJECT IDENTIFIER.
    package init(content: ArraySlice<UInt8>) throws(ASN1Error) {
        guard let last = content.last, last < 0x80, content.count <= Self.maximumLength else {
            throw ASN1Error(.invalidObjectIdentifier, at: content.startIndex)
        }
        var startsSubidentifier = true
        for octet in content {
            // A leading 0x80 would be a second spelling of the same number (X.690 §8.19.2).
            if startsSubidentifier, octet == 0x80 {
                throw ASN1Error(.invalidObjectIdentifier, at: content.startIndex)
            }
            startsSubidentifier = octet < 0x80
        }
        self.content = Array(content)
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
        self.content = content
    }

    /// A constant of a standard.
    ///
    /// - Precondition: the arcs are those of a well-formed identifier.
    package init(_ arcs: UInt64...) {
        precondition(arcs.count >= 2 && arcs[0] <= 2, "an object identifier has two arcs at least")
        content = arcs.dropFirst(2).reduce(into: Self.base128(arcs[0] * 40 + arcs[1])) { $0 += Self.base128($1) }
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
        var arcs: [String] = []
        var value: UInt64 = 0
        var isLarge = false
        for octet in content {
            isLarge = isLarge || value >> 57 != 0
            value = value << 7 | UInt64(octet & 0x7f)
            guard octet < 0x80 else { continue }
            if arcs.isEmpty {
                let first = min(value / 40, 2)
                arcs = ["\(first)", isLarge ? "(large)" : "\(value - first * 40)"]
            } else {
                arcs.append(isLarge ? "(large)" : "\(value)")
            }
            value = 0
            isLarge = false
        }
        return arcs.joined(separator: ".")
    }

    /// Whether this identifier stands below `arc` in the tree, or is it.
    package func isUnder(_ arc: ObjectIdentifier) -> Bool { content.starts(with: arc.content) }
}
