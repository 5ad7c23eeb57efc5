package import ASN1

/// The signed or the unsigned attributes of a signer, as they stand in the message (RFC 5652 §5.3).
///
/// That a type stands twice, or has several values, is a fact to be asked for: `count(of:)`, `valueCount(of:)`,
/// `duplicateTypes`, `typesNotSingleValued`.
package struct AttributeSet: Sendable {
    /// In the order of the encoding.
    package let attributes: [Attribute]
    /// The whole set under its implicit tag, `A0` for the signed attributes and `A1` for the unsigned ones.
    package let encoding: ArraySlice<UInt8>
    private let element: Element

    init(_ element: Element, _ budget: inout ElementBudget) throws {
        self.element = element
        encoding = element.encoding
        var reader = try element.children()
        var attributes: [Attribute] = []
        attributes.reserveCapacity(8)
        while let attribute = try reader.nextIfPresent() {
            try budget.spend(at: attribute.encoding.startIndex)
            attributes.append(try Attribute(attribute, &budget))
        }
        self.attributes = attributes
    }

    /// The types, in the order of the encoding, duplicates included.
    package var types: [ObjectIdentifier] { attributes.map(\.type) }

    /// How many attributes are of the type.
    package func count(of type: ObjectIdentifier) -> Int {
        attributes.reduce(0) { $1.type == type ? $0 + 1 : $0 }
    }

    /// How many values all attributes of the type have together.
    package func valueCount(of type: ObjectIdentifier) -> Int {
        attributes.reduce(0) { $1.type == type ? $0 + $1.valueCount : $0 }
    }

    /// The values of all attributes of the type, in order.
    package func values(of type: ObjectIdentifier) -> [Element] {
        var result: [Element] = []
        for attribute in attributes where attribute.type == type { result += attribute.values }
        return result
    }

    /// Types that stand in more than one attribute, each once; RFC 5652 §5.3 lets signed attributes repeat none of those
    /// that must be single-valued.
    package var duplicateTypes: [ObjectIdentifier] {
        var seen: Set<ObjectIdentifier> = []
        var reported: Set<ObjectIdentifier> = []
        return attributes.compactMap { attribute in
            guard !seen.insert(attribute.type).inserted, reported.insert(attribute.type).inserted else { return nil }
            return attribute.type
        }
    }

    /// Types that their standard gives one attribute with one value, and that have none or more here; each once.
    package var typesNotSingleValued: [ObjectIdentifier] {
        var seen: Set<ObjectIdentifier> = []
        var reported: Set<ObjectIdentifier> = []
        var result: [ObjectIdentifier] = []
        for attribute in attributes where AttributePlacement.singleValued.contains(attribute.type) {
            let isRepeated = !seen.insert(attribute.type).inserted
            guard isRepeated || attribute.valueCount != 1, reported.insert(attribute.type).inserted else { continue }
            result.append(attribute.type)
        }
        return result
    }

    /// The octets that the signature covers if the attributes are taken exactly as they stand: the encoding with the tag of
    /// a SET OF in the place of `[0]` (RFC 5652 §5.4).
    ///
    /// Nil for the indefinite form, of which no signature can be meant.
    package var standingEncoding: [UInt8]? {
        let bytes = encoding
        guard bytes.count >= 2, bytes[bytes.startIndex + 1] != 0x80 else { return nil }
        var octets = [UInt8](bytes)
        octets[0] = 0x31
        return octets
    }

    /// The DER encoding of the attributes as a SET OF, sorted, with everything inside re-encoded from BER.
    ///
    /// Nil where something inside cannot be read.
    package var derEncoding: [UInt8]? { try? DERNormalization.encode(element, as: .set) }
}
