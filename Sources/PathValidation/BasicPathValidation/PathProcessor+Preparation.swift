import ASN1
import PKIX

extension PathProcessor {
    /// RFC 5280 §6.1.4: what a CA certificate says about the certificates below it.
    mutating func prepareForNext(_ certificate: Certificate, at index: Int) {
        if let mappings = certificate.policyMappings { apply(mappings, at: index) }
        if let constraints = certificate.nameConstraints { apply(constraints, at: index) }
        if !certificate.isSelfIssued {
            explicitPolicy = max(0, explicitPolicy - 1)
            policyMapping = max(0, policyMapping - 1)
            inhibitAnyPolicy = max(0, inhibitAnyPolicy - 1)
        }
        applyPolicyConstraints(of: certificate)
        checkCertificationAuthority(certificate, at: index)
        if certificate.subject.isEmpty { refuse(.nameEmpty, at: index, ["field": "subject"]) }
        if !certificate.isSelfIssued {
            if maximumPathLength <= 0 { refuse(.pathLengthExceeded, at: index) }
            maximumPathLength -= 1
        }
        if let limit = certificate.basicConstraints?.pathLengthConstraint {
            maximumPathLength = min(maximumPathLength, limit)
        }
    }

    /// §6.1.4 (i) and (j).
    mutating func applyPolicyConstraints(of certificate: Certificate) {
        if let constraints = certificate.policyConstraints {
            if let skip = constraints.requireExplicitPolicy { explicitPolicy = min(explicitPolicy, skip) }
            if let skip = constraints.inhibitPolicyMapping { policyMapping = min(policyMapping, skip) }
        }
        if let skip = certificate.inhibitAnyPolicy { inhibitAnyPolicy = min(inhibitAnyPolicy, skip) }
    }

    /// §6.1.4 (g); an empty list of subtrees is not allowed (§4.2.1.10), and nobody can say what it was meant to permit.
    mutating func apply(_ constraints: NameConstraints, at index: Int) {
        let isEmpty = constraints.permittedSubtrees?.isEmpty ?? constraints.excludedSubtrees.isEmpty
        if isEmpty { refuse(.extensionMalformed, at: index, ["extension": "\(ExtensionType.nameConstraints)"]) }
        nameConstraints.add(constraints)
    }

    /// §6.1.4 (a) and (b).
    private mutating func apply(_ mappings: [PolicyMapping], at index: Int) {
        let mapsAnyPolicy = mappings.contains { mapping in
            mapping.issuerDomainPolicy == PolicyInformation.anyPolicy
                || mapping.subjectDomainPolicy == PolicyInformation.anyPolicy
        }
        guard !mapsAnyPolicy else {
            refuse(.policyMappingInvalid, at: index)
            return
        }
        policies.map(mappings, isAllowed: policyMapping > 0)
    }
}
