import LibCrypto

/// An Ed25519 key that is trusted to sign notes (signed-note, "Ed25519 signatures").
package struct VerifierKey: Sendable, CustomStringConvertible {
    /// The type byte of Ed25519 (signed-note, "Signature types").
    static let ed25519: UInt8 = 0x01

    package let name: NoteKeyName
    /// SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key), its first four bytes.
    package let id: UInt32
    /// The key's 32 bytes (RFC 8032 §5.1.5).
    package let bytes: [UInt8]
    let key: PublicKey

    /// A key from its name and its 32 bytes; throws `.keyMalformed` if libcrypto refuses them.
    package init(name: NoteKeyName, bytes: [UInt8]) throws(TransparencyLogError) {
        do { key = try PublicKey.ed25519(bytes[...]) } catch { throw .keyMalformed }
        let digest: [UInt8]
        do {
            digest = try Digest.hash(.sha256, name.bytes + [0x0a, Self.ed25519] + bytes)
        } catch {
            throw .cryptography(error)
        }
        id = digest.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
        self.name = name
        self.bytes = bytes
    }

    /// A key from its text `<name>+<id, 8 hexadecimal digits>+<base64 of 0x01 ‖ key>`.
    ///
    /// Throws `.keyMalformed` for any other text, another kind of key, and an identifier that is not the key's.
    package init(_ text: String) throws(TransparencyLogError) {
        let parts = text.utf8.split(separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let name = String(parts[0]), let encoded = Base64.bytes(Array(parts[2])[...]),
            encoded.count == 33, encoded[0] == Self.ed25519
        else { throw .keyMalformed }
        try self.init(name: NoteKeyName(name), bytes: Array(encoded.dropFirst()))
        guard parts[1].elementsEqual(Self.hexadecimal(id).utf8) else { throw .keyMalformed }
    }

    /// The key's text, as other implementations read it.
    package var description: String { "\(name)+\(Self.hexadecimal(id))+\(Base64.text([Self.ed25519] + bytes))" }

    /// Whether the signature is this key's: its name and its identifier, not only one of them.
    package func isNamed(by signature: NoteSignature) -> Bool { signature.name == name && signature.keyID == id }

    /// Whether the signature over the text is by this key; throws `.cryptography` only.
    func verifies(_ signature: NoteSignature, over text: [UInt8]) throws(TransparencyLogError) -> Bool {
        do {
            return try key.verify(signature.bytes[...], message: text[...], scheme: .ed25519)
        } catch {
            throw .cryptography(error)
        }
    }

    private static func hexadecimal(_ id: UInt32) -> String {
        let digits = String(id, radix: 16)
        return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }
}
