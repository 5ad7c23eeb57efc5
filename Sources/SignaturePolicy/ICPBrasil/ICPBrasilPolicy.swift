package import ASN1

/// What the identifier of an ICP-Brasil signature policy says: format, profile and version (DOC-ICP-15.03, ADE-ICP-04.01).
package struct ICPBrasilPolicy: Hashable, Sendable {
    /// The format that a policy is for.
    package enum Format: String, Hashable, Sendable, CaseIterable {
        case cades = "CAdES"
        case xades = "XAdES"
        case pades = "PAdES"
    }

    /// The arc of all policies: 2.16.76.1.7.1.
    package static let arc = ObjectIdentifier(2, 16, 76, 1, 7, 1)
    private static let signingTime = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 5)

    package let format: Format
    /// `AD-RB`, `AD-RT`, `AD-RV`, `AD-RC` or `AD-RA`.
    package let profile: String
    /// `2.4`.
    package let version: String

    /// Nil for an identifier that is none of ICP-Brasil's policies.
    package init?(_ identifier: ObjectIdentifier) {
        // Family, major version, and from the second edition of a major version on the minor one.
        guard let arcs = identifier.arcs(under: Self.arc), (2...3).contains(arcs.count),
            let family = Self.families[arcs[0]]
        else { return nil }
        format = family.format
        profile = family.profile
        version = "\(arcs[1]).\(arcs.count > 2 ? arcs[2] : 0)"
    }

    // PAdES has no AD-RV.
    private static let families: [Int: (format: Format, profile: String)] = [
        1: (.cades, "AD-RB"), 2: (.cades, "AD-RT"), 3: (.cades, "AD-RV"), 4: (.cades, "AD-RC"), 5: (.cades, "AD-RA"),
        6: (.xades, "AD-RB"), 7: (.xades, "AD-RT"), 8: (.xades, "AD-RV"), 9: (.xades, "AD-RC"), 10: (.xades, "AD-RA"),
        11: (.pades, "AD-RB"), 12: (.pades, "AD-RT"), 13: (.pades, "AD-RC"), 14: (.pades, "AD-RA"),
    ]

    /// `AD-RB v2.4`, and for other formats than CAdES `PAdES AD-RB v1.3`.
    package var name: String { (format == .cades ? "" : format.rawValue + " ") + "\(profile) v\(version)" }

    /// Signed attributes that may not be there: in PAdES the time stands in the dictionary, and only there
    /// (ETSI EN 319 142-1 §6.3 note e, DOC-ICP-15.03).
    package var forbiddenSignedAttributes: [ObjectIdentifier] { format == .pades ? [Self.signingTime] : [] }
}
