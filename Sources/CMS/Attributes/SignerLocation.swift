import ASN1

/// A `SignerLocation` (RFC 5126 §5.11.2).
package struct SignerLocation: Hashable, Sendable {
    package let countryName: String?
    package let localityName: String?
    /// At most six lines.
    package let postalAddress: [String]

    init(_ element: Element) throws {
        var fields = try element.sequence()
        countryName = try fields.optionalContext(0)?.explicit().characterString()
        localityName = try fields.optionalContext(1)?.explicit().characterString()
        if let address = try fields.optionalContext(2) {
            postalAddress = try address.explicit().expecting(.sequence).elements(limit: 6).map {
                try $0.characterString()
            }
        } else {
            postalAddress = []
        }
        try fields.end()
    }
}
