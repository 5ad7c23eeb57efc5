package import ASN1

/// A `QCStatement` (RFC 3739 §3.2.6).
package struct QCStatement: Hashable, Sendable {
    /// How many statements one extension may have.
    package static let maximumCount = 1_000

    package let statementId: ObjectIdentifier
    /// The encoding of the statement's information; nil where absent.
    package let statementInfo: ArraySlice<UInt8>?

    init(_ element: Element) throws(ASN1Error) {
        var fields = try element.sequence()
        statementId = try fields.next(.objectIdentifier).objectIdentifier()
        statementInfo = try fields.nextIfPresent()?.encoding
        try fields.end()
    }
}
