package import ASN1

/// The decoded extensions; nil where absent or malformed.
extension Certificate {
    /// The extensions that this module knows and could not parse.
    ///
    /// Whether one matters is path validation's to say.
    package var malformedExtensions: [ObjectIdentifier] { decoded.malformed }
    /// RFC 5280 §4.2.1.9.
    package var basicConstraints: BasicConstraints? { decoded.basicConstraints }
    /// RFC 5280 §4.2.1.3.
    package var keyUsage: KeyUsage? { decoded.keyUsage }
    /// RFC 5280 §4.2.1.12.
    package var extendedKeyUsage: [ObjectIdentifier]? { decoded.extendedKeyUsage }
    /// RFC 5280 §4.2.1.2.
    package var subjectKeyIdentifier: ArraySlice<UInt8>? { decoded.subjectKeyIdentifier }
    /// RFC 5280 §4.2.1.1.
    package var authorityKeyIdentifier: AuthorityKeyIdentifier? { decoded.authorityKeyIdentifier }
    /// RFC 5280 §4.2.1.6.
    package var subjectAlternativeNames: [GeneralName]? { decoded.subjectAlternativeNames }
    /// RFC 5280 §4.2.1.7.
    package var issuerAlternativeNames: [GeneralName]? { decoded.issuerAlternativeNames }
    /// RFC 5280 §4.2.1.4.
    package var certificatePolicies: [PolicyInformation]? { decoded.certificatePolicies }
    /// RFC 5280 §4.2.1.5.
    package var policyMappings: [PolicyMapping]? { decoded.policyMappings }
    /// RFC 5280 §4.2.1.11.
    package var policyConstraints: PolicyConstraints? { decoded.policyConstraints }
    /// RFC 5280 §4.2.1.14, the number of certificates to skip.
    package var inhibitAnyPolicy: Int? { decoded.inhibitAnyPolicy }
    /// RFC 5280 §4.2.1.10.
    package var nameConstraints: NameConstraints? { decoded.nameConstraints }
    /// RFC 5280 §4.2.1.13.
    package var crlDistributionPoints: [DistributionPoint]? { decoded.crlDistributionPoints }
    /// RFC 5280 §4.2.1.15.
    package var freshestCRL: [DistributionPoint]? { decoded.freshestCRL }
    /// RFC 5280 §4.2.2.1.
    package var authorityInformationAccess: [AccessDescription]? { decoded.authorityInformationAccess }
    /// RFC 5280 §4.2.2.2.
    package var subjectInformationAccess: [AccessDescription]? { decoded.subjectInformationAccess }
    /// RFC 3280 §4.2.1.4.
    package var privateKeyUsagePeriod: PrivateKeyUsagePeriod? { decoded.privateKeyUsagePeriod }
    /// RFC 3739 §3.2.6.
    package var qcStatements: [QCStatement]? { decoded.qcStatements }
    /// RFC 5280 §4.2.1.8, the encoding of the extension's value.
    package var subjectDirectoryAttributes: ArraySlice<UInt8>? { decoded.subjectDirectoryAttributes }
    /// id-pkix-ocsp-nocheck (RFC 6960 §4.2.2.2.1), whatever its value.
    package var hasOCSPNoCheck: Bool { decoded.hasOCSPNoCheck }
}
