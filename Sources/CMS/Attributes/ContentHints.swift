package import ASN1

/// A `ContentHints` (RFC 2634 §2.9).
package struct ContentHints: Hashable, Sendable {
    package let contentDescription: String?
    package let contentType: ObjectIdentifier

    init(_ element: Element) throws {
        var fields = try element.sequence()
        contentDescription = try fields.optional(.utf8String)?.characterString()
        contentType = try fields.next(.objectIdentifier).objectIdentifier()
        try fields.end()
    }
}
