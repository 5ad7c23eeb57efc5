package import LibCrypto

/// An Ed25519 private key that signs notes under a name.
package struct NoteSigner: Sendable {
    /// The beginning of an Ed25519 `SubjectPublicKeyInfo` (RFC 8410 §4), before the key's 32 bytes.
    private static let publicPrefix: [UInt8] = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00]

    /// The public half, with the name.
    package let verifier: VerifierKey
    private let key: PrivateKey

    /// A signer; throws `.keyMalformed` unless the key is an Ed25519 key.
    package init(name: NoteKeyName, key: PrivateKey) throws(TransparencyLogError) {
        let information: [UInt8]
        do { information = try key.subjectPublicKeyInfo() } catch { throw .cryptography(error) }
        guard case .ed25519 = key.publicKind, information.starts(with: Self.publicPrefix) else { throw .keyMalformed }
        verifier = try VerifierKey(name: name, bytes: Array(information.dropFirst(Self.publicPrefix.count)))
        self.key = key
    }

    /// Signs a note's text, which ends in a newline.
    func sign(_ text: [UInt8]) throws(TransparencyLogError) -> NoteSignature {
        do {
            let bytes = try key.sign(message: text[...], scheme: .ed25519)
            return NoteSignature(name: verifier.name, keyID: verifier.id, bytes: bytes)
        } catch {
            throw .cryptography(error)
        }
    }
}
