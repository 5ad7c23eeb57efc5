package import ASN1

/// The identifiers of the certificate extensions that this module decodes (RFC 5280 §4.2, RFC 6960, RFC 3739).
package enum ExtensionType {
    package static let subjectDirectoryAttributes = ObjectIdentifier(2, 5, 29, 9)
    package static let subjectKeyIdentifier = ObjectIdentifier(2, 5, 29, 14)
    package static let keyUsage = ObjectIdentifier(2, 5, 29, 15)
    package static let privateKeyUsagePeriod = ObjectIdentifier(2, 5, 29, 16)
    package static let subjectAlternativeName = ObjectIdentifier(2, 5, 29, 17)
    package static let issuerAlternativeName = ObjectIdentifier(2, 5, 29, 18)
    package static let basicConstraints = ObjectIdentifier(2, 5, 29, 19)
    package static let nameConstraints = ObjectIdentifier(2, 5, 29, 30)
    package static let crlDistributionPoints = ObjectIdentifier(2, 5, 29, 31)
    package static let certificatePolicies = ObjectIdentifier(2, 5, 29, 32)
    package static let policyMappings = ObjectIdentifier(2, 5, 29, 33)
    package static let authorityKeyIdentifier = ObjectIdentifier(2, 5, 29, 35)
    package static let policyConstraints = ObjectIdentifier(2, 5, 29, 36)
    package static let extendedKeyUsage = ObjectIdentifier(2, 5, 29, 37)
    package static let freshestCRL = ObjectIdentifier(2, 5, 29, 46)
    package static let inhibitAnyPolicy = ObjectIdentifier(2, 5, 29, 54)
    package static let authorityInformationAccess = ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 1, 1)
    package static let qcStatements = ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 1, 3)
    package static let subjectInformationAccess = ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 1, 11)
    package static let ocspNoCheck = ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 48, 1, 5)
}
