package import LibCrypto

/// An Ed25519 private key that signs notes under a name.
package struct NoteSigner: Sendable {
    /// The public half, with the name.
    package let verifier: VerifierKey
    private let key: PrivateKey

    /// A signer; throws `.keyMalformed` unless the key is an Ed25519 key.
    package init(name: NoteKeyName, key: PrivateKey) throws(TransparencyLogError) {
        let information: [UInt8]
        do { information = try key.subjectPublicKeyInfo() } catch { throw .cryptography(error) }
        guard case .ed25519 = key.publicKind else { throw .keyMalformed }
        verifier = try VerifierKey(name: name, subjectPublicKeyInfo: information)
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
