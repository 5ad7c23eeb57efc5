import ASN1
import PKIX

extension PathProcessor {
    /// What the anchor's certificate brings: its constraints (RFC 5280 §6.1.2 (k), RFC 5937).
    mutating func applyAnchor() {
        if let target = path.trustedTarget {
            applyTrustedTarget(target)
            return
        }
        guard let certificate = path.anchor.certificate else { return }
        let index = path.certificates.count
        if parameters.checksAnchorValidity { checkValidity(certificate, at: index) }
        guard path.anchor.appliesCertificateConstraints else { return }
        refuse(path.anchor.issuer.defects, at: index)
        if certificate.version >= 3 { checkCertificationAuthority(certificate, at: index) }
        if let constraints = certificate.nameConstraints { apply(constraints, at: index) }
        applyPolicyConstraints(of: certificate)
        if let limit = certificate.basicConstraints?.pathLengthConstraint {
            maximumPathLength = min(maximumPathLength, limit)
        }
    }

    /// The target itself is trusted; when and for what it may be used is still its own to say.
    private mutating func applyTrustedTarget(_ certificate: Certificate) {
        checkValidity(certificate, at: 0)
        refuse(path.anchor.issuer.defects, at: 0)
        checkPurpose(certificate)
        let policies = certificate.certificatePolicies ?? []
        judgement.authorityConstrainedPolicies = Set(policies.map(\.policyIdentifier))
        judgement.userConstrainedPolicies = userPolicies(among: judgement.authorityConstrainedPolicies)
    }

    /// basicConstraints cA and keyCertSign (RFC 5280 §6.1.4 (k), (n)).
    mutating func checkCertificationAuthority(_ certificate: Certificate, at index: Int) {
        // One that cannot be read is refused for that.
        let isMalformed = certificate.malformedExtensions.contains(ExtensionType.basicConstraints)
        if !isMalformed, certificate.version < 3 || certificate.basicConstraints?.isCA != true {
            refuse(.notACertificationAuthority, at: index, ["version": "\(certificate.version)"])
        }
        if let usage = certificate.keyUsage, !usage.contains(.keyCertSign) {
            refuse(.keyUsageCertificateSign, at: index)
        }
    }
}
