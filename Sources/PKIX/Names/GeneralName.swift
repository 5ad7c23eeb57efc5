package import ASN1

/// A `GeneralName` (RFC 5280 §4.2.1.6).
///
/// IA5String forms are kept as they stand, case and NUL included; octets above 7F are read as ISO 8859-1, so that two
/// different encodings never give the same text.
package enum GeneralName: Hashable, Sendable {
    /// `value` is the encoding inside the explicit tag.
    case otherName(type: ObjectIdentifier, value: ArraySlice<UInt8>)
    case rfc822Name(String)
    case dnsName(String)
    /// The encoding as it stands.
    case x400Address(ArraySlice<UInt8>)
    case directoryName(DistinguishedName)
    /// The encoding as it stands.
    case ediPartyName(ArraySlice<UInt8>)
    case uniformResourceIdentifier(String)
    /// 4 or 16 octets, in name constraints twice as many; other lengths are kept, too.
    case ipAddress([UInt8])
    case registeredID(ObjectIdentifier)

    /// How many names a list may have.
    package static let maximumCount = 10_000

    init(_ element: Element) throws(ASN1Error) {
        guard element.tag.tagClass == .contextSpecific else {
            throw ASN1Error(.unexpectedTag, at: element.encoding.startIndex)
        }
        switch element.tag.number {
        case 0:
            var fields = try element.children()
            let type = try fields.next(.objectIdentifier).objectIdentifier()
            let value = try fields.next(.contextConstructed(0)).explicit()
            try fields.end()
            self = .otherName(type: type, value: value.encoding)
        case 1: self = .rfc822Name(try Self.text(element))
        case 2: self = .dnsName(try Self.text(element))
        case 3: self = .x400Address(element.encoding)
        // A CHOICE cannot be tagged implicitly: the tag is explicit.
        case 4: self = .directoryName(try DistinguishedName(element.explicit()))
        case 5: self = .ediPartyName(element.encoding)
        case 6: self = .uniformResourceIdentifier(try Self.text(element))
        case 7: self = .ipAddress(Array(try element.octetStringContent()))
        case 8: self = .registeredID(try ObjectIdentifier(content: element.content))
        default: throw ASN1Error(.unexpectedTag, at: element.encoding.startIndex)
        }
    }

    /// Reads a `GeneralName`.
    package static func parse(_ element: Element) throws(PKIXError) -> GeneralName {
        try PKIXError.translating { () throws(ASN1Error) in try GeneralName(element) }
    }

    /// Reads `GeneralNames`, the SEQUENCE or an implicitly tagged one, at most `maximumCount` names.
    package static func parseList(_ element: Element) throws(PKIXError) -> [GeneralName] {
        try PKIXError.translating { () throws(ASN1Error) in try list(element) }
    }

    /// Reads `GeneralNames`, the SEQUENCE or an implicitly tagged one, at most `maximumCount` names.
    static func list(_ element: Element) throws(ASN1Error) -> [GeneralName] {
        var reader = try element.children()
        var result: [GeneralName] = []
        while !reader.isAtEnd {
            guard result.count < maximumCount else { throw ASN1Error(.tooManyElements, at: reader.position) }
            result.append(try GeneralName(reader.next()))
        }
        return result
    }

    private static func text(_ element: Element) throws(ASN1Error) -> String {
        let octets = try element.octetStringContent()
        guard octets.allSatisfy({ $0 < 0x80 }) else {
            return String(decoding: octets.map { UInt16($0) }, as: UTF16.self)
        }
        return String(decoding: octets, as: UTF8.self)
    }
}
