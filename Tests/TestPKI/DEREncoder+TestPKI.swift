import ASN1

extension DEREncoder {
    /// An ENUMERATED.
    static func enumerated(_ value: Int) -> [UInt8] { element(.enumerated, integer(value).dropFirst(2)) }

    /// An INTEGER from its contents octets, minimal or not.
    static func integer(content: [UInt8]) -> [UInt8] { element(.integer, content) }

    /// A BIT STRING as a named bit list without trailing zero bits (X.690 §11.2.2).
    static func namedBits(_ bits: some Sequence<Int>) -> [UInt8] {
        let sorted = bits.sorted()
        guard let last = sorted.last else { return bitString([]) }
        var octets = [UInt8](repeating: 0, count: last / 8 + 1)
        for bit in sorted { octets[bit / 8] |= 0x80 >> UInt8(bit % 8) }
        return bitString(octets, unusedBits: UInt8(7 - last % 8))
    }

    /// A ready encoding under the implicit tag `[number]`, which keeps its primitive or constructed form.
    static func implicit(_ number: UInt8, _ encoding: [UInt8]) -> [UInt8] {
        [0x80 | number | ((encoding.first ?? 0) & 0x20)] + encoding.dropFirst()
    }

    /// An OBJECT IDENTIFIER by its arcs.
    static func objectIdentifier(_ arcs: UInt64...) -> [UInt8] {
        let dotted = arcs.map(String.init).joined(separator: ".")
        guard let identifier = ObjectIdentifier(dotted: dotted) else { preconditionFailure("not an OID: \(dotted)") }
        return objectIdentifier(identifier)
    }
}
