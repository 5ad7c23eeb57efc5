import LibCrypto
import TestPKI
import Testing

/// One way to sign a message, as `openssl cms -sign` is told and as TestPKI is told.
struct OpenSSLMessageCase: Sendable, CustomTestStringConvertible {
    let key: TestKey
    var digest = DigestAlgorithm.sha256
    /// RSASSA-PSS with MGF1 of the same digest and a salt of its length.
    var isPSS = false
    /// Whether the certificate bears the curve's parameters instead of its name.
    var isExplicit = false
    /// Whether `openssl cms -sign` of version 3.0 can make it; every version from 3.0 on verifies it.
    var canOpenSSLSign = true
    /// Whether `openssl cms -verify` of version 3.0 can verify it.
    var canOpenSSLVerify = true

    var testDescription: String {
        "\(key.name) \(digest.rawValue)\(isPSS ? " PSS" : "")\(isExplicit ? " explicit parameters" : "")"
    }

    /// nil for the key's own scheme with the digest.
    var scheme: SignatureScheme? {
        isPSS ? .rsaPSS(digest: digest, maskDigest: digest, saltLength: digest.length) : nil
    }

    var options: [String] {
        ["-md", Self.name(digest)]
            + (isPSS ? ["-keyopt", "rsa_padding_mode:pss", "-keyopt", "rsa_pss_saltlen:digest"] : [])
    }

    private static func name(_ digest: DigestAlgorithm) -> String {
        switch digest {
        case .md5: "md5"
        case .ripemd160: "ripemd160"
        case .sha1: "sha1"
        case .sha224: "sha224"
        case .sha256: "sha256"
        case .sha384: "sha384"
        case .sha512: "sha512"
        case .sha512t256: "sha512-256"
        case .sha3x224: "sha3-224"
        case .sha3x256: "sha3-256"
        case .sha3x384: "sha3-384"
        case .sha3x512: "sha3-512"
        case .shake256: "shake256"
        }
    }

    /// Every algorithm that the judge knows.
    static let all: [OpenSSLMessageCase] = rsa + pss + ellipticCurves + explicitCurves + others

    private static let rsa = DigestAlgorithm.allCases.filter { $0 != .shake256 }.map {
        OpenSSLMessageCase(key: .rsa3, digest: $0)
    }

    // Version 3.0 has no RSASSA-PSS with SHA-3 in CMS, nor with digests that only legacy signatures bear.
    private static let pss = [DigestAlgorithm.sha1, .sha224, .sha256, .sha384, .sha512].map {
        OpenSSLMessageCase(key: .rsa4, digest: $0, isPSS: true)
    }

    private static let ellipticCurves =
        [DigestAlgorithm.sha1, .sha224, .sha256, .sha384, .sha512].flatMap { digest in
            [TestKey.p256, .p384, .p521].map { OpenSSLMessageCase(key: $0, digest: digest) }
        }
        + [
            TestKey.brainpoolP256r1, .brainpoolP384r1, .brainpoolP512r1, .brainpoolP256t1, .brainpoolP384t1,
            .brainpoolP512t1, .secp256k1,
        ].map { OpenSSLMessageCase(key: $0, digest: .sha384) }
        + [DigestAlgorithm.sha3x224, .sha3x256, .sha3x384, .sha3x512].map {
            OpenSSLMessageCase(key: .p384, digest: $0, canOpenSSLSign: false)
        }

    private static let explicitCurves = [
        TestKey.p256, .p384, .p521, .brainpoolP256r1, .brainpoolP384r1, .brainpoolP512r1, .brainpoolP256t1,
        .brainpoolP384t1, .brainpoolP512t1,
    ].map { OpenSSLMessageCase(key: $0, digest: .sha512, isExplicit: true) }

    private static let others = [
        OpenSSLMessageCase(key: .dsa, digest: .sha256),
        // RFC 8419 came to `openssl cms` in version 3.3 (Ed25519, Ed448): LibCryptoTests compares these with `pkeyutl`.
        OpenSSLMessageCase(key: .ed25519, digest: .sha512, canOpenSSLSign: false, canOpenSSLVerify: false),
        OpenSSLMessageCase(key: .ed448, digest: .sha512, canOpenSSLSign: false, canOpenSSLVerify: false),
        OpenSSLMessageCase(key: .ed448, digest: .shake256, canOpenSSLSign: false, canOpenSSLVerify: false),
    ]
}
