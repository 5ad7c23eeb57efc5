import LibCrypto
import PKCS11
import SignatureCreation
import TestPKI
import TestSupport

/// Keys on SoftHSM tokens, behind a shim.
enum SampleToken {
    static let identity = SampleTSA.identity(.rsa3)
    static let curve = SampleTSA.identity(.p384)

    private static let tokens: Result<(SoftTokens, TokenModule), any Error> = Result {
        let tokens = try SoftTokens(["carimbo", "curva"])
        try tokens.put(TestKey.rsa3.path, on: "carimbo", id: "01", label: "chave", certificate: identity.certificate)
        try tokens.put(TestKey.p384.path, on: "curva", id: "01", label: "chave", certificate: curve.certificate)
        // Stays loaded, so that nobody ends the library under a shim.
        return (tokens, try tokens.withConfiguration { try TokenModule.load(tokens.module) })
    }

    static func signer(_ token: String = "carimbo") throws -> (TokenShim, TokenSigner) {
        let shim = try TokenShim(tokens.get().0)
        let key = try TokenKey(.uri(TokenURI("pkcs11:token=\(token);id=%01")), modules: [TokenModule.load(shim.module)])
        { _ in
            var bytes = Array(SoftTokens.pin.utf8)
            return SecretBytes(taking: &bytes)
        }
        return (shim, try TokenSigner(key: key))
    }
}
