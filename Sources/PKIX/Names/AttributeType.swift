package import ASN1

/// The attribute types of names (RFC 5280 appendix A, RFC 4519, ETSI EN 319 412-1).
package enum AttributeType {
    package static let commonName = ObjectIdentifier(2, 5, 4, 3)
    package static let surname = ObjectIdentifier(2, 5, 4, 4)
    package static let serialNumber = ObjectIdentifier(2, 5, 4, 5)
    package static let countryName = ObjectIdentifier(2, 5, 4, 6)
    package static let localityName = ObjectIdentifier(2, 5, 4, 7)
    package static let stateOrProvinceName = ObjectIdentifier(2, 5, 4, 8)
    package static let organizationName = ObjectIdentifier(2, 5, 4, 10)
    package static let organizationalUnitName = ObjectIdentifier(2, 5, 4, 11)
    package static let title = ObjectIdentifier(2, 5, 4, 12)
    package static let givenName = ObjectIdentifier(2, 5, 4, 42)
    package static let pseudonym = ObjectIdentifier(2, 5, 4, 65)
    package static let organizationIdentifier = ObjectIdentifier(2, 5, 4, 97)
    package static let emailAddress = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 1)
    package static let domainComponent = ObjectIdentifier(0, 9, 2342, 19_200_300, 100, 1, 25)

    /// The keyword for text (RFC 4514 §3 and the LDAP register), or nil where only the dotted form is left.
    static func keyword(_ type: ObjectIdentifier) -> String? { keywords[type] }

    private static let keywords: [ObjectIdentifier: String] = [
        commonName: "CN",
        surname: "SN",
        serialNumber: "serialNumber",
        countryName: "C",
        localityName: "L",
        stateOrProvinceName: "ST",
        ObjectIdentifier(2, 5, 4, 9): "street",
        organizationName: "O",
        organizationalUnitName: "OU",
        title: "title",
        ObjectIdentifier(2, 5, 4, 13): "description",
        ObjectIdentifier(2, 5, 4, 15): "businessCategory",
        ObjectIdentifier(2, 5, 4, 17): "postalCode",
        ObjectIdentifier(2, 5, 4, 20): "telephoneNumber",
        ObjectIdentifier(2, 5, 4, 41): "name",
        givenName: "GN",
        ObjectIdentifier(2, 5, 4, 43): "initials",
        ObjectIdentifier(2, 5, 4, 44): "generationQualifier",
        ObjectIdentifier(2, 5, 4, 46): "dnQualifier",
        pseudonym: "pseudonym",
        organizationIdentifier: "organizationIdentifier",
        emailAddress: "emailAddress",
        ObjectIdentifier(0, 9, 2342, 19_200_300, 100, 1, 1): "UID",
        domainComponent: "DC",
    ]
}
