/// How a crypt filter decrypts (ISO 32000-2 table 25, CFM).
enum PDFCryptMethod: Hashable, Sendable {
    /// Nothing is encrypted.
    case identity
    /// RC4 with a key of its own for each object.
    case rc4
    /// AES-128 in CBC mode with a key of its own for each object.
    case aes128
    /// AES-256 in CBC mode with the document's key.
    case aes256
}
