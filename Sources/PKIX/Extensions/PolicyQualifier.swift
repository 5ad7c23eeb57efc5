package import ASN1

/// A `PolicyQualifierInfo` (RFC 5280 §4.2.1.4).
package struct PolicyQualifier: Hashable, Sendable {
    package let policyQualifierId: ObjectIdentifier
    /// The encoding of the qualifier.
    package let qualifier: ArraySlice<UInt8>

    init(_ element: Element) throws(ASN1Error) {
        var fields = try element.sequence()
        policyQualifierId = try fields.next(.objectIdentifier).objectIdentifier()
        qualifier = try fields.next().encoding
        try fields.end()
    }

    /// The address of the certification practice statement, for id-qt-cps.
    package var cpsAddress: String? {
        guard policyQualifierId == ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 2, 1) else { return nil }
        return try? Element.parse(qualifier, rules: .der).characterString()
    }

    /// The explicit text of the user notice, for id-qt-unotice.
    package var explicitText: String? {
        guard policyQualifierId == ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 2, 2),
            var fields = try? Element.parse(qualifier, rules: .der).sequence()
        else { return nil }
        while let field = try? fields.nextIfPresent() {
            if field.isCharacterString { return try? field.characterString() }
        }
        return nil
    }
}
