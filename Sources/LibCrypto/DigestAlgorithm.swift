/// A message digest algorithm; the raw value is the name in its standard.
///
/// FIPS 180-4 (SHA-1, SHA-2), FIPS 202 (SHA-3, SHAKE), RFC 1321 (MD5), ISO/IEC 10118-3 (RIPEMD-160). Whether one may still
/// be relied on is the policy's question, not this module's.
package enum DigestAlgorithm: String, Sendable, Hashable, CaseIterable, Codable {
    case md5 = "MD5"
    case ripemd160 = "RIPEMD-160"
    case sha1 = "SHA-1"
    case sha224 = "SHA-224"
    case sha256 = "SHA-256"
    case sha384 = "SHA-384"
    case sha512 = "SHA-512"
    case sha512t256 = "SHA-512/256"
    case sha3x224 = "SHA3-224"
    case sha3x256 = "SHA3-256"
    case sha3x384 = "SHA3-384"
    case sha3x512 = "SHA3-512"
    /// With 512 bits of output, as CMS uses it (RFC 8419 §2.3, RFC 8702 §3.1).
    case shake256 = "SHAKE256"

    /// The digest's length in bytes.
    package var length: Int {
        switch self {
        case .md5: 16
        case .ripemd160, .sha1: 20
        case .sha224, .sha3x224: 28
        case .sha256, .sha512t256, .sha3x256: 32
        case .sha384, .sha3x384: 48
        case .sha512, .sha3x512, .shake256: 64
        }
    }

    /// Whether the length of the output is the caller's to say (FIPS 202 §6.2).
    var isExtendable: Bool { self == .shake256 }

    /// The name under which OpenSSL's default provider offers it; at most 15 bytes, so it never touches the heap.
    var providerName: String {
        switch self {
        case .md5: "MD5"
        case .ripemd160: "RIPEMD-160"
        case .sha1: "SHA1"
        case .sha224: "SHA2-224"
        case .sha256: "SHA2-256"
        case .sha384: "SHA2-384"
        case .sha512: "SHA2-512"
        case .sha512t256: "SHA2-512/256"
        case .sha3x224: "SHA3-224"
        case .sha3x256: "SHA3-256"
        case .sha3x384: "SHA3-384"
        case .sha3x512: "SHA3-512"
        case .shake256: "SHAKE-256"
        }
    }
}
