import ASN1

extension ObjectIdentifier {
    /// issuingDistributionPoint (RFC 5280 §5.2.5).
    static let issuingDistributionPointExtension = ObjectIdentifier(2, 5, 29, 28)

    // Purposes (RFC 5280 §4.2.1.12)
    static let anyExtendedKeyUsage = ObjectIdentifier(2, 5, 29, 37, 0)
    static let timeStampingPurpose = ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 3, 8)
    static let ocspSigningPurpose = ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 3, 9)
}
