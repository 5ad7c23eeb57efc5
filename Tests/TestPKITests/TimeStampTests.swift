import ASN1
import LibCrypto
import TestPKI
import TestSupport
import Testing

@Suite struct TimeStampTests {
    private static let content = Array("Documento carimbado.\n".utf8)
    private let chain = TestChain()

    private var tsa: TestIdentity {
        chain.issuing.issue(
            .endEntity(.commonName("Carimbo de Teste"), .rsa7, adding: [.extendedKeyUsage(.timeStamping).critical()])
        )
    }

    private func verify(_ reply: [UInt8], isToken: Bool = false) throws -> (status: Int32, output: String) {
        let openssl = try OpenSSLCommand()
        let file = try openssl.file("a.tsr", reply)
        let root = try openssl.file("root.pem", chain.root.pem)
        let issuing = try openssl.file("issuing.pem", chain.issuing.pem)
        let content = try openssl.file("content", Self.content)
        return try openssl.outcome(
            [
                "ts", "-verify", "-in", file, "-data", content, "-CAfile", root, "-untrusted", issuing, "-attime",
                String(Instant.utc("2024-06-01").seconds),
            ] + (isToken ? ["-token_in"] : [])
        )
    }

    @Test("OpenSSL verifies tokens and responses") func good() throws {
        let plain = TimeStampTemplate(tsa, at: .utc("2024-05-05T10:11:12Z"))
        let full = plain.with {
            $0.imprintDigest = .sha512
            $0.signatureDigest = .sha512
            $0.accuracy = (1, 500, 100)
            $0.ordering = true
            $0.nonce = [0x12, 0x34]
            $0.tsaName = .directory(tsa.name)
            $0.signingCertificate = .v1
            $0.certificates = [chain.issuing.certificate]
        }
        for template in [plain, full] {
            let token = try verify(template.token(over: Self.content), isToken: true)
            #expect(token.status == 0, "\(token.output)")
            let response = try verify(template.response(over: Self.content))
            #expect(response.status == 0, "\(response.output)")
        }
        let openssl = try OpenSSLCommand()
        let file = try openssl.file("a.tsr", full.response(over: Self.content))
        let text = try openssl.outcome("ts", "-reply", "-in", file, "-text").output
        for expected in [
            "Status: Granted.", "Policy OID: 2.16.76.1.6.99", "Hash Algorithm: sha512",
            "Time stamp: May  5 10:11:12 2024 GMT",
            "Accuracy: 0x01 seconds, 0x01F4 millis, 0x64 micros", "Ordering: yes", "Nonce: 0x1234", "Carimbo de Teste",
        ] { #expect(text.contains(expected), "\(expected) not in \(text)") }
    }

    @Test("OpenSSL refuses each corruption") func bad() throws {
        let good = TimeStampTemplate(tsa, at: .utc("2024-05-05T10:11:12Z"))
        let bad = [
            good.with { $0.imprint = [UInt8](repeating: 7, count: 32) },
            good.with { $0.signingCertificate = .none },
            good.with { $0.signingCertificate = .wrong(chain.signer) },
            good.with { $0.changeSigner = { $0.mutateSignature = { ByteMutation.flip($0, at: 0) } } },
            good.with { $0.tsa = chain.signer },
        ]
        for (index, template) in bad.enumerated() {
            let result = try verify(template.token(over: Self.content), isToken: true)
            #expect(result.status != 0, "corruption \(index)")
        }
        #expect(try verify(TimeStampTemplate.rejection()).status != 0)
    }

    @Test("A signature time-stamp covers the signature value") func signatureTimeStamp() throws {
        let template = TimeStampTemplate(tsa, at: .utc("2024-05-05T10:11:12Z"))
        let signer = SignerTemplate(chain.signer, unsignedAttributes: [.signatureTimeStamp(template)])
        let message = CMSTemplate(Self.content, signers: signer).encode()
        let openssl = try OpenSSLCommand()
        let file = try openssl.file("a.p7s", message)
        let text = try openssl.outcome("cms", "-cmsout", "-print", "-noout", "-inform", "DER", "-in", file).output
        #expect(text.contains("id-smime-aa-timeStampToken"))
    }
}
