package import ASN1

/// One entry of a CRL (RFC 5280 §5.1.2.6, §5.3).
package struct RevokedCertificate: Hashable, Sendable {
    package let serialNumber: SerialNumber
    package let revocationDate: Instant
    /// Nil where the entry gives no reason, or a number that RFC 5280 does not know.
    package let reason: CRLReason?
    package let invalidityDate: Instant?
    /// The issuer of the revoked certificate: the CRL's own, or in an indirect CRL the one last named, which may have
    /// several names there; its certificates have one of them.
    package let certificateIssuers: [DistinguishedName]
    /// Critical entry extensions that are not processed here: the CRL must not be used to tell a status (RFC 5280 §5.3).
    package let unknownCriticalExtensions: [ObjectIdentifier]

    /// Whether this entry outweighs another for the same certificate: final over held over removed, then the earlier.
    func isGraver(than other: RevokedCertificate) -> Bool {
        gravity == other.gravity ? revocationDate < other.revocationDate : gravity > other.gravity
    }

    private var gravity: Int {
        switch reason {
        case .removeFromCRL: 0
        case .certificateHold: 1
        default: 2
        }
    }
}
