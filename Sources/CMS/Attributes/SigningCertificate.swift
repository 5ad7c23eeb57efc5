import ASN1

/// A `SigningCertificate` or `SigningCertificateV2` (RFC 5035 §5.4).
package struct SigningCertificate: Sendable {
    /// Which of the two attributes.
    package enum Version: Hashable, Sendable {
        /// SHA-1 without saying so (RFC 2634).
        case v1
        /// Any digest (RFC 5035).
        case v2
    }

    /// How many certificates one attribute may name.
    package static let maximumCount = 256

    package let version: Version
    /// The signer's certificate first, then those of its path, if at all.
    package let certificates: [ESSCertID]
    /// The `PolicyInformation` sequence as it stands; nil where absent.
    package let policies: ArraySlice<UInt8>?

    init(_ element: Element, version: Version) throws {
        self.version = version
        var fields = try element.sequence()
        certificates = try fields.next(.sequence).elements(limit: Self.maximumCount).map {
            try ESSCertID($0, version: version)
        }
        policies = try fields.optional(.sequence)?.encoding
        try fields.end()
    }
}
