import ASN1

/// A `SignerAttribute` or `SignerAttributeV2`: roles that a signer claims or can show certified.
///
/// RFC 5126 §5.11.3, ETSI EN 319 122-1 §5.2.6.1.
package struct SignerAttributes: Sendable {
    /// Which of the two attributes.
    package enum Version: Hashable, Sendable {
        case v1
        case v2
    }

    /// How many elements one attribute may have.
    package static let maximumCount = 256

    /// Claimed by the signer, certified by nobody.
    package let claimed: [Attribute]
    /// Attribute certificates, not verified.
    package let certified: [ArraySlice<UInt8>]
    /// Signed assertions of other kinds, not verified (version 2).
    package let assertions: [ArraySlice<UInt8>]

    init(_ element: Element, version: Version) throws {
        var budget = ElementBudget()
        var claimed: [Attribute] = []
        var certified: [ArraySlice<UInt8>] = []
        var assertions: [ArraySlice<UInt8>] = []
        for choice in try element.expecting(.sequence).elements(limit: Self.maximumCount) {
            guard choice.tag.tagClass == .contextSpecific, choice.tag.isConstructed else {
                throw ASN1Error(.unexpectedTag, at: choice.encoding.startIndex)
            }
            let list = try choice.elements(limit: Self.maximumCount)
            // The module of RFC 5126 tags explicitly; some signers tag implicitly.
            let isExplicit = list.count == 1 && !Self.isAttribute(list[0])
            let inner = isExplicit ? try list[0].elements(limit: Self.maximumCount) : list
            switch (choice.tag.number, version) {
            case (0, _): claimed += try inner.map { try Attribute($0, &budget) }
            case (1, .v1): certified.append(isExplicit ? list[0].encoding : choice.encoding)
            case (1, .v2): certified += inner.map(\.encoding)
            case (2, .v2): assertions += inner.map(\.encoding)
            default: throw ASN1Error(.unexpectedTag, at: choice.encoding.startIndex)
            }
        }
        self.claimed = claimed
        self.certified = certified
        self.assertions = assertions
    }

    private static func isAttribute(_ element: Element) -> Bool {
        guard var fields = try? element.sequence(), let first = try? fields.next() else { return false }
        return first.has(.objectIdentifier)
    }
}
