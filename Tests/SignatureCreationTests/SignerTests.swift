import LibCrypto
import SignatureCreation
import TestPKI
import TestSupport
import Testing

@Suite("Signatures of keys on tokens and in memory, verified by OpenSSL")
struct SignerTests {
    private static let pss: [String] = ["-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:32"]

    private func verify(_ signer: any Signer, _ key: TestKey, _ scheme: SignatureScheme, _ options: [String]) throws {
        try OpenSSLCommand.withDirectory { command in
            let message = Array("lastro".utf8)
            let signature = try signer.sign(message, scheme)
            try command.file("message", message)
            try command.file("signature", signature)
            try command.run("pkey", "-in", key.path, "-pubout", "-out", "public.pem")
            let outcome = try command.outcome(
                ["dgst"] + options + ["-verify", "public.pem", "-signature", "signature", "message"]
            )
            #expect(outcome.status == 0, "\(scheme): \(outcome.output)")
        }
    }

    @Test("A key on a token signs by RSA with both paddings", .enabled(if: SoftTokens.isThere))
    func tokenRSA() throws {
        let (_, signer) = try SampleToken.signer()
        for (digest, name) in [(DigestAlgorithm.sha256, "-sha256"), (.sha384, "-sha384"), (.sha512, "-sha512")] {
            try verify(signer, .rsa3, .rsaPKCS1(digest), [name])
        }
        try verify(signer, .rsa3, .rsaPSS(digest: .sha256, maskDigest: .sha256, saltLength: 32), ["-sha256"] + Self.pss)
        #expect(throws: SigningError.schemeUnfit) { try signer.sign([1], .ecdsa(.sha256)) }
        guard case .token(let uri) = signer.custody else { return #expect(Bool(false)) }
        #expect(uri.contains("token=carimbo") && uri.contains("id=%01") && !uri.contains("pin"))
    }

    @Test("A key on a token signs by ECDSA, also digests longer than its curve", .enabled(if: SoftTokens.isThere))
    func tokenECDSA() throws {
        let (_, signer) = try SampleToken.signer("curva")
        for (digest, name) in [(DigestAlgorithm.sha256, "-sha256"), (.sha384, "-sha384"), (.sha512, "-sha512")] {
            for _ in 0..<4 { try verify(signer, .p384, .ecdsa(digest), [name]) }
        }
    }

    @Test("A sealed key signs as one on a token does")
    func software() throws {
        let signer = try SampleTSA.signer(SampleTSA.identity())
        try verify(signer, .rsa2, .rsaPKCS1(.sha256), ["-sha256"])
        try verify(signer, .rsa2, .rsaPSS(digest: .sha256, maskDigest: .sha256, saltLength: 32), ["-sha256"] + Self.pss)
        #expect(signer.custody == .software)
    }
}
