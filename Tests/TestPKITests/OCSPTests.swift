import ASN1
import LibCrypto
import TestPKI
import TestSupport
import Testing

@Suite struct OCSPTests {
    private let chain = TestChain()

    private var responder: TestIdentity {
        chain.issuing.issue(
            .endEntity(
                .commonName("Respondedor OCSP de Teste"),
                .rsa6,
                adding: [.extendedKeyUsage(.ocspSigning), .ocspNoCheck(emptyValue: true)]
            )
        )
    }

    private func ask(_ response: [UInt8], digest: String = "-sha1") throws -> (status: Int32, output: String) {
        let openssl = try OpenSSLCommand()
        let file = try openssl.file("a.ors", response)
        let root = try openssl.file("root.pem", chain.root.pem)
        let issuing = try openssl.file("issuing.pem", chain.issuing.pem)
        let signer = try openssl.file("signer.pem", chain.signer.pem)
        return try openssl.outcome(
            "ocsp",
            "-respin",
            file,
            "-CAfile",
            root,
            "-verify_other",
            issuing,
            "-issuer",
            issuing,
            digest,
            "-cert",
            signer,
            "-no_nonce",
            "-attime",
            String(Instant.utc("2024-06-01").seconds),
            "-resp_text",
            "-validity_period",
            "999999999"
        )
    }

    @Test("OpenSSL verifies a delegated responder's answer", arguments: [OCSPTemplate.ResponderIdentifier.name, .key])
    func delegated(identifier: OCSPTemplate.ResponderIdentifier) throws {
        let template = OCSPTemplate.about(chain.signer, at: .utc("2024-06-01"), responder: responder).with {
            $0.responderIdentifier = identifier
            $0.nonce = [1, 2, 3, 4]
            $0.responses[0].archiveCutoff = .utc("2020-01-01")
            $0.responses[0].certHashOf = chain.signer.certificate
        }
        let result = try ask(chain.issuing.ocsp(template))
        #expect(result.output.contains("Response verify OK"), "\(result.output)")
        #expect(result.output.contains("signer.pem: good"), "\(result.output)")
        #expect(result.output.contains("OCSP Archive Cutoff"))
        #expect(result.output.contains("01020304"))
    }

    @Test("OpenSSL reads a revocation from the authority's own answer") func revoked() throws {
        let template = OCSPTemplate.about(
            chain.signer,
            .revoked(at: .utc("2024-05-20"), reason: .superseded),
            at: .utc("2024-06-01"),
            nextUpdate: .utc("2024-06-02")
        ).with { $0.responses[0].certIDDigest = .sha256 }
        let result = try ask(chain.issuing.ocsp(template), digest: "-sha256")
        #expect(result.output.contains("Response verify OK"), "\(result.output)")
        #expect(result.output.contains("signer.pem: revoked") && result.output.contains("Reason: superseded"))
    }

    @Test("An answer changed after signing is refused") func corruption() throws {
        let template = OCSPTemplate.about(chain.signer, at: .utc("2024-06-01"), responder: responder).with {
            $0.mutateAfterSigning = { ByteMutation.replace("20240601", with: "20240602", in: $0) }
        }
        #expect(try ask(chain.issuing.ocsp(template)).output.contains("Response Verify Failure"))
    }

    @Test("A refusal has no answer in it") func refusal() throws {
        let response = chain.issuing.ocsp(
            OCSPTemplate.about(chain.signer, at: .utc("2024-06-01")).with { $0.responseStatus = 6 }
        )
        #expect(try ask(response).output.contains("unauthorized (6)"))
    }
}
