package import LibCrypto

/// Why no verdict could be formed: never a property of the signature.
package enum SignatureValidationError: Error, Hashable, Sendable {
    /// libcrypto could not be asked (out of memory, for one); run again.
    case cryptography(LibCryptoError)
}
