package import LibCrypto

/// How one certificate of a path is signed: what cryptographic constraints judge.
package struct LinkFacts: Hashable, Sendable {
    /// The signature algorithm with its parameters.
    package let scheme: SignatureScheme
    /// The issuer's key that verified the signature.
    package let issuerKey: PublicKey.Kind
    /// SHA-256 of the signed certificate.
    package let certificateSHA256: [UInt8]
}
