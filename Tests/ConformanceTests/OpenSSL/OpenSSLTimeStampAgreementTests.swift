import ASN1
import CMS
import LibCrypto
import SignatureValidation
import TestPKI
import TestSupport
import Testing
import TimeStampProtocol

/// `openssl ts -verify` and the judge say the same of tokens that `openssl ts -reply` and TestPKI made.
@Suite struct OpenSSLTimeStampAgreementTests {
    /// How OpenSSL issues a token.
    struct Case: Sendable, CustomTestStringConvertible {
        let key: TestKey
        let imprint: String
        let signature: String
        /// The digest of the ESS attribute: version 1 with SHA-1, version 2 otherwise (RFC 5816).
        let reference: String
        var testDescription: String { "\(key.name) \(imprint) \(signature) \(reference)" }
    }

    static let cases = [
        Case(key: .rsa5, imprint: "sha1", signature: "sha1", reference: "sha1"),
        Case(key: .rsa5, imprint: "sha256", signature: "sha256", reference: "sha256"),
        Case(key: .rsa5, imprint: "sha512", signature: "sha256", reference: "sha1"),
        Case(key: .rsa5, imprint: "sha224", signature: "sha224", reference: "sha224"),
        Case(key: .rsa4096, imprint: "sha384", signature: "sha512", reference: "sha384"),
        Case(key: .rsa1024, imprint: "md5", signature: "md5", reference: "sha1"),
        Case(key: .rsa5, imprint: "sha3-256", signature: "sha3-512", reference: "sha512"),
        Case(key: .p256, imprint: "sha256", signature: "sha256", reference: "sha256"),
        Case(key: .p384, imprint: "sha384", signature: "sha384", reference: "sha256"),
        Case(key: .p521, imprint: "sha512", signature: "sha512", reference: "sha512"),
        Case(key: .brainpoolP256t1, imprint: "sha256", signature: "sha256", reference: "sha256"),
        Case(key: .brainpoolP512r1, imprint: "sha512", signature: "sha512", reference: "sha1"),
    ]

    @Test("Tokens that OpenSSL issued", arguments: cases)
    func issuedByOpenSSL(_ one: Case) throws {
        let openssl = try Self.command()
        try openssl.write(SigningWorld.shared.tsa(one.key), to: "tsa")
        try openssl.write(Array(Self.configuration(one).utf8), to: "tsa.cnf")
        for options in [[], ["-cert"], ["-cert", "-no_nonce"]] {
            try openssl.run(["ts", "-query", "-data", "content", "-\(one.imprint)", "-out", "query"] + options)
            try openssl.run(
                ["ts", "-reply", "-config", "tsa.cnf", "-section", "tsa", "-queryfile", "query", "-out", "token"]
                    + ["-token_out"]
            )
            let token = try openssl.read("token")
            if options.isEmpty {
                // No certificate inside, and none is given.
                #expect(try !Self.opensslAccepts(token, over: SigningWorld.content, openssl))
                let judged = try SigningWorld.shared.judge(token: token, over: SigningWorld.content)
                #expect(judged.conclusion.verdict == .indeterminate(.noSigningCertificateFound))
            } else {
                try Self.expectAgreement(token, openssl)
            }
        }
    }

    @Test("Tokens that TestPKI issued", arguments: [TestKey.rsa5, .p256, .p521, .brainpoolP384r1])
    func issuedByTestPKI(key: TestKey) throws {
        let openssl = try Self.command()
        let tsa = SigningWorld.shared.tsa(key)
        try openssl.write(tsa, to: "tsa")
        let plain = TimeStampTemplate(tsa, at: .utc("2024-05-05T10:11:12Z"))
        let full = plain.with {
            $0.imprintDigest = .sha512
            $0.signatureDigest = .sha384
            $0.accuracy = (1, 500, 100)
            $0.ordering = true
            $0.nonce = [0x12, 0x34]
            $0.tsaName = .directory(tsa.name)
            $0.signingCertificate = .v1
            $0.certificates = [SigningWorld.shared.authority.certificate]
        }
        let segmented = plain.with { $0.encoding = .ber(segment: 1_000) }
        for template in [plain, full, segmented] {
            try Self.expectAgreement(template.token(over: SigningWorld.content), openssl)
        }
    }

    /// A yes of both, and a no of both over other bytes, after flips all over TSTInfo and in the signature value.
    private static func expectAgreement(_ token: [UInt8], _ openssl: OpenSSLCommand) throws {
        let content = SigningWorld.content
        let judged = try SigningWorld.shared.judge(token: token, over: content)
        #expect(judged.conclusion.verdict.isPassed, "\(judged.conclusion.findings)")
        #expect(judged.isImprintIntact == true && judged.isCryptographicallyValid)
        #expect(try opensslAccepts(token, over: content, openssl))
        try expectRefusal(token, over: ByteMutation.flip(content, at: 0), openssl)
        let parsed = try TimeStampToken.parse(token[...])
        let info = try #require(parsed.signedData.encapsulatedContent?.first)
        let signature = parsed.signerInfo.signature
        for index in Array(stride(from: info.startIndex, to: info.endIndex, by: 17)) + [signature.endIndex - 1] {
            try expectRefusal(ByteMutation.flip(token, at: index), over: content, openssl)
        }
    }

    private static func expectRefusal(_ token: [UInt8], over content: [UInt8], _ openssl: OpenSSLCommand) throws {
        let judged = try SigningWorld.shared.judge(token: token, over: content)
        #expect(!judged.conclusion.verdict.isPassed && judged.provenTime == nil)
        #expect(judged.isImprintIntact != true || !judged.conclusion.findings.isEmpty)
        #expect(try !opensslAccepts(token, over: content, openssl))
    }

    private static func opensslAccepts(
        _ token: [UInt8],
        over content: [UInt8],
        _ openssl: OpenSSLCommand
    ) throws -> Bool {
        try openssl.write(token, to: "verified")
        try openssl.write(content, to: "stamped")
        return try openssl.accepts(
            [
                "ts", "-verify", "-token_in", "-in", "verified", "-data", "stamped", "-CAfile", "root.pem",
                "-untrusted", "untrusted.pem", "-attime", String(SigningWorld.validationTime.seconds),
            ]
        )
    }

    private static func command() throws -> OpenSSLCommand {
        let openssl = try OpenSSLCommand()
        let world = SigningWorld.shared
        try openssl.write(Array(world.root.pem.utf8), to: "root.pem")
        try openssl.write(SigningWorld.content, to: "content")
        try openssl.write(Array("01\n".utf8), to: "serial")
        try openssl.write(Array(world.authority.pem.utf8), to: "untrusted.pem")
        return openssl
    }

    private static func configuration(_ one: Case) -> String {
        """
        [tsa]
        serial = serial
        signer_cert = tsa.pem
        signer_key = tsa.key
        default_policy = 2.16.76.1.6.99
        digests = md5, sha1, sha224, sha256, sha384, sha512, sha3-256
        signer_digest = \(one.signature)
        accuracy = secs:1, millisecs:500, microsecs:100
        ordering = yes
        tsa_name = yes
        ess_cert_id_chain = no
        ess_cert_id_alg = \(one.reference)

        """
    }
}
