package import ASN1

extension TestExtension {
    /// CRLNumber (RFC 5280 §5.2.3).
    package static func crlNumber(_ number: Int) -> TestExtension {
        certificateExtension(20, DEREncoder.integer(number))
    }

    /// DeltaCRLIndicator (RFC 5280 §5.2.4), critical: the number of the CRL that the delta is over.
    package static func deltaCRLIndicator(_ baseNumber: Int) -> TestExtension {
        certificateExtension(27, critical: true, DEREncoder.integer(baseNumber))
    }

    /// IssuingDistributionPoint (RFC 5280 §5.2.5), critical.
    package static func issuingDistributionPoint(
        fullName: [TestGeneralName] = [],
        relativeName: [TestNameAttribute]? = nil,
        onlyUserCertificates: Bool = false,
        onlyAuthorityCertificates: Bool = false,
        onlySomeReasons: [Int]? = nil,
        indirect: Bool = false,
        onlyAttributeCertificates: Bool = false
    ) -> TestExtension {
        func flag(_ number: UInt8, _ isSet: Bool) -> [UInt8] {
            isSet ? DEREncoder.implicit(number, DEREncoder.boolean(true)) : []
        }
        return certificateExtension(
            28,
            critical: true,
            DEREncoder.sequence(
                TestDistributionPoint.name(fullName: fullName, relativeName: relativeName),
                flag(1, onlyUserCertificates),
                flag(2, onlyAuthorityCertificates),
                onlySomeReasons.map { DEREncoder.implicit(3, DEREncoder.namedBits($0)) } ?? [],
                flag(4, indirect),
                flag(5, onlyAttributeCertificates)
            )
        )
    }

    /// ExpiredCertsOnCRL (X.509 §9.5.2.8): entries of certificates that expired since then are kept.
    package static func expiredCertsOnCRL(since instant: Instant) -> TestExtension {
        certificateExtension(60, DEREncoder.generalizedTime(instant))
    }
}
