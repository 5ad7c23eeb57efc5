import ASN1
import PKIX

/// What is wrong with a certificate's version and extensions, whatever the path (RFC 5280 §4.1.2.1, §4.2, §6.1.4 (o)).
struct CertificateDefect: Sendable {
    let code: PathFindingCode
    let values: [String: String]

    /// The defects of a certificate; nearly always none.
    static func all(of certificate: Certificate) -> [CertificateDefect] {
        let extensions = certificate.extensions
        guard (1...3).contains(certificate.version), certificate.version == 3 || extensions.isEmpty else {
            return [CertificateDefect(code: .versionInvalid, values: ["version": "\(certificate.version)"])]
        }
        var defects: [CertificateDefect] = []
        for identifier in certificate.duplicateExtensions.prefix(1) {
            defects.append(CertificateDefect(.extensionDuplicate, identifier))
        }
        let malformed = certificate.malformedExtensions
        if !malformed.isEmpty {
            for identifier in malformed
            where neededExtensions.contains(identifier)
                || extensions.contains(where: { $0.identifier == identifier && $0.isCritical })
            {
                defects.append(CertificateDefect(.extensionMalformed, identifier))
            }
        }
        for index in extensions.indices
        where extensions[index].isCritical && !processedExtensions.contains(extensions[index].identifier) {
            defects.append(CertificateDefect(.extensionCriticalUnknown, extensions[index].identifier))
        }
        return defects
    }

    private init(code: PathFindingCode, values: [String: String]) {
        self.code = code
        self.values = values
    }

    private init(_ code: PathFindingCode, _ identifier: ObjectIdentifier) {
        self.init(code: code, values: ["extension": identifier.description])
    }

    /// The extensions that path validation processes, critical or not.
    ///
    /// A subjectAltName that cannot be read counts only under name constraints; see `PathProcessor.checkNames`.
    private static let neededExtensions: Set<ObjectIdentifier> = [
        ExtensionType.basicConstraints, ExtensionType.keyUsage, ExtensionType.certificatePolicies,
        ExtensionType.policyMappings, ExtensionType.policyConstraints, ExtensionType.inhibitAnyPolicy,
        ExtensionType.nameConstraints, ExtensionType.extendedKeyUsage,
    ]

    /// The extensions that may be critical.
    private static let processedExtensions: Set<ObjectIdentifier> = neededExtensions.union([
        ExtensionType.subjectAlternativeName, ExtensionType.crlDistributionPoints, ExtensionType.ocspNoCheck,
    ])
}
