package import ASN1
package import LibCrypto

/// What became of one signature.
package enum SignatureCheck: Hashable, Sendable {
    /// It verifies; scheme and key are what cryptographic constraints judge.
    case valid(SignatureScheme, PublicKey.Kind)
    case invalid
    /// The signature's or the key's algorithm is not one that can be verified.
    case unsupportedAlgorithm(ObjectIdentifier)
    /// The outer and the signed algorithm identifiers differ, or the scheme does not fit the key.
    case algorithmMismatch
    /// The key's encoding is unusable: a point off the curve, parameters of no known curve, missing DSA parameters.
    case keyUnusable(ObjectIdentifier)

    /// Whether it verifies.
    package var isValid: Bool {
        if case .valid = self { true } else { false }
    }
}
