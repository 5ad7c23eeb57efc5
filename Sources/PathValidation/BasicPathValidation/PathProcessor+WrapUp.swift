import ASN1
import PKIX

extension PathProcessor {
    /// RFC 5280 §6.1.5, and the purpose that the target must serve.
    mutating func wrapUp(_ certificate: Certificate) {
        explicitPolicy = max(0, explicitPolicy - 1)
        if certificate.policyConstraints?.requireExplicitPolicy == 0 { explicitPolicy = 0 }
        judgement.authorityConstrainedPolicies = policies.authorityConstrainedPolicies()
        judgement.userConstrainedPolicies = userPolicies(among: judgement.authorityConstrainedPolicies)
        if explicitPolicy == 0, judgement.userConstrainedPolicies.isEmpty { refuse(.policyRequired, at: 0) }
        checkPurpose(certificate)
        checkSubject(certificate)
    }

    /// A subject that stands only in a subjectAltName has to be critical there (RFC 5280 §4.1.2.6).
    private mutating func checkSubject(_ certificate: Certificate) {
        guard certificate.subject.isEmpty else { return }
        let isNamed = certificate.extensions.contains {
            $0.identifier == ExtensionType.subjectAlternativeName && $0.isCritical
        }
        if !isNamed { refuse(.nameEmpty, at: 0, ["field": "subject"]) }
    }

    /// The intersection with the user-initial-policy-set (RFC 9618 §5.4, (g)(6)).
    func userPolicies(among policies: Set<ObjectIdentifier>) -> Set<ObjectIdentifier> {
        let initial = parameters.initialPolicySet
        if initial.isEmpty || initial.contains(PolicyInformation.anyPolicy) { return policies }
        return policies.contains(PolicyInformation.anyPolicy) ? initial : policies.intersection(initial)
    }

    /// RFC 5280 §4.2.1.12, RFC 3161 §2.3, RFC 6960 §4.2.2.2.
    mutating func checkPurpose(_ certificate: Certificate) {
        guard let purpose = parameters.requiredPurpose, !purpose.isAllowed(by: certificate) else { return }
        refuse(.extendedKeyUsage, at: 0, ["purpose": purpose.identifier.description])
    }
}

extension KeyPurpose {
    /// Whether the certificate's extendedKeyUsage allows the purpose.
    func isAllowed(by certificate: Certificate) -> Bool {
        let purposes = certificate.extendedKeyUsage
        switch self {
        case .timeStamping:
            let isCritical = certificate.extensions.contains {
                $0.identifier == ExtensionType.extendedKeyUsage && $0.isCritical
            }
            return isCritical && purposes == [.timeStampingPurpose]
        case .ocspSigning: return purposes?.contains(.ocspSigningPurpose) == true
        case .other(let identifier):
            guard let purposes else { return true }
            return purposes.contains(identifier) || purposes.contains(.anyExtendedKeyUsage)
        }
    }
}
