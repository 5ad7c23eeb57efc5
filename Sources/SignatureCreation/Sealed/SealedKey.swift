import ASN1
package import LibCrypto
package import PKIX

/// The file of a software key: PEM text with one `ENCRYPTED PRIVATE KEY` and the certificates, that of the key first.
///
/// The first block is an `EncryptedPrivateKeyInfo` (RFC 5958 §3) by PBES2 (RFC 8018 §6.2): the key derivation is scrypt
/// (RFC 7914 §7), the encryption AES-256-GCM with a nonce of 12 bytes and a tag of 16 behind the bytes (RFC 5084 §3.2). What is
/// sealed is the DER `PrivateKeyInfo`. Salt and nonce are new each time a key is sealed.
package struct SealedKey: Sendable {
    package let certificate: Certificate
    package let chain: [Certificate]
    private let salt: [UInt8]
    private let cost: Scrypt.Cost
    private let nonce: [UInt8]
    private let sealed: [UInt8]

    static let pbes2 = ObjectIdentifier(1, 2, 840, 113549, 1, 5, 13)
    static let scrypt = ObjectIdentifier(1, 3, 6, 1, 4, 1, 11591, 4, 11)
    static let aes256GCM = ObjectIdentifier(2, 16, 840, 1, 101, 3, 4, 1, 46)
    private static let label = "ENCRYPTED PRIVATE KEY"
    /// How many certificates may stand beside the key.
    private static let maximumCertificates = 16

    /// Seals a key; throws `certificateMismatch` where the certificate is another key's.
    ///
    /// `random` gives salt and nonce.
    package init(
        _ key: PrivateKey,
        certificate: Certificate,
        chain: [Certificate],
        passphrase: SecretBytes,
        cost: Scrypt.Cost = .standard,
        random: (Int) throws(LibCryptoError) -> [UInt8] = RandomBytes.make
    ) throws(SigningError) {
        guard !passphrase.isEmpty else { throw .sealedKey(.emptyPassphrase) }
        _ = try SoftwareSigner(key: key, certificate: certificate)
        self.certificate = certificate
        self.chain = chain
        self.cost = cost
        do throws(LibCryptoError) {
            salt = try random(16)
            nonce = try random(AESGCM.nonceLength)
            var plain = try key.pkcs8()
            defer { SecretBytes.wipe(&plain) }
            let secret = try Scrypt.key(passphrase: passphrase, salt: salt, cost: cost, length: 32)
            let nonce = nonce
            sealed = try secret.withBytes { (secret) throws(LibCryptoError) in
                try AESGCM.seal(plain.span.bytes, key: secret, nonce: nonce)
            }
        } catch {
            throw .cryptography(error)
        }
    }

    /// Reads a file; nothing is opened yet.
    package init(file: [UInt8]) throws(SigningError) {
        guard let blocks = try? PEM.blocks(in: file[...]), blocks.count <= 1 + Self.maximumCertificates,
            blocks.first?.label == Self.label, let key = blocks.first?.content,
            blocks.dropFirst().allSatisfy({ $0.label == "CERTIFICATE" })
        else { throw .sealedKey(.notPEM) }
        var certificates: [Certificate] = []
        for block in blocks.dropFirst() {
            guard let certificate = try? Certificate.parse(block.content[...]) else { throw .certificateUnreadable }
            certificates.append(certificate)
        }
        guard let certificate = certificates.first else { throw .certificateMissing }
        self.certificate = certificate
        chain = Array(certificates.dropFirst())
        let fields: SealedKeyFields
        do throws(ASN1Error) {
            fields = try SealedKeyFields(key)
        } catch {
            throw .sealedKey(.structure)
        }
        guard fields.isKnown, fields.nonce.count == AESGCM.nonceLength, fields.tagLength == AESGCM.tagLength else {
            throw .sealedKey(.algorithms)
        }
        guard fields.cost.isAcceptable, fields.salt.count <= 256 else { throw .sealedKey(.cost) }
        salt = fields.salt
        cost = fields.cost
        nonce = fields.nonce
        sealed = fields.sealed
    }

    /// Whether a file looks like a private key in PEM, sealed or not.
    package static func isPresent(in file: [UInt8]) -> Bool {
        guard let blocks = try? PEM.blocks(in: file[...]) else { return false }
        return blocks.contains { $0.label == label }
    }

    /// The file's text.
    package func encode() -> [UInt8] {
        var text = PEM.encode(SealedKeyFields.encode(salt, cost, nonce, sealed), label: Self.label)
        for certificate in [certificate] + chain {
            text += PEM.certificate(certificate.encoding)
        }
        return text
    }

    /// Opens the key.
    ///
    /// Throws `sealedKey(.passphrase)` where the passphrase is wrong or any byte was changed; there is no telling which.
    package func open(_ passphrase: SecretBytes) throws(SigningError) -> SoftwareSigner {
        let plain: SecretBytes
        do throws(LibCryptoError) {
            let secret = try Scrypt.key(passphrase: passphrase, salt: salt, cost: cost, length: 32)
            plain = try secret.withBytes { (secret) throws(LibCryptoError) in
                try AESGCM.open(sealed[...], key: secret, nonce: nonce)
            }
        } catch {
            throw error.refusal == .authenticationTag ? .sealedKey(.passphrase) : .cryptography(error)
        }
        var der = plain.withBytes { bytes in bytes.withUnsafeBytes { Array($0) } }
        defer { SecretBytes.wipe(&der) }
        let key: PrivateKey
        do throws(LibCryptoError) {
            key = try PrivateKey(pkcs8: der)
        } catch {
            throw .sealedKey(.keyUnusable)
        }
        return try SoftwareSigner(key: key, certificate: certificate, chain: chain)
    }
}
