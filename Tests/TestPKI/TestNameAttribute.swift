package import ASN1

/// One AttributeTypeAndValue of a name, with the string type it is written in.
package struct TestNameAttribute: Sendable, Hashable {
    package var type: ObjectIdentifier
    package var text: String
    package var string: TestString

    package init(_ type: ObjectIdentifier, _ text: String, as string: TestString = .utf8) {
        self.type = type
        self.text = text
        self.string = string
    }

    /// C, always a PrintableString (RFC 5280 appendix A).
    package static func country(_ text: String) -> TestNameAttribute { .init(.init(2, 5, 4, 6), text, as: .printable) }
    /// O.
    package static func organization(_ text: String, as string: TestString = .utf8) -> TestNameAttribute {
        .init(.init(2, 5, 4, 10), text, as: string)
    }
    /// OU.
    package static func organizationalUnit(_ text: String, as string: TestString = .utf8) -> TestNameAttribute {
        .init(.init(2, 5, 4, 11), text, as: string)
    }
    /// CN.
    package static func commonName(_ text: String, as string: TestString = .utf8) -> TestNameAttribute {
        .init(.init(2, 5, 4, 3), text, as: string)
    }
    /// L.
    package static func locality(_ text: String, as string: TestString = .utf8) -> TestNameAttribute {
        .init(.init(2, 5, 4, 7), text, as: string)
    }
    /// ST.
    package static func state(_ text: String, as string: TestString = .utf8) -> TestNameAttribute {
        .init(.init(2, 5, 4, 8), text, as: string)
    }
    /// The attribute serialNumber, a PrintableString.
    package static func serialNumber(_ text: String) -> TestNameAttribute {
        .init(.init(2, 5, 4, 5), text, as: .printable)
    }
    /// PKCS #9 emailAddress, an IA5String.
    package static func emailAddress(_ text: String, as string: TestString = .ia5) -> TestNameAttribute {
        .init(.init(1, 2, 840, 113_549, 1, 9, 1), text, as: string)
    }
    /// DC, an IA5String (RFC 4519 §2.4).
    package static func domainComponent(_ text: String) -> TestNameAttribute {
        .init(.init(0, 9, 2342, 19_200_300, 100, 1, 25), text, as: .ia5)
    }

    var encoding: [UInt8] { DEREncoder.sequence(DEREncoder.objectIdentifier(type), string.encode(text)) }
}
