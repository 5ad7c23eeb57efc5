package import ASN1

extension TestExtension {
    /// CertificatePolicies (RFC 5280 §4.2.1.4), not critical, the first with a CPS address where one is given.
    package static func policies(_ policies: ObjectIdentifier..., cps: String? = nil) -> TestExtension {
        let qualifiers = cps.map { address in
            DEREncoder.sequence(
                DEREncoder.sequence(
                    DEREncoder.objectIdentifier(1, 3, 6, 1, 5, 5, 7, 2, 1),
                    DEREncoder.ia5String(address)
                )
            )
        }
        let information = policies.enumerated().map { index, policy in
            DEREncoder.sequence(DEREncoder.objectIdentifier(policy), index == 0 ? qualifiers ?? [] : [])
        }
        return certificateExtension(32, DEREncoder.sequence(of: information))
    }

    /// PolicyMappings (RFC 5280 §4.2.1.5), critical: pairs of issuer's and subject's policy.
    package static func policyMappings(
        _ mappings: (issuer: ObjectIdentifier, subject: ObjectIdentifier)...
    ) -> TestExtension {
        let pairs = mappings.map { mapping in
            DEREncoder.sequence(
                DEREncoder.objectIdentifier(mapping.issuer),
                DEREncoder.objectIdentifier(mapping.subject)
            )
        }
        return certificateExtension(33, critical: true, DEREncoder.sequence(of: pairs))
    }

    /// PolicyConstraints (RFC 5280 §4.2.1.11), critical.
    package static func policyConstraints(
        requireExplicitPolicy: Int? = nil,
        inhibitPolicyMapping: Int? = nil
    ) -> TestExtension {
        certificateExtension(
            36,
            critical: true,
            DEREncoder.sequence(
                requireExplicitPolicy.map { DEREncoder.implicit(0, DEREncoder.integer($0)) } ?? [],
                inhibitPolicyMapping.map { DEREncoder.implicit(1, DEREncoder.integer($0)) } ?? []
            )
        )
    }

    /// InhibitAnyPolicy (RFC 5280 §4.2.1.14), critical.
    package static func inhibitAnyPolicy(_ skipCertificates: Int) -> TestExtension {
        certificateExtension(54, critical: true, DEREncoder.integer(skipCertificates))
    }
}
