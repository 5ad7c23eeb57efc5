/// A defect in an encoding, and where it stands.
package struct ASN1Error: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    package enum Code: String, Sendable, Hashable {
        case truncated
        case trailingBytes
        case lengthTooLarge
        case lengthNotMinimal
        case indefiniteLengthInDER
        case indefiniteLengthOfPrimitive
        case missingEndOfContents
        case invalidTag
        case unexpectedTag
        case missingElement
        case nestedTooDeep
        case tooManyElements
        case invalidBoolean
        case invalidInteger
        case integerTooLarge
        case invalidObjectIdentifier
        case invalidBitString
        case invalidOctetString
        case invalidNull
        case invalidTime
        case invalidString
        case invalidValue
        case unsupportedVersion
        case duplicateElement
    }

    /// What is wrong.
    package let code: Code
    /// The index of the offending byte in the buffer that was parsed.
    package let offset: Int

    package init(_ code: Code, at offset: Int) {
        self.code = code
        self.offset = offset
    }

    /// `code at byte offset`; bears no input bytes, so it can go into a log.
    package var description: String { "\(code.rawValue) at byte \(offset)" }
}
