import ASN1

/// `ResponderID` (RFC 6960 §4.2.1).
package enum ResponderID: Hashable, Sendable {
    case byName(DistinguishedName)
    /// SHA-1 of the responder's public key bits.
    case byKey(ArraySlice<UInt8>)

    init(_ element: Element) throws(ASN1Error) {
        switch (element.tag.tagClass, element.tag.number) {
        case (.contextSpecific, 1): self = .byName(try DistinguishedName(element.explicit()))
        case (.contextSpecific, 2): self = .byKey(try element.explicit().octetString())
        default: throw ASN1Error(.unexpectedTag, at: element.encoding.startIndex)
        }
    }
}
