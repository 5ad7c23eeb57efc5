/// Why a file is not taken for a sealed key; the raw value is the English reason.
package enum SealedKeyDefect: String, Sendable, Hashable, CaseIterable {
    case notPEM = "it is not PEM text with one ENCRYPTED PRIVATE KEY and its certificates"
    case structure = "its EncryptedPrivateKeyInfo is malformed"
    case algorithms = "it is not sealed by scrypt and AES-256-GCM"
    case cost = "the cost of its key derivation is out of bounds"
    case passphrase = "the passphrase is wrong, or the file was changed"
    case emptyPassphrase = "the passphrase is empty"
    case keyUnusable = "its private key is of a kind that is not used here"
}
