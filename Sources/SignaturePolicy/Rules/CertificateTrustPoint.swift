package import ASN1

/// A root under which certificates are accepted, and on what terms (RFC 3125 §3.5, `CertificateTrustPoint`).
package struct CertificateTrustPoint: Hashable, Sendable {
    /// SHA-256 of the root's certificate.
    package let sha256: [UInt8]
    /// The root's common name, or its whole subject where it has none.
    package let name: String
    /// How many CA certificates may stand between the root and the end certificate; nil: any number.
    package let pathLenConstraint: Int?
    /// The certificate policies of which the end certificate must have one; empty: any.
    ///
    /// The policies of 2016 and later carry an empty list, and those of 2011 none: both say the same.
    package let acceptablePolicySet: Set<ObjectIdentifier>

    package init(
        sha256: [UInt8],
        name: String,
        pathLenConstraint: Int?,
        acceptablePolicySet: Set<ObjectIdentifier>
    ) {
        self.sha256 = sha256
        self.name = name
        self.pathLenConstraint = pathLenConstraint
        self.acceptablePolicySet = acceptablePolicySet
    }
}
