import ASN1
import CMS
import Foundation
import LibCrypto
import PKIX
import TestPKI
import TestSupport
import Testing

@testable import TimeStampProtocol

/// Requests that OpenSSL reads and answers, and its answers.
@Suite struct RequestAndResponseTests {
    private static let tsa = TestIdentity.selfSigned(
        .endEntity(.commonName("ACT Exemplo"), .rsa4, adding: [.extendedKeyUsage(.timeStamping).critical()])
    )

    private static let configuration = """
        [tsa]
        default_tsa = one
        [one]
        serial = serial
        crypto_device = builtin
        signer_digest = sha256
        default_policy = 1.2.3.4.1
        other_policies = 1.2.3.4.5
        digests = sha256, sha512
        accuracy = secs:1, millisecs:500, microsecs:100
        ordering = yes
        tsa_name = yes
        ess_cert_id_chain = no
        ess_cert_id_alg = sha256
        """

    private func reply(to request: TimeStampRequest) throws -> TimeStampResponse {
        try OpenSSLCommand.withDirectory { openssl in
            try openssl.write(request.encode(), to: "request")
            try openssl.write(Array(Self.configuration.utf8), to: "configuration")
            try openssl.write(Array("0A".utf8), to: "serial")
            try openssl.write(Array(Self.tsa.pem.utf8), to: "tsa.pem")
            try openssl.write(Array(Data(contentsOf: URL(fileURLWithPath: Self.tsa.key.path))), to: "tsa.key")
            try openssl.run([
                "ts", "-reply", "-config", "configuration", "-queryfile", "request", "-signer", "tsa.pem", "-inkey",
                "tsa.key", "-out", "reply",
            ])
            return try TimeStampResponse.parse(openssl.read("reply")[...])
        }
    }

    @Test("OpenSSL answers our request with a token over the imprint, under the policy, with the nonce")
    func granted() throws {
        let imprint = try Digest.hash(.sha512, [1, 2, 3])
        let policy = ObjectIdentifier(1, 2, 3, 4, 5)
        let request = TimeStampRequest(digest: .sha512, hashedMessage: imprint, policy: policy, nonce: [0xff, 1])
        let response = try reply(to: request)
        #expect(response.status.status == .granted && response.status.isGranted)
        let token = try #require(response.token)
        #expect(token.tstInfo.messageImprint.hashedMessage == imprint)
        #expect(token.tstInfo.messageImprint.digest == .sha512)
        #expect(token.tstInfo.policy == policy)
        #expect(token.tstInfo.nonce.map { Array($0) } == [0, 0xff, 1])
        #expect(token.tstInfo.serialNumber.bytes == [0x0b])
        #expect(token.tstInfo.accuracy?.nanoseconds == 1_500_100_000)
        #expect(token.tstInfo.ordering)
        #expect(token.tstInfo.tsa != nil)
        #expect(token.signedData.certificates.map { Array($0.encoding) } == [Self.tsa.certificate])
    }

    @Test("Without the wish for a certificate there is none in the token")
    func withoutCertificate() throws {
        let imprint = try Digest.hash(.sha256, [1])
        let request = TimeStampRequest(digest: .sha256, hashedMessage: imprint, wantsCertificate: false)
        let token = try #require(try reply(to: request).token)
        #expect(token.signedData.certificates.isEmpty)
        #expect(token.tstInfo.nonce == nil)
    }

    @Test("RFC 3161 §2.4.2: a rejection says why")
    func rejected() throws {
        let request = TimeStampRequest(
            digest: .sha256,
            hashedMessage: try Digest.hash(.sha256, [1]),
            policy: ObjectIdentifier(1, 2, 3, 4, 99)
        )
        let response = try reply(to: request)
        #expect(response.status.status == .rejection && !response.status.isGranted)
        #expect(response.status.failures == [.unacceptedPolicy])
        #expect(!response.status.statusString.isEmpty)
        #expect(response.token == nil)
    }
}
