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
        defects += contradictions(in: certificate).map { CertificateDefect(.extensionMalformed, $0) }
        for index in extensions.indices
        where extensions[index].isCritical && !processedExtensions.contains(extensions[index].identifier) {
            defects.append(CertificateDefect(.extensionCriticalUnknown, extensions[index].identifier))
        }
        return defects
    }

    /// Extensions that can be read but say what RFC 5280 does not allow them to say.
    private static func contradictions(in certificate: Certificate) -> [ObjectIdentifier] {
        var result: [ObjectIdentifier] = []
        let isCA = certificate.basicConstraints?.isCA == true
        if !isCA, let length = certificate.basicConstraints?.pathLengthConstraint, length > 0 {
            result.append(ExtensionType.basicConstraints)
        }
        if !isCA, certificate.nameConstraints != nil { result.append(ExtensionType.nameConstraints) }
        if !isCA, certificate.version == 3, certificate.keyUsage?.contains(.keyCertSign) == true {
            result.append(ExtensionType.keyUsage)
        }
        if certificate.extendedKeyUsage?.isEmpty == true { result.append(ExtensionType.extendedKeyUsage) }
        if certificate.subjectAlternativeNames?.isEmpty == true { result.append(ExtensionType.subjectAlternativeName) }
        if let policies = certificate.certificatePolicies, policies.isEmpty || !areDistinct(policies) {
            result.append(ExtensionType.certificatePolicies)
        }
        if certificate.policyMappings?.isEmpty == true { result.append(ExtensionType.policyMappings) }
        if let constraints = certificate.policyConstraints, constraints.requireExplicitPolicy == nil,
            constraints.inhibitPolicyMapping == nil
        {
            result.append(ExtensionType.policyConstraints)
        }
        return result
    }

    private static func areDistinct(_ policies: [PolicyInformation]) -> Bool {
        policies.count == 1 || Set(policies.map(\.policyIdentifier)).count == policies.count
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
    /// What is recognised must be processed even where it is not critical (RFC 5280 §4.2), so it has to be readable.
    private static let neededExtensions: Set<ObjectIdentifier> = [
        ExtensionType.basicConstraints, ExtensionType.keyUsage, ExtensionType.certificatePolicies,
        ExtensionType.policyMappings, ExtensionType.policyConstraints, ExtensionType.inhibitAnyPolicy,
        ExtensionType.nameConstraints, ExtensionType.extendedKeyUsage, ExtensionType.subjectAlternativeName,
    ]

    /// The extensions that may be critical.
    private static let processedExtensions: Set<ObjectIdentifier> = neededExtensions.union([
        ExtensionType.crlDistributionPoints, ExtensionType.ocspNoCheck,
    ])
}
