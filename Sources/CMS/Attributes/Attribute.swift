package import ASN1

/// An `Attribute` (RFC 5652 §5.3), its values not decoded.
///
/// A class, because attributes are passed over far more often than they are read: a copy is one reference count.
package final class Attribute: Sendable {
    package let type: ObjectIdentifier
    /// How many values stand in the SET; RFC 5652 demands one at least.
    package let valueCount: Int
    /// The whole SEQUENCE as it stands.
    package let encoding: ArraySlice<UInt8>
    /// Where the standards let the type stand, and how often.
    let rules: AttributePlacement.Rules
    /// The first value; nil where there is none.
    let firstValue: Element?
    // Indices in the place of a second slice, which would cost a reference count for each attribute.
    private let typeIndices: Range<Int>
    private let set: Element

    init(_ element: Element, _ budget: inout ElementBudget) throws {
        var fields = try element.sequence()
        let identifier = try fields.next(.objectIdentifier)
        type = try identifier.objectIdentifier()
        typeIndices = identifier.encoding.indices
        rules = AttributePlacement.rules[type] ?? []
        set = try fields.next(.set)
        try fields.end()
        encoding = element.encoding
        var reader = try set.children()
        var count = 0
        var first: Element?
        while let value = try reader.nextIfPresent() {
            if count == 0 { first = value } else { try budget.spend(at: value.encoding.startIndex) }
            count += 1
        }
        valueCount = count
        firstValue = first
    }

    /// attrType, with tag and length.
    package var typeEncoding: ArraySlice<UInt8> { encoding[typeIndices] }

    /// attrType and attrValues with tags and lengths, without those of the SEQUENCE around them.
    package var contentEncoding: ArraySlice<UInt8> {
        encoding[typeIndices.lowerBound..<set.encoding.endIndex]
    }

    /// The values, in the order of the encoding.
    package var values: [Element] {
        // The initializer has read each of them, so nothing is lost to an error here.
        (try? set.elements(limit: valueCount)) ?? []
    }
}
