import ASN1

/// The ASN.1 character string types that a name's values come in.
package enum TestString: Sendable, Hashable, CaseIterable {
    case utf8
    case printable
    case ia5
    /// TeletexString, written as ISO 8859-1 as everybody does.
    case teletex
    case numeric
    case bmp
    case universal
    /// An OCTET STRING, which is no string of characters.
    case octets

    /// The text in this type; characters that the type does not have are written as they come.
    func encode(_ text: String) -> [UInt8] {
        switch self {
        case .utf8: DEREncoder.utf8String(text)
        case .printable: DEREncoder.printableString(text)
        case .ia5: DEREncoder.ia5String(text)
        case .octets: DEREncoder.octetString(Array(text.utf8))
        case .numeric: DEREncoder.element(.numericString, Array(text.utf8))
        case .teletex:
            DEREncoder.element(.teletexString, text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
        case .bmp: DEREncoder.element(.bmpString, text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] })
        case .universal:
            DEREncoder.element(
                .universalString,
                text.unicodeScalars.flatMap { scalar in
                    stride(from: UInt32(24), through: 0, by: -8).map { UInt8(truncatingIfNeeded: scalar.value >> $0) }
                }
            )
        }
    }
}
