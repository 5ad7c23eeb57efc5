package import ASN1

/// One entry of a CRL (RFC 5280 §5.3).
package struct CRLEntryTemplate: Sendable {
    /// The contents octets of the INTEGER.
    package var serialNumber: [UInt8]
    package var revocationDate: Instant
    package var reason: TestRevocationReason?
    package var invalidityDate: Instant?
    /// For an indirect CRL: this entry's issuer, and the next ones' until another is named.
    package var certificateIssuer: TestName?
    /// Entry extensions after the ones above.
    package var extensions: [TestExtension] = []

    package init(
        serialNumber: [UInt8],
        revocationDate: Instant,
        reason: TestRevocationReason? = nil,
        invalidityDate: Instant? = nil,
        certificateIssuer: TestName? = nil
    ) {
        self.serialNumber = serialNumber
        self.revocationDate = revocationDate
        self.reason = reason
        self.invalidityDate = invalidityDate
        self.certificateIssuer = certificateIssuer
    }

    /// The entry that revokes an identity's certificate.
    package static func revoked(
        _ identity: TestIdentity,
        at date: Instant,
        reason: TestRevocationReason? = nil
    ) -> CRLEntryTemplate {
        CRLEntryTemplate(serialNumber: identity.serialNumber, revocationDate: date, reason: reason)
    }

    func encode(_ context: IssuingContext) -> [UInt8] {
        var all: [TestExtension] = []
        if let reason {
            all.append(.certificateExtension(21, DEREncoder.enumerated(reason.rawValue)))
        }
        if let invalidityDate {
            all.append(.certificateExtension(24, DEREncoder.generalizedTime(invalidityDate)))
        }
        if let certificateIssuer {
            let names = TestGeneralName.sequence([.directory(certificateIssuer)])
            all.append(.certificateExtension(29, critical: true, names))
        }
        return DEREncoder.sequence(
            DEREncoder.integer(content: serialNumber),
            DEREncoder.time(revocationDate),
            TestExtension.encode(all + extensions, context)
        )
    }
}
