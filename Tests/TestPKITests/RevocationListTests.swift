import ASN1
import LibCrypto
import TestPKI
import TestSupport
import Testing

@Suite struct RevocationListTests {
    private let chain = TestChain()
    private let template = CRLTemplate(
        thisUpdate: .utc("2024-05-01"),
        nextUpdate: .utc("2024-07-01"),
        number: 300
    )

    private func verify(_ crl: [UInt8], issuer: TestIdentity) throws -> (status: Int32, output: String) {
        let openssl = try OpenSSLCommand()
        let file = try openssl.file("a.crl", crl)
        let authority = try openssl.file("ca.pem", issuer.pem)
        return try openssl.outcome(
            "crl",
            "-inform",
            "DER",
            "-in",
            file,
            "-CAfile",
            authority,
            "-noout",
            "-text",
            "-verify"
        )
    }

    @Test("OpenSSL verifies a list and reads all of it") func wholeList() throws {
        var entry = CRLEntryTemplate.revoked(chain.signer, at: .utc("2024-04-30T10:00:00Z"), reason: .keyCompromise)
        entry.invalidityDate = .utc("2024-04-29")
        entry.certificateIssuer = .commonName("Outra Emissora")
        let crl = chain.issuing.crl(
            template.with {
                $0.entries = [entry]
                $0.deltaBase = 299
                $0.issuingDistributionPoint = .issuingDistributionPoint(
                    fullName: [.uri("http://exemplo.invalid/a.crl")],
                    onlyUserCertificates: true,
                    onlySomeReasons: [1],
                    indirect: true
                )
            }
        )
        let result = try verify(crl, issuer: chain.issuing)
        #expect(result.output.contains("verify OK"), "\(result.output)")
        for expected in [
            "Version 2", "Last Update: May  1 00:00:00 2024 GMT", "Next Update: Jul  1 00:00:00 2024 GMT",
            "X509v3 CRL Number: \n                300", "X509v3 Delta CRL Indicator: critical\n                299",
            "Only User Certificates", "Indirect CRL", "Only Some Reasons:\n                  Key Compromise",
            "Serial Number: \(Hexadecimal.encode(chain.signer.serialNumber).uppercased())",
            "Revocation Date: Apr 30 10:00:00 2024 GMT", "Key Compromise", "Apr 29 00:00:00 2024 GMT",
            "Outra Emissora",
        ] { #expect(result.output.contains(expected), "\(expected) not in \(result.output)") }
    }

    @Test("OpenSSL's path validation takes the list's word") func pathValidation() throws {
        let openssl = try OpenSSLCommand()
        let root = try openssl.file("root.pem", chain.root.pem)
        let issuing = try openssl.file("issuing.pem", chain.issuing.pem)
        let signer = try openssl.file("signer.pem", chain.signer.pem)
        let rootList = PEMEncoding.encode(chain.root.crl(template), label: "X509 CRL")
        func status(_ entries: [CRLEntryTemplate]) throws -> (status: Int32, output: String) {
            let list = PEMEncoding.encode(chain.issuing.crl(template.with { $0.entries = entries }), label: "X509 CRL")
            let lists = try openssl.file("lists.pem", rootList + list)
            return try openssl.outcome(
                "verify",
                "-attime",
                String(Instant.utc("2024-06-01").seconds),
                "-crl_check_all",
                "-CRLfile",
                lists,
                "-CAfile",
                root,
                "-untrusted",
                issuing,
                signer
            )
        }
        #expect(try status([]).status == 0)
        let revoked = try status([.revoked(chain.signer, at: .utc("2024-04-30"))])
        #expect(revoked.output.contains("certificate revoked"), "\(revoked.output)")
    }

    @Test("A list changed after signing or signed by another key is refused") func corruption() throws {
        let changed = chain.issuing.crl(
            template.with { $0.mutateAfterSigning = { ByteMutation.replace("Emissora", with: "emissora", in: $0) } }
        )
        #expect(try verify(changed, issuer: chain.issuing).output.contains("verify failure"))
        let other = chain.issuing.crl(template.with { $0.signer = chain.root })
        #expect(try !verify(other, issuer: chain.issuing).output.contains("verify OK"))
    }

    @Test("A version 1 list is one") func versionOne() throws {
        let crl = chain.issuing.crl(template.with { $0.version = 1 })
        let result = try verify(crl, issuer: chain.issuing)
        #expect(result.output.contains("verify OK") && result.output.contains("Version 1"), "\(result.output)")
    }
}
