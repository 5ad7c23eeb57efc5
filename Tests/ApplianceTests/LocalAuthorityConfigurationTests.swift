import ASN1
import Foundation
import LibCrypto
import PKCS11
import SignatureCreation
import TestSupport
import Testing
import ValidationReport

@testable import Appliance

@Suite("Authorities of one's own in the configuration, and the words for what they lack")
struct LocalAuthorityConfigurationTests {
    private static func read(_ keys: String) throws -> LocalTimeStampAuthorityConfiguration? {
        let folder = try TemporaryFolder()
        return try withExtendedLifetime(folder) {
            let text =
                "timeStampAuthorities:\n  - name: propria\n"
                + keys.split(separator: "\n").map { "    \($0)\n" }.joined()
            let path = try folder.write("lastro.yaml", Array(text.utf8))
            return try Configuration(option: path).timeStampAuthorities.first?.local
        }
    }

    private static let token = """
        kind: pkcs11
        key: pkcs11:token=carimbo;id=%a1
        policy: 2.16.76.1.6.99
        state: /var/lib/lastro/act
        """

    @Test("Each key is read, and what is left out has its default")
    func keys() throws {
        let plain = try #require(try Self.read(Self.token))
        #expect(plain.name == "propria" && plain.key == "pkcs11:token=carimbo;id=%a1")
        #expect(plain.policy == ObjectIdentifier(2, 16, 76, 1, 6, 99))
        #expect(plain.secret == .prompt && plain.accuracy == nil && !plain.ordering && !plain.needsSynchronizedClock)
        let full = try #require(
            try Self.read(
                Self.token + """

                    certificate: /etc/lastro/act.pem
                    chain: [/etc/lastro/ac.pem]
                    modules: [/usr/lib/hsm.so]
                    secret: credential:act-pin
                    accuracyMicroseconds: 500
                    ordering: true
                    signatureDigest: SHA-512
                    needsSynchronizedClock: true
                    """
            )
        )
        #expect(full.certificate == "/etc/lastro/act.pem" && full.chain == ["/etc/lastro/ac.pem"])
        #expect(full.modules == ["/usr/lib/hsm.so"] && full.secret == .credential("act-pin"))
        #expect(full.accuracy == 500 && full.ordering && full.signatureDigest == .sha512 && full.needsSynchronizedClock)
        let sealed = Self.token.replacingOccurrences(of: "kind: pkcs11", with: "kind: software")
            .replacingOccurrences(of: "key: pkcs11:token=carimbo;id=%a1", with: "key: /etc/lastro/act.key")
        #expect(try Self.read(sealed)?.key == "/etc/lastro/act.key")
    }

    @Test(
        "A PIN in the configuration, files for tokens and other values are refused",
        arguments: [
            ("id=%a1", "id=%a1?pin-value=1234"), ("key: pkcs11:token=carimbo;id=%a1", "key: act.key"),
            ("state: /var/lib/lastro/act", "pin: 1234\nstate: a"),
            ("state: /var/lib/lastro/act", "secret: 1234\nstate: a"),
            ("state: /var/lib/lastro/act", "signatureDigest: SHA-1\nstate: a"), ("policy: 2.16.76.1.6.99", "policy: x"),
            ("state: /var/lib/lastro/act", ""), ("kind: pkcs11", "kind: hsm"),
        ]
    )
    func refused(old: String, new: String) {
        let error = #expect(throws: ApplianceError.self) {
            try Self.read(Self.token.replacingOccurrences(of: old, with: new))
        }
        #expect(error?.kind == .configuration)
    }

    @Test("Every reason has words in both languages")
    func words() {
        var texts: [LocalizedText] = []
        texts += URIDefect.allCases.map(URIDefectText.text)
        texts += SealedKeyDefect.allCases.map(SealedKeyDefectText.text)
        let codes: [PKCS11Error.Code] = [
            .moduleUnusable, .tokenNotFound, .tokenAmbiguous, .keyNotFound, .keyAmbiguous, .wrongPIN, .lockedPIN,
            .finalPINAttempt, .expiredPIN, .missingPIN, .tokenRemoved, .sessionLimit, .mechanismUnsupported, .keyUnfit,
        ]
        texts += codes.map { ApplianceError(token: PKCS11Error($0)).text }
        let refusals: [TimeStampRefusal] = [
            .malformedRequest, .unknownVersion, .unacceptedDigest, .wrongDigestLength, .unacceptedPolicy,
            .unacceptedExtension, .clockBehind, .clockUntrusted, .certificateNotValid, .signing(.certificateMissing),
        ]
        texts += refusals.map(LocalRefusalText.text)
        for text in texts { #expect(!text.portuguese.isEmpty && text.portuguese != text.english) }
    }
}
