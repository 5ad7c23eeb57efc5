import ASN1
import LibCrypto
import PKCS11
import SignatureCreation
import TestPKI
import TestSupport

/// Keys on SoftHSM tokens, behind a shim.
enum SampleToken {
    static let identity = SampleTSA.identity(.rsa3)
    static let curve = SampleTSA.identity(.p384)
    static let edwards = SampleTSA.identity(.ed25519)
    /// An RSA key under a certificate that is for RSASSA-PSS alone (RFC 4055 §1.2), without parameters.
    static let pss: TestIdentity = {
        var template = CertificateTemplate.endEntity(
            .commonName("Exemplo de carimbo"),
            .rsa4,
            adding: [TestExtension.extendedKeyUsage(.timeStamping).critical()]
        )
        template.subjectPublicKeyInfo = DEREncoder.sequence(
            DEREncoder.sequence(DEREncoder.objectIdentifier(ObjectIdentifier(1, 2, 840, 113549, 1, 1, 10))),
            DEREncoder.bitString(TestKey.rsa4.publicKeyBits)
        )
        return SampleTSA.root.issue(template)
    }()

    private static let tokens: Result<(SoftTokens, TokenModule), any Error> = Result {
        let tokens = try SoftTokens(["carimbo", "curva", "pss", "edwards"])
        try tokens.put(TestKey.rsa3.path, on: "carimbo", id: "01", label: "chave", certificate: identity.certificate)
        try tokens.put(TestKey.p384.path, on: "curva", id: "01", label: "chave", certificate: curve.certificate)
        try tokens.put(TestKey.rsa4.path, on: "pss", id: "01", label: "chave", certificate: pss.certificate)
        try tokens.put(TestKey.ed25519.path, on: "edwards", id: "01", label: "chave", certificate: edwards.certificate)
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
