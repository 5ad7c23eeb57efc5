import ASN1
import LibCrypto
import TestPKI
import TestSupport

@testable import PKCS11

/// The tokens of these tests, made once; the modules stay for as long as the process.
enum SampleTokens {
    static let signer = TestIdentity.selfSigned(.endEntity(.commonName("Exemplo de assinante"), .rsa1))
    static let curve = TestIdentity.selfSigned(.endEntity(.commonName("Exemplo de curva"), .p256))

    /// Labels: a test that logs in has its token for itself, as a login is the whole process's.
    static let labels =
        alwaysAuthenticating + [
            "cheio", "outro", "limitado", "dito", "retirado", "piscado", "errado", "revisto", "final", "paralelo",
            "negado",
        ]
    /// Labels of tokens whose key wants its PIN at each signature.
    private static let alwaysAuthenticating = ["sempre", "recusado"]

    private static let tokens: Result<SoftTokens, any Error> = Result {
        let tokens = try SoftTokens(labels)
        for label in alwaysAuthenticating {
            try tokens.putAlwaysAuthenticating(TestKey.rsa1.path, on: label, id: "01", label: "chave")
        }
        for label in labels.dropFirst(alwaysAuthenticating.count) {
            try tokens.put(TestKey.rsa1.path, on: label, id: "01", label: "chave", certificate: signer.certificate)
        }
        try tokens.put(TestKey.p256.path, on: "cheio", id: "02", label: "curva", certificate: curve.certificate)
        try tokens.put(TestKey.p384.path, on: "cheio", id: "03", label: "sem certificado")
        return tokens
    }

    private static let loaded: Result<TokenModule, any Error> = Result {
        let made = try tokens.get()
        return try made.withConfiguration { try TokenModule.load(made.module) }
    }

    /// The path of SoftHSM's library.
    static var library: String { get throws { try tokens.get().module } }

    /// SoftHSM itself.
    static var module: TokenModule { get throws { try loaded.get() } }

    /// SoftHSM behind a shim, which a test keeps until it is done.
    static func shim() throws -> (TokenShim, TokenModule) {
        _ = try module
        let shim = try TokenShim(tokens.get())
        let module = try TokenModule.load(shim.module)
        return (shim, module)
    }

    /// A source of a PIN that counts nothing.
    static func pin(_ text: String = SoftTokens.pin) -> SessionPool.PINSource {
        { _ in
            var bytes = Array(text.utf8)
            return SecretBytes(taking: &bytes)
        }
    }

    /// The key `chave` of a token.
    static func key(
        _ token: String,
        _ module: TokenModule,
        pin text: String = SoftTokens.pin,
        sessions: Int = 8,
        patience: Int = 20
    ) throws -> TokenKey {
        try TokenKey(
            .uri(TokenURI("pkcs11:token=\(token);object=chave;type=private")),
            modules: [module],
            sessions: sessions,
            patience: patience,
            pin: pin(text)
        )
    }

    /// A DigestInfo over a message (RFC 8017 §9.2, note 1).
    static func digestInfo(_ message: [UInt8]) throws -> [UInt8] {
        DEREncoder.sequence(
            DEREncoder.sequence(
                DEREncoder.objectIdentifier(ObjectIdentifier(2, 16, 840, 1, 101, 3, 4, 2, 1)),
                DEREncoder.null
            ),
            DEREncoder.octetString(try Digest.hash(.sha256, message))
        )
    }

    /// Signs a message and has OpenSSL verify it.
    static func signs(_ key: TokenKey, _ message: [UInt8] = [1, 2, 3]) throws -> Bool {
        let signature = try key.sign(digestInfo(message), .rsaPKCS1)
        return try TestKey.rsa1.privateKey.publicKey.verify(
            signature[...],
            message: message[...],
            scheme: .rsaPKCS1(.sha256)
        )
    }
}
