package import ASN1

/// Content types, under their names in the standards.
package enum ContentType {
    /// id-data (RFC 5652 §4).
    package static let data = ObjectIdentifier(1, 2, 840, 113549, 1, 7, 1)
    /// id-signedData (RFC 5652 §5.1).
    package static let signedData = ObjectIdentifier(1, 2, 840, 113549, 1, 7, 2)
    /// id-ct-TSTInfo (RFC 3161 §2.4.2).
    package static let tstInfo = ObjectIdentifier(1, 2, 840, 113549, 1, 9, 16, 1, 4)
}
