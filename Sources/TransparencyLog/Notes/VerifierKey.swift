import ASN1
import LibCrypto
import PKIX

/// A key that is trusted to sign notes (signed-note, "Signatures").
package struct VerifierKey: Sendable, CustomStringConvertible {
    /// The beginning of an Ed25519 `SubjectPublicKeyInfo` (RFC 8410 §4), before the key's 32 bytes.
    private static let prefix: [UInt8] = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00]
    /// The most bytes of a key.
    private static let largestKey = 4_096

    package let name: NoteKeyName
    package let kind: NoteKeyKind
    /// SHA-256(name ‖ 0x0A ‖ type ‖ key), its first four bytes; of an ECDSA key, SHA-256(key).
    package let id: UInt32
    /// The key as its kind has it: 32 bytes (RFC 8032 §5.1.5), or a `SubjectPublicKeyInfo` in DER.
    package let bytes: [UInt8]
    let key: PublicKey

    /// An Ed25519 key from its name and its 32 bytes; throws `.keyMalformed` if libcrypto refuses them.
    package init(name: NoteKeyName, bytes: [UInt8]) throws(TransparencyLogError) {
        try self.init(name: name, kind: .ed25519, bytes: bytes)
    }

    /// A key from a `SubjectPublicKeyInfo` in DER.
    ///
    /// Throws `.keyMalformed` for keys of no kind that signs notes: curves other than P-256, P-384 and P-521, RSA below 2,048
    /// bits or for PSS alone, DSA, Ed448.
    package init(name: NoteKeyName, subjectPublicKeyInfo: [UInt8]) throws(TransparencyLogError) {
        let (information, key) = try Self.read(subjectPublicKeyInfo)
        guard let kind = NoteKeyKind.allCases.first(where: { $0.fits(key.kind) }) else { throw .keyMalformed }
        let bytes = kind == .ed25519 ? Array(information.publicKey.bytes) : subjectPublicKeyInfo
        try self.init(name: name, kind: kind, bytes: bytes)
    }

    private init(name: NoteKeyName, kind: NoteKeyKind, bytes: [UInt8]) throws(TransparencyLogError) {
        switch kind {
        case .ed25519:
            do { key = try PublicKey.ed25519(bytes[...]) } catch { throw .keyMalformed }
        case .ecdsa, .rsa:
            let (information, key) = try Self.read(bytes)
            guard kind.fits(key.kind), information.permits(kind.scheme) else { throw .keyMalformed }
            self.key = key
        }
        do {
            let hashed = kind == .ecdsa ? bytes : name.bytes + [0x0a] + kind.identifier + bytes
            id = try Digest.hash(.sha256, hashed).prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
        } catch {
            throw .cryptography(error)
        }
        self.name = name
        self.kind = kind
        self.bytes = bytes
    }

    /// A key from its text `<name>+<id, 8 hexadecimal digits>+<base64 of type ‖ key>`.
    ///
    /// Throws `.keyMalformed` for any other text, another kind of key, and an identifier that is not the key's.
    package init(_ text: String, kinds: [NoteKeyKind] = [.ed25519]) throws(TransparencyLogError) {
        let parts = text.utf8.split(separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let name = String(parts[0]), parts[2].count <= 2 * Self.largestKey,
            let encoded = Base64.bytes(Array(parts[2])[...]),
            let kind = kinds.first(where: { encoded.starts(with: $0.identifier) })
        else { throw .keyMalformed }
        try self.init(
            name: NoteKeyName(name),
            kind: kind,
            bytes: Array(encoded.dropFirst(kind.identifier.count))
        )
        guard parts[1].elementsEqual(identifier.utf8) else { throw .keyMalformed }
    }

    /// The key's text, as other implementations read it.
    package var description: String { "\(name)+\(identifier)+\(Base64.text(kind.identifier + bytes))" }

    /// The key as a `SubjectPublicKeyInfo` in DER, of any kind.
    package var subjectPublicKeyInfo: [UInt8] { kind == .ed25519 ? Self.prefix + bytes : bytes }

    /// The identifier as eight lowercase hexadecimal digits.
    package var identifier: String { Self.hexadecimal(id) }

    /// Whether the signature is this key's: its name and its identifier, not only one of them.
    package func isNamed(by signature: NoteSignature) -> Bool { signature.name == name && signature.keyID == id }

    /// Whether the signature over the text is by this key; throws `.cryptography` only.
    func verifies(_ signature: NoteSignature, over text: [UInt8]) throws(TransparencyLogError) -> Bool {
        do {
            return try key.verify(signature.bytes[...], message: text[...], scheme: kind.scheme)
        } catch {
            throw .cryptography(error)
        }
    }

    /// Eight lowercase hexadecimal digits.
    static func hexadecimal(_ id: UInt32) -> String {
        let digits = String(id, radix: 16)
        return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }

    private static func read(_ bytes: [UInt8]) throws(TransparencyLogError) -> (SubjectPublicKeyInfo, PublicKey) {
        guard bytes.count <= largestKey, let element = try? Element.parse(bytes[...], rules: .der),
            let information = try? SubjectPublicKeyInfo.parse(element), let key = try? information.key()
        else { throw .keyMalformed }
        return (information, key)
    }
}
