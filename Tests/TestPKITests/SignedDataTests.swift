import ASN1
import LibCrypto
import TestPKI
import TestSupport
import Testing

@Suite struct SignedDataTests {
    private static let content = Array("Contrato de teste.\r\nLinha dois.\r\n".utf8)
    private let chain = TestChain()

    private func verify(
        _ message: [UInt8],
        chain: TestChain,
        form: String = "DER",
        detached: [UInt8]? = nil
    ) throws -> (status: Int32, output: String) {
        let openssl = try OpenSSLCommand()
        let file = try openssl.file("a.p7s", message)
        // `cms` builds paths out of the message and CAfile only.
        let authorities = try openssl.file("authorities.pem", chain.root.pem + chain.issuing.pem)
        let content = try openssl.file("content", detached ?? [])
        let arguments = [
            "cms", "-verify", "-inform", form, "-in", file, "-CAfile", authorities, "-purpose", "any",
            "-attime", String(Instant.utc("2024-06-01").seconds), "-out", "out",
        ]
        let isMultipart = form == "SMIME"
        return try openssl.outcome(
            arguments + (isMultipart ? [] : ["-binary"]) + (detached == nil ? [] : ["-content", content])
        )
    }

    @Test("OpenSSL verifies attached, detached, BER and wrapped signatures") func forms() throws {
        let template = CMSTemplate(Self.content, signers: SignerTemplate(chain.signer))
        #expect(try verify(template.encode(), chain: chain).status == 0)
        let detached = template.with { $0.isDetached = true }.encode()
        #expect(try verify(detached, chain: chain, detached: Self.content).status == 0)
        #expect(try verify(detached, chain: chain, detached: Self.content + [0]).status != 0)
        #expect(try verify(template.with { $0.encoding = .ber(segment: 7) }.encode(), chain: chain).status == 0)
        #expect(try verify(template.with { $0.wrapping = .pem }.encode(), chain: chain, form: "PEM").status == 0)
        #expect(try verify(template.with { $0.wrapping = .smime }.encode(), chain: chain, form: "SMIME").status == 0)
        let multipart = template.with {
            $0.content = Array("Content-Type: text/plain\r\n\r\nOi.\r\n".utf8)
            $0.isDetached = true
            $0.wrapping = .smimeMultipart
        }
        let result = try verify(multipart.encode(), chain: chain, form: "SMIME")
        #expect(result.status == 0, "\(result.output)")
    }

    @Test(
        "OpenSSL verifies each kind of signer",
        arguments: [TestKey.rsa3, .rsa1024, .rsa4096, .p256, .p384, .p521, .brainpoolP256r1, .brainpoolP512r1]
    )
    func signers(key: TestKey) throws {
        let chain = TestChain(signerKey: key)
        for digest in [DigestAlgorithm.sha1, .sha256, .sha384, .sha512] {
            let signer = SignerTemplate(chain.signer, digest: digest, identifier: .subjectKeyIdentifier)
            let result = try verify(CMSTemplate(Self.content, signers: signer).encode(), chain: chain)
            #expect(result.status == 0, "\(key) \(digest.rawValue): \(result.output)")
        }
    }

    @Test("OpenSSL verifies every attribute set") func attributes() throws {
        let sets: [[SignerAttribute]?] = [
            nil, [.contentType, .messageDigest], [.contentType, .messageDigest, .signingTime(.utc("2024-05-05"))],
            [.contentType, .messageDigest, .signingCertificate()],
            [.contentType, .messageDigest, .signingCertificateV2(digest: .sha512), .algorithmProtection],
            [
                .contentType, .messageDigest, .signingCertificateV2(issuerSerial: false), .mimeType("text/plain"),
                .signaturePolicy(
                    ObjectIdentifier(2, 16, 76, 1, 7, 1, 1, 2, 4),
                    hash: [1, 2],
                    uri: "http://exemplo.invalid/"
                ),
                .commitmentType(ObjectIdentifier(1, 2, 840, 113_549, 1, 9, 16, 6, 1)),
            ],
        ]
        for set in sets {
            let signer = SignerTemplate(chain.signer, signedAttributes: set)
            let result = try verify(CMSTemplate(Self.content, signers: signer).encode(), chain: chain)
            #expect(result.status == 0, "\(result.output)")
        }
        let pss = SignerTemplate(
            chain.signer,
            scheme: .rsaPSS(digest: .sha256, maskDigest: .sha256, saltLength: 32)
        )
        #expect(try verify(CMSTemplate(Self.content, signers: pss).encode(), chain: chain).status == 0)
    }

    @Test("OpenSSL refuses each corruption") func corruption() throws {
        let good = SignerTemplate(chain.signer)
        let bad = [
            good.with { $0.mutateSignature = { ByteMutation.flip($0, at: -1) } },
            good.with { $0.mutateSignedAttributes = { ByteMutation.flip($0, at: -1) } },
            good.with { $0.signingKey = .rsa9 },
            good.with { $0.signedAttributes = [.contentType, .messageDigest([UInt8](repeating: 0, count: 32))] },
            good.with { $0.signedAttributes = [.contentType] },
            good.with { $0.digestAlgorithm = AlgorithmEncoding.digest(.sha384) },
        ]
        for (index, signer) in bad.enumerated() {
            let result = try verify(CMSTemplate(Self.content, signers: signer).encode(), chain: chain)
            #expect(result.status != 0, "corruption \(index)")
        }
    }

    @Test("Several signers, a counter-signature, CRLs and OCSP responses stand where OpenSSL looks for them")
    func everything() throws {
        let second = chain.issuing.issue(.endEntity(.commonName("Segundo"), .p256))
        let crl = chain.issuing.crl(CRLTemplate(thisUpdate: .utc("2024-05-01"), nextUpdate: .utc("2024-07-01")))
        let response = chain.issuing.ocsp(.about(chain.signer, at: .utc("2024-06-01")))
        let template = CMSTemplate(
            Self.content,
            signers: SignerTemplate(
                chain.signer,
                unsignedAttributes: [.counterSignature(.counterSigner(second)), .revocationValues(crls: [crl])]
            ),
            SignerTemplate(second),
            certificates: [chain.issuing.certificate],
            crls: [crl],
            ocspResponses: [response]
        )
        let result = try verify(template.encode(), chain: chain)
        #expect(result.status == 0, "\(result.output)")
        let openssl = try OpenSSLCommand()
        let file = try openssl.file("a.p7s", template.encode())
        let text = try openssl.outcome("cms", "-cmsout", "-print", "-noout", "-inform", "DER", "-in", file).output
        for expected in ["countersignature", "version: 5", "d.crl", "d.other", "id-smime-aa-ets-revocationValues"] {
            #expect(text.contains(expected), "\(expected)")
        }
    }
}
