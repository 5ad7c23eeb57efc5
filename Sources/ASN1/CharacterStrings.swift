extension Element {
    /// The text of any of ASN.1's character string types that RFC 5280 and ETSI profiles use.
    ///
    /// TeletexString is read as ISO 8859-1, as everybody who issues it means it.
    ///
    /// - Throws: `invalidString` where octets do not fit the type, `unexpectedTag` for another type.
    package func characterString() throws(ASN1Error) -> String {
        guard tag.tagClass == .universal else { throw ASN1Error(.unexpectedTag, at: encoding.startIndex) }
        let bytes = try characterStringContent()
        switch tag.number {
        case Tag.utf8String.number: return try utf8(bytes)
        case Tag.printableString.number, Tag.ia5String.number, Tag.visibleString.number, Tag.numericString.number:
            // Real certificates carry Latin-1 letters here; reading them is kinder than refusing the certificate.
            return String(decoding: bytes.map { UInt16($0) }, as: UTF16.self)
        case Tag.teletexString.number, Tag.generalString.number:
            return String(decoding: bytes.map { UInt16($0) }, as: UTF16.self)
        case Tag.bmpString.number: return try text(bytes, octetsPerCharacter: 2)
        case Tag.universalString.number: return try text(bytes, octetsPerCharacter: 4)
        default: throw ASN1Error(.unexpectedTag, at: encoding.startIndex)
        }
    }

    /// Whether the element is of a character string type that `characterString()` reads.
    package var isCharacterString: Bool {
        guard tag.tagClass == .universal else { return false }
        return [
            Tag.utf8String, .printableString, .ia5String, .visibleString, .numericString, .teletexString,
            .generalString, .bmpString, .universalString,
        ].contains { $0.number == tag.number }
    }

    /// Reads the contents of an implicitly tagged UTF8String.
    package func utf8StringContent() throws(ASN1Error) -> String { try utf8(characterStringContent()) }

    private func characterStringContent() throws(ASN1Error) -> ArraySlice<UInt8> {
        guard tag.isConstructed else { return content }
        guard rules == .ber else { throw ASN1Error(.invalidString, at: encoding.startIndex) }
        return ArraySlice(try octetStringSegments().joined())
    }

    private func utf8(_ bytes: ArraySlice<UInt8>) throws(ASN1Error) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw ASN1Error(.invalidString, at: encoding.startIndex)
        }
        return text
    }

    private func text(_ bytes: ArraySlice<UInt8>, octetsPerCharacter width: Int) throws(ASN1Error) -> String {
        guard bytes.count.isMultiple(of: width) else { throw ASN1Error(.invalidString, at: encoding.startIndex) }
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: width).map { start in
            bytes[start..<start + width].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        }
        let decoded =
            width == 2
            ? String(validating: units.map { UInt16($0) }, as: UTF16.self)
            : String(validating: units, as: UTF32.self)
        guard let decoded else { throw ASN1Error(.invalidString, at: encoding.startIndex) }
        return decoded
    }
}
