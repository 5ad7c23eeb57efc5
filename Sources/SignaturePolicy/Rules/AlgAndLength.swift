package import ASN1

/// An algorithm that may be used, and from what key size on (RFC 3125 §3.7, `AlgAndLength`).
package struct AlgAndLength: Hashable, Sendable {
    /// A signature algorithm, such as sha256WithRSAEncryption.
    package let algID: ObjectIdentifier
    /// Bits; nil: any size.
    package let minKeyLength: Int?

    package init(algID: ObjectIdentifier, minKeyLength: Int?) {
        self.algID = algID
        self.minKeyLength = minKeyLength
    }
}
