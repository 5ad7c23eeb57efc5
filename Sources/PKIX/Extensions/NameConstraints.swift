import ASN1

/// `NameConstraints` (RFC 5280 §4.2.1.10).
package struct NameConstraints: Hashable, Sendable {
    /// How many subtrees each list may have.
    package static let maximumCount = 10_000

    /// Nil where absent: then every name is permitted.
    package let permittedSubtrees: [GeneralSubtree]?
    package let excludedSubtrees: [GeneralSubtree]

    init(_ element: Element) throws(ASN1Error) {
        var fields = try element.sequence()
        permittedSubtrees = try fields.optionalContext(0).map { list throws(ASN1Error) in try Self.subtrees(list) }
        excludedSubtrees =
            try fields.optionalContext(1).map { list throws(ASN1Error) in try Self.subtrees(list) } ?? []
        try fields.end()
    }

    private static func subtrees(_ list: Element) throws(ASN1Error) -> [GeneralSubtree] {
        try list.bounded(maximumCount) { element throws(ASN1Error) in try GeneralSubtree(element) }
    }
}
