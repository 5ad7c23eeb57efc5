package import ASN1

/// The identifiers of key algorithms (RFC 3279 §2.3, RFC 4055 §1.2, RFC 5480 §2.1, RFC 8410 §3).
package enum KeyAlgorithm {
    package static let rsaEncryption = ObjectIdentifier(1, 2, 840, 113549, 1, 1, 1)
    package static let rsassaPSS = ObjectIdentifier(1, 2, 840, 113549, 1, 1, 10)
    package static let dsa = ObjectIdentifier(1, 2, 840, 10040, 4, 1)
    package static let ecPublicKey = ObjectIdentifier(1, 2, 840, 10045, 2, 1)
    package static let ed25519 = ObjectIdentifier(1, 3, 101, 112)
    package static let ed448 = ObjectIdentifier(1, 3, 101, 113)
}
