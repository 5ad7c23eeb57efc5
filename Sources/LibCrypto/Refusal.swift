extension LibCryptoError {
    /// Why input was refused before libcrypto saw it; the raw value is the English reason.
    package enum Refusal: String, Sendable, Hashable, CaseIterable {
        case rsaModulusSize = "the RSA modulus has fewer than 512 or more than 16384 bits"
        case rsaModulusEven = "the RSA modulus is even"
        case rsaExponent = "the RSA public exponent is even, smaller than 3 or longer than 64 bits"
        case pointEncoding = "the point is neither compressed nor uncompressed, or has the wrong length for its curve"
        case edwardsKeyLength = "the public key has the wrong length for its Edwards curve"
        case dsaParameters = "a DSA parameter is out of bounds (p 512…4096 bits, q 160…512 bits, 1 < g, y < p)"
        case schemeUnfit = "the signature scheme does not fit the key"
        case saltLength = "the PSS salt length is negative or larger than 16384"
        case keyKindUnsupported = "keys of this kind are not supported here"
        case trailingBytes = "bytes follow the encoded key"
        case cipherInput = "the cipher key, the initialization vector or the data have a wrong length"
        case authenticationTag = "the passphrase is wrong, or the data are not what was sealed"
        case derivationCost = "the cost of the key derivation is malformed or out of bounds"
        case wrongPassphrase = "the passphrase is wrong, or the file is damaged"
        case keyMissing = "there is no private key in the file"
    }
}
