package import ASN1

/// Attribute types of RFC 5652, RFC 2634, RFC 5035 and RFC 6211.
package enum CMSAttribute {
    /// id-contentType (RFC 5652 §11.1).
    package static let contentType = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 3)
    /// id-messageDigest (RFC 5652 §11.2).
    package static let messageDigest = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 4)
    /// id-signingTime (RFC 5652 §11.3).
    package static let signingTime = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 5)
    /// id-countersignature (RFC 5652 §11.4).
    package static let countersignature = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 6)
    /// smimeCapabilities (RFC 8551 §2.5.2).
    package static let smimeCapabilities = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 15)
    /// id-aa-cmsAlgorithmProtect (RFC 6211 §2).
    package static let cmsAlgorithmProtection = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 52)
    /// id-aa-contentHint (RFC 2634 §2.9).
    package static let contentHint = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 4)
    /// id-aa-contentIdentifier (RFC 2634 §2.7).
    package static let contentIdentifier = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 7)
    /// id-aa-contentReference (RFC 2634 §2.11).
    package static let contentReference = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 10)
    /// id-aa-signingCertificate (RFC 2634 §5.4).
    package static let signingCertificate = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 12)
    /// id-aa-signingCertificateV2 (RFC 5035 §3).
    package static let signingCertificateV2 = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 2, 47)
    /// adbe-revocationInfoArchival (ISO 32000-1 §12.8.3.3.2).
    package static let revocationInfoArchival = ObjectIdentifier(1, 2, 840, 113583, 1, 1, 8)
}
