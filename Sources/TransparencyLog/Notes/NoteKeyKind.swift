package import LibCrypto

/// The kinds of keys that sign notes (signed-note, "Signature types").
///
/// A log's own checkpoints are signed with Ed25519; the others are for keys on tokens.
package enum NoteKeyKind: Sendable, Hashable, CaseIterable {
    /// Type 0x01: Ed25519 over the text; the key is its 32 bytes (RFC 8032 §5.1.5).
    case ed25519
    /// Type 0x02: ECDSA with SHA-256 on P-256, P-384 or P-521, in DER; the key is a `SubjectPublicKeyInfo`.
    case ecdsa
    /// Type 0xff and a name: RSASSA-PKCS1-v1_5 with SHA-256; the key is a `SubjectPublicKeyInfo`.
    ///
    /// The specification has no type of its own for RSA, and keeps 0xff for such.
    case rsa

    /// What stands before the key in a verifier key's text.
    var identifier: [UInt8] {
        switch self {
        case .ed25519: [0x01]
        case .ecdsa: [0x02]
        case .rsa: [0xff] + Array("lastro RSASSA-PKCS1-v1_5 SHA-256".utf8)
        }
    }

    /// How the key signs the text.
    package var scheme: SignatureScheme {
        switch self {
        case .ed25519: .ed25519
        case .ecdsa: .ecdsa(.sha256)
        case .rsa: .rsaPKCS1(.sha256)
        }
    }

    /// In bits, of the shortest RSA key that is taken.
    static let shortestModulus = 2_048

    /// Whether a key may be of this kind.
    func fits(_ key: PublicKey.Kind) -> Bool {
        switch (self, key) {
        case (.ed25519, .ed25519): true
        case (.ecdsa, .ec(let curve)): [.p256, .p384, .p521].contains(curve)
        case (.rsa, .rsa): key.sizeInBits >= Self.shortestModulus
        default: false
        }
    }
}
