package import ASN1

/// A `CommitmentTypeIndication` (RFC 5126 §5.11.1).
package struct CommitmentTypeIndication: Sendable {
    package let identifier: ObjectIdentifier
    /// The qualifier list as it stands; nil where absent.
    package let qualifiers: ArraySlice<UInt8>?

    init(_ element: Element) throws {
        var fields = try element.sequence()
        identifier = try fields.next(.objectIdentifier).objectIdentifier()
        qualifiers = try fields.optional(.sequence)?.encoding
        try fields.end()
    }
}
