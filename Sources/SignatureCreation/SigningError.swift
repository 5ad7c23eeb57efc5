package import LibCrypto
package import PKCS11

/// Why something could not be signed; never carries a PIN, a passphrase or what was to be signed.
package enum SigningError: Error, Hashable, Sendable {
    /// The token, or the way to it.
    case token(PKCS11Error)
    case cryptography(LibCryptoError)
    /// The file of a sealed key.
    case sealedKey(SealedKeyDefect)
    /// There is no certificate for the key: neither on the token nor beside it.
    case certificateMissing
    /// The certificate cannot be read, or its key is of a kind that signs nothing here.
    case certificateUnreadable
    /// The certificate is another key's.
    case certificateMismatch
    /// The key makes no signatures of this scheme.
    case schemeUnfit
    /// What the key gave does not verify under its certificate.
    case signatureInvalid
}
