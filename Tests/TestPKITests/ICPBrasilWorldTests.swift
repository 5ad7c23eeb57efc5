import ASN1
import LibCrypto
import TestPKI
import TestSupport
import Testing

@Suite struct ICPBrasilWorldTests {
    private let world = TestICPBrasil.world

    private func verify(_ identity: TestIdentity, at time: String, crls: [[UInt8]]) throws -> String {
        let openssl = try OpenSSLCommand()
        let root = try openssl.file("root.pem", world.root.pem)
        let others = try openssl.file("others.pem", world.intermediates.map(\.pem).joined())
        let lists = try openssl.file("lists.pem", crls.map { PEMEncoding.encode($0, label: "X509 CRL") }.joined())
        let target = try openssl.file("target.pem", identity.pem)
        return try openssl.outcome(
            "verify",
            "-attime",
            String(Instant.utc(time).seconds),
            "-x509_strict",
            "-crl_check_all",
            "-CRLfile",
            lists,
            "-CAfile",
            root,
            "-untrusted",
            others,
            target
        ).output
    }

    @Test("OpenSSL accepts every identity with the lists of the day") func identities() throws {
        let lists = world.crls(currentAt: .utc("2024-06-10T12:00:00Z"))
        for identity in [
            world.person, world.secondPerson, world.thirdPerson, world.expiredPerson, world.company, world.seal,
            world.timeStampServer, world.ocspResponder,
        ] {
            let output = try verify(identity, at: "2024-06-10T12:00:00Z", crls: lists)
            #expect(output == "target.pem: OK\n", "\(output)")
        }
        let expired = try verify(world.expiredPerson, at: "2026-06-01T12:00:00Z", crls: lists)
        #expect(expired.contains("certificate has expired"))
    }

    @Test("OpenSSL reads the responder's answer") func responder() throws {
        let openssl = try OpenSSLCommand()
        let answer = world.ocsp(about: world.person, .revoked(at: .utc("2025-01-01")), at: .utc("2025-06-01"))
        let response = try openssl.file("a.ors", answer)
        let root = try openssl.file("root.pem", world.root.pem)
        let others = try openssl.file("others.pem", world.intermediates.map(\.pem).joined())
        let issuing = try openssl.file("issuing.pem", world.issuing.pem)
        let target = try openssl.file("target.pem", world.person.pem)
        let output = try openssl.outcome(
            "ocsp",
            "-respin",
            response,
            "-CAfile",
            root,
            "-verify_other",
            others,
            "-issuer",
            issuing,
            "-cert",
            target,
            "-no_nonce",
            "-attime",
            String(Instant.utc("2025-06-01").seconds),
            "-validity_period",
            "999999999"
        ).output
        #expect(output.contains("Response verify OK") && output.contains("target.pem: revoked"), "\(output)")
    }

    @Test("The otherNames hold what ICP-Brasil's profile puts there") func otherNames() throws {
        let openssl = try OpenSSLCommand()
        let target = try openssl.file("target.der", world.company.certificate)
        let text = try openssl.outcome("x509", "-inform", "DER", "-in", target, "-noout", "-ext", "subjectAltName")
            .output
        for number in [2, 3, 4, 7] { #expect(text.contains("othername: 2.16.76.1.3.\(number):")) }
        #expect(
            Array(world.person.certificate).contains(text: "0101197000000000191" + String(repeating: "0", count: 26))
        )
    }
}

extension [UInt8] {
    fileprivate func contains(text: String) -> Bool {
        let run = Array(text.utf8)
        return indices.dropLast(run.count - 1).contains { self[$0..<$0 + run.count].elementsEqual(run) }
    }
}
