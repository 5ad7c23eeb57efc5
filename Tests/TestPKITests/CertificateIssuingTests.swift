import ASN1
import LibCrypto
import TestPKI
import TestSupport
import Testing

@Suite struct CertificateIssuingTests {
    private static let time = String(Instant.utc("2024-06-01").seconds)

    private func verify(_ chain: TestChain, _ options: [String] = []) throws -> (status: Int32, output: String) {
        let openssl = try OpenSSLCommand()
        let root = try openssl.file("root.pem", chain.root.pem)
        let issuing = try openssl.file("issuing.pem", chain.issuing.pem)
        let signer = try openssl.file("signer.pem", chain.signer.pem)
        return try openssl.outcome(
            "verify",
            "-attime",
            Self.time,
            "-x509_strict",
            "-check_ss_sig",
            "-CAfile",
            root,
            "-untrusted",
            issuing,
            signer
        )
    }

    @Test(
        "OpenSSL accepts a chain under a root of each key",
        arguments: [
            TestKey.rsa4, .rsa4096, .p256, .p384, .p521, .secp256k1, .brainpoolP256r1, .brainpoolP384r1,
            .brainpoolP512r1, .brainpoolP256t1, .brainpoolP384t1, .brainpoolP512t1, .ed25519, .ed448, .dsa,
        ]
    )
    func rootKeys(key: TestKey) throws {
        let result = try verify(TestChain(rootKey: key))
        #expect(result.status == 0, "\(key.name): \(result.output)")
    }

    @Test(
        "OpenSSL accepts each signature algorithm",
        arguments: [
            SignatureScheme.rsaPKCS1(.sha224), .rsaPKCS1(.sha384), .rsaPKCS1(.sha512), .rsaPKCS1(.sha3x256),
            .rsaPSS(digest: .sha256, maskDigest: .sha256, saltLength: 32),
            .rsaPSS(digest: .sha512, maskDigest: .sha512, saltLength: 64),
            .rsaPSS(digest: .sha256, maskDigest: .sha1, saltLength: 20),
        ]
    )
    func algorithms(scheme: SignatureScheme) throws {
        let result = try verify(TestChain { $0.scheme = scheme })
        #expect(result.status == 0, "\(scheme): \(result.output)")
    }

    @Test("OpenSSL reads each extension, and the names as they were given") func extensions() throws {
        let policy = ObjectIdentifier(2, 16, 76, 1, 2, 3, 99)
        let name = TestName(relativeNames: [
            [.country("BR")], [.organization("Lastro de Teste", as: .bmp)],
            [.organizationalUnit("Filial São João", as: .teletex), .serialNumber("1")],
            [.commonName("João de Teste", as: .universal)], [.emailAddress("teste@exemplo.invalid")],
        ])
        let identity = TestIdentity.selfSigned(
            CertificateTemplate(
                subject: name,
                subjectKey: .rsa5,
                serialNumber: [0x0a, 0x0b],
                extensions: [
                    .basicConstraints(ca: true, pathLength: 2), .keyUsage(.keyCertSign, .cRLSign, .decipherOnly),
                    .extendedKeyUsage(.timeStamping, .ocspSigning), .subjectKeyIdentifier,
                    .authorityKeyIdentifierWithIssuer,
                    .subjectAlternativeName(
                        .dns("exemplo.invalid"),
                        .email("a@exemplo.invalid"),
                        .address([192, 0, 2, 1]),
                        .uri("http://exemplo.invalid/"),
                        .directory(.commonName("Outro")),
                        .registeredID(ObjectIdentifier(2, 999, 3)),
                        .person(birth: "01011970", cpf: "00000000191")
                    ),
                    .policies(policy, cps: "http://exemplo.invalid/dpc.pdf"),
                    .policyMappings((issuer: policy, subject: ObjectIdentifier(2, 999, 2))),
                    .policyConstraints(requireExplicitPolicy: 1, inhibitPolicyMapping: 2), .inhibitAnyPolicy(3),
                    .nameConstraints(
                        permitted: [.dns("invalid")],
                        excluded: [.address([192, 0, 2, 0, 255, 255, 255, 0])]
                    ),
                    .crlDistributionPoints(
                        TestDistributionPoint(
                            fullName: [.uri("http://exemplo.invalid/a.crl")],
                            reasons: [1, 2],
                            crlIssuer: [.directory(.commonName("Emissora de LCR"))]
                        ),
                        TestDistributionPoint(relativeName: [.commonName("Ponto")])
                    ),
                    .freshestCRL(.uri("http://exemplo.invalid/delta.crl")),
                    .authorityInformationAccess(
                        ocsp: ["http://ocsp.exemplo.invalid"],
                        issuers: ["http://exemplo.invalid/ca.p7b"]
                    ),
                    .ocspNoCheck(), .unknown(critical: true),
                    .privateKeyUsagePeriod(notBefore: .utc("2022-01-01"), notAfter: .utc("2023-01-01")),
                ]
            )
        )
        let openssl = try OpenSSLCommand()
        let file = try openssl.file("a.der", identity.certificate)
        let text = try openssl.outcome(
            "x509",
            "-inform",
            "DER",
            "-in",
            file,
            "-noout",
            "-text",
            "-nameopt",
            "utf8,sep_comma_plus,sname,-esc_msb"
        ).output
        for expected in [
            "Serial Number: 2571 (0xa0b)", "C=BR,O=Lastro de Teste,serialNumber=1+OU=Filial São João,CN=João de Teste",
            "CA:TRUE, pathlen:2", "Certificate Sign, CRL Sign, Decipher Only", "Time Stamping, OCSP Signing",
            "DNS:exemplo.invalid, email:a@exemplo.invalid, IP Address:192.0.2.1, URI:http://exemplo.invalid/",
            "Registered ID:2.999.3, othername: 2.16.76.1.3.1",
            "Policy: 2.16.76.1.2.3.99", "CPS: http://exemplo.invalid/dpc.pdf", "2.16.76.1.2.3.99:2.999.2",
            "Require Explicit Policy:1, Inhibit Policy Mapping:2",
            "X509v3 Inhibit Any Policy: critical\n                3",
            "DNS:invalid", "IP:192.0.2.0/255.255.255.0", "CRL Issuer:", "Relative Name:",
            "Key Compromise, CA Compromise",
            "OCSP - URI:http://ocsp.exemplo.invalid", "CA Issuers - URI:http://exemplo.invalid/ca.p7b",
            "X509v3 Freshest CRL", "OCSP No Check", "2.999.1: critical", "X509v3 Private Key Usage Period",
            "serial:0A:0B",
        ] { #expect(text.contains(expected), "\(expected) not in \(text)") }
        let lint = try openssl.outcome("asn1parse", "-inform", "DER", "-in", file)
        #expect(lint.status == 0)
    }

    @Test("OpenSSL computes the same key identifier") func keyIdentifier() throws {
        let openssl = try OpenSSLCommand()
        let request = try openssl.outcome(
            "req",
            "-x509",
            "-new",
            "-key",
            TestKey.p384.path,
            "-subj",
            "/CN=a",
            "-days",
            "1",
            "-out",
            "a.pem"
        )
        #expect(request.status == 0, "\(request.output)")
        let text = try openssl.outcome("x509", "-in", "a.pem", "-noout", "-ext", "subjectKeyIdentifier").output
        let hexadecimal = Hexadecimal.encode(TestKey.p384.keyIdentifier)
        #expect(text.lowercased().filter(\.isHexDigit).hasSuffix(hexadecimal))
    }

    @Test("A certificate changed after signing, or signed by another key, is refused") func corruption() throws {
        let chain = TestChain { template in
            template.mutateAfterSigning = { ByteMutation.replace("Raiz", with: "RAIZ", in: $0) }
        }
        #expect(try verify(chain).status != 0)
        #expect(try verify(TestChain { $0.signingKey = .rsa9 }).status != 0)
        let mismatch = TestChain { $0.outerAlgorithm = AlgorithmEncoding.signature(.rsaPKCS1(.sha512)) }
        #expect(try verify(mismatch).status != 0)
    }

    @Test("Explicit curve parameters are OpenSSL's own, which refuses them in a chain") func explicitParameters() throws
    {
        let chain = TestChain(rootKey: .brainpoolP512r1) { $0.explicitCurveParameters = true }
        let result = try verify(chain)
        #expect(result.output.contains("explicit"), "\(result.output)")
        let openssl = try OpenSSLCommand()
        let file = try openssl.file("root.pem", chain.root.pem)
        let text = try openssl.outcome("x509", "-in", file, "-noout", "-text").output
        #expect(text.contains("Field Type: prime-field"))
    }

    @Test("The same template gives the same bytes") func determinism() {
        #expect(TestChain().signer.certificate == TestChain().signer.certificate)
        #expect(TestChain().signer.serialNumber != TestChain().issuing.serialNumber)
    }
}
