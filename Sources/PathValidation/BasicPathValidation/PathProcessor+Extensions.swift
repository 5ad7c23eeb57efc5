import ASN1
import PKIX

extension PathProcessor {
    /// Version, duplicate, malformed and unknown critical extensions (RFC 5280 §4.1.2.1, §4.2, §6.1.4 (o), §6.1.5 (f)).
    mutating func checkExtensions(_ certificate: Certificate, at index: Int) {
        guard (1...3).contains(certificate.version), certificate.version == 3 || certificate.extensions.isEmpty else {
            refuse(.versionInvalid, at: index, ["version": "\(certificate.version)"])
            return
        }
        for identifier in certificate.duplicateExtensions.prefix(1) {
            refuse(.extensionDuplicate, at: index, ["extension": identifier.description])
        }
        for identifier in certificate.malformedExtensions
        where Self.neededExtensions.contains(identifier) || certificate.isCritical(identifier) {
            refuse(.extensionMalformed, at: index, ["extension": identifier.description])
        }
        for item in certificate.extensions where item.isCritical && !Self.processedExtensions.contains(item.identifier)
        {
            refuse(.extensionCriticalUnknown, at: index, ["extension": item.identifier.description])
        }
    }

    /// The extensions that path validation processes, critical or not.
    ///
    /// A subjectAltName that cannot be read counts only under name constraints; see `checkNames`.
    private static let neededExtensions: [ObjectIdentifier] = [
        ExtensionType.basicConstraints, ExtensionType.keyUsage, ExtensionType.certificatePolicies,
        ExtensionType.policyMappings, ExtensionType.policyConstraints, ExtensionType.inhibitAnyPolicy,
        ExtensionType.nameConstraints, ExtensionType.extendedKeyUsage,
    ]

    /// The extensions that may be critical.
    private static let processedExtensions: [ObjectIdentifier] =
        neededExtensions + [
            ExtensionType.subjectAlternativeName, ExtensionType.crlDistributionPoints, ExtensionType.ocspNoCheck,
        ]
}

extension Certificate {
    fileprivate func isCritical(_ identifier: ObjectIdentifier) -> Bool {
        extensions.contains { $0.identifier == identifier && $0.isCritical }
    }
}
