package import ASN1

/// The identifiers of ICP-Brasil's otherNames (DOC-ICP-04, register ADE-ICP-04.01).
package enum ICPBrasilIdentifier {
    /// The arc of ICP-Brasil.
    package static let arc = ObjectIdentifier(2, 16, 76, 1)
    /// The arc of certificate policies.
    package static let certificatePolicies = ObjectIdentifier(2, 16, 76, 1, 2)
    package static let personData = ObjectIdentifier(2, 16, 76, 1, 3, 1)
    package static let responsibleName = ObjectIdentifier(2, 16, 76, 1, 3, 2)
    package static let cnpj = ObjectIdentifier(2, 16, 76, 1, 3, 3)
    package static let responsibleData = ObjectIdentifier(2, 16, 76, 1, 3, 4)
    package static let voterRegistration = ObjectIdentifier(2, 16, 76, 1, 3, 5)
    package static let personCEI = ObjectIdentifier(2, 16, 76, 1, 3, 6)
    package static let companyCEI = ObjectIdentifier(2, 16, 76, 1, 3, 7)
    package static let companyName = ObjectIdentifier(2, 16, 76, 1, 3, 8)
    package static let ric = ObjectIdentifier(2, 16, 76, 1, 3, 9)
    package static let cfeSAT = ObjectIdentifier(2, 16, 76, 1, 3, 10)
    package static let sigepe = ObjectIdentifier(2, 16, 76, 1, 3, 11)
    package static let omBR = ObjectIdentifier(2, 16, 76, 1, 3, 12)
    /// The arc of professional councils: `.n.1` number, `.n.2` state, `.n.3` specialty.
    package static let professionalCouncils = ObjectIdentifier(2, 16, 76, 1, 4, 2)
}
