import ASN1

/// The extensions of a certificate, each decoded once.
///
/// Of an extension that stands twice the first counts. One that does not parse is named in `malformed` and stays nil.
struct DecodedExtensions: Sendable {
    var basicConstraints: BasicConstraints?
    var keyUsage: KeyUsage?
    var extendedKeyUsage: [ObjectIdentifier]?
    var subjectKeyIdentifier: ArraySlice<UInt8>?
    var authorityKeyIdentifier: AuthorityKeyIdentifier?
    var subjectAlternativeNames: [GeneralName]?
    var issuerAlternativeNames: [GeneralName]?
    var certificatePolicies: [PolicyInformation]?
    var policyMappings: [PolicyMapping]?
    var policyConstraints: PolicyConstraints?
    var inhibitAnyPolicy: Int?
    var nameConstraints: NameConstraints?
    var crlDistributionPoints: [DistributionPoint]?
    var freshestCRL: [DistributionPoint]?
    var authorityInformationAccess: [AccessDescription]?
    var subjectInformationAccess: [AccessDescription]?
    var privateKeyUsagePeriod: PrivateKeyUsagePeriod?
    var qcStatements: [QCStatement]?
    var subjectDirectoryAttributes: ArraySlice<UInt8>?
    var hasOCSPNoCheck = false
    var malformed: [ObjectIdentifier] = []

    private static let idCE: [UInt8] = [0x55, 0x1d]

    init(_ extensions: [CertificateExtension]) {
        for item in extensions {
            do throws(ASN1Error) {
                let identifier = item.identifier.content
                if identifier.count == 3, identifier.starts(with: Self.idCE) {
                    try decodeStandard(item, identifier[2])
                } else {
                    try decodeInternet(item)
                }
            } catch {
                if !malformed.contains(item.identifier) { malformed.append(item.identifier) }
            }
        }
    }

    /// id-ce, 2.5.29.n.
    private mutating func decodeStandard(_ item: CertificateExtension, _ arc: UInt8) throws(ASN1Error) {
        switch arc {
        case 9: if subjectDirectoryAttributes == nil { subjectDirectoryAttributes = item.value }
        case 14: try Self.set(&subjectKeyIdentifier, item) { element throws(ASN1Error) in try element.octetString() }
        case 15: try Self.set(&keyUsage, item) { element throws(ASN1Error) in try KeyUsage(bits: element) }
        case 16:
            try Self.set(&privateKeyUsagePeriod, item) { element throws(ASN1Error) in try PrivateKeyUsagePeriod(element)
            }
        case 17: try Self.set(&subjectAlternativeNames, item, Self.names)
        case 18: try Self.set(&issuerAlternativeNames, item, Self.names)
        case 19: try Self.set(&basicConstraints, item) { element throws(ASN1Error) in try BasicConstraints(element) }
        case 30: try Self.set(&nameConstraints, item) { element throws(ASN1Error) in try NameConstraints(element) }
        case 31: try Self.set(&crlDistributionPoints, item, DistributionPoint.list)
        case 32:
            try Self.set(&certificatePolicies, item) { element throws(ASN1Error) in
                try element.expecting(.sequence).bounded(PolicyInformation.maximumCount) { policy throws(ASN1Error) in
                    try PolicyInformation(policy)
                }
            }
        case 33:
            try Self.set(&policyMappings, item) { element throws(ASN1Error) in
                try element.expecting(.sequence).bounded(PolicyMapping.maximumCount) { mapping throws(ASN1Error) in
                    try PolicyMapping(mapping)
                }
            }
        case 35:
            try Self.set(&authorityKeyIdentifier, item) { element throws(ASN1Error) in
                try AuthorityKeyIdentifier(element)
            }
        case 36: try Self.set(&policyConstraints, item) { element throws(ASN1Error) in try PolicyConstraints(element) }
        case 37:
            try Self.set(&extendedKeyUsage, item) { element throws(ASN1Error) in
                try element.expecting(.sequence).bounded(1_000) { purpose throws(ASN1Error) in
                    try purpose.objectIdentifier()
                }
            }
        case 46: try Self.set(&freshestCRL, item, DistributionPoint.list)
        case 54:
            try Self.set(&inhibitAnyPolicy, item) { element throws(ASN1Error) in
                try element.expecting(.integer).nonNegativeInteger()
            }
        default: break
        }
    }

    private mutating func decodeInternet(_ item: CertificateExtension) throws(ASN1Error) {
        switch item.identifier {
        case ExtensionType.authorityInformationAccess: try Self.set(&authorityInformationAccess, item, Self.access)
        case ExtensionType.subjectInformationAccess: try Self.set(&subjectInformationAccess, item, Self.access)
        // A NULL by the standard, but real responders' certificates leave the value empty.
        case ExtensionType.ocspNoCheck: hasOCSPNoCheck = true
        case ExtensionType.qcStatements:
            try Self.set(&qcStatements, item) { element throws(ASN1Error) in
                try element.expecting(.sequence).bounded(QCStatement.maximumCount) { statement throws(ASN1Error) in
                    try QCStatement(statement)
                }
            }
        default: break
        }
    }

    private static func set<Value>(
        _ property: inout Value?,
        _ item: CertificateExtension,
        _ read: (Element) throws(ASN1Error) -> Value
    ) throws(ASN1Error) {
        guard property == nil else { return }
        property = try read(Element.parse(item.value, rules: .der))
    }

    private static func names(_ element: Element) throws(ASN1Error) -> [GeneralName] {
        try GeneralName.list(element.expecting(.sequence))
    }

    private static func access(_ element: Element) throws(ASN1Error) -> [AccessDescription] {
        try element.expecting(.sequence).bounded(AccessDescription.maximumCount) { item throws(ASN1Error) in
            try AccessDescription(item)
        }
    }
}
