import ASN1

extension ObjectIdentifier {
    // Extensions of CRLs (RFC 5280 §5.2)
    static let crlNumberExtension = ObjectIdentifier(2, 5, 29, 20)
    static let deltaCRLIndicatorExtension = ObjectIdentifier(2, 5, 29, 27)
    static let issuingDistributionPointExtension = ObjectIdentifier(2, 5, 29, 28)
    /// X.509 §9.5.2.8 (expiredCertsOnCRL).
    static let expiredCertsOnCRLExtension = ObjectIdentifier(2, 5, 29, 60)

    /// id-pkix-ocsp-nonce (RFC 6960 §4.4.1).
    static let nonceExtension = ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 48, 1, 2)

    // Purposes (RFC 5280 §4.2.1.12)
    static let anyExtendedKeyUsage = ObjectIdentifier(2, 5, 29, 37, 0)
    static let timeStampingPurpose = ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 3, 8)
    static let ocspSigningPurpose = ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 3, 9)
}
