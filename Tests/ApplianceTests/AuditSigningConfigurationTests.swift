import TestSupport
import Testing

@testable import Appliance

@Suite("The key that signs audit logs, in the configuration")
struct AuditSigningConfigurationTests {
    private static func read(_ keys: String) throws -> AuditSigningConfiguration? {
        let folder = try TemporaryFolder()
        return try withExtendedLifetime(folder) {
            let text = "auditSigning:\n" + keys.split(separator: "\n").map { "  \($0)\n" }.joined()
            let path = try folder.write("lastro.yaml", Array(text.utf8))
            return try Configuration(option: path).auditSigning
        }
    }

    private static let token = "kind: pkcs11\nkey: pkcs11:token=registro;id=%07\n"

    @Test("Keys on tokens and sealed ones are read, and what is left out has its default")
    func keys() throws {
        let plain = try #require(try Self.read(Self.token))
        #expect(plain == AuditSigningConfiguration(key: "pkcs11:token=registro;id=%07"))
        #expect(!plain.isSoftware)
        let full = try #require(
            try Self.read(Self.token + "certificate: /a.pem\nmodules: [/b.so]\nsecret: credential:pin\n")
        )
        #expect(full.certificate == "/a.pem" && full.modules == ["/b.so"] && full.secret == .credential("pin"))
        let sealed = try #require(try Self.read("kind: software\nkey: /chave.pem\nsecret: fd:3\n"))
        #expect(sealed.isSoftware && sealed.key == "/chave.pem" && sealed.secret == .descriptor(3))
    }

    @Test(
        "What is missing, unknown or of another kind is named",
        arguments: [
            ("key: /chave.pem", "lacks kind"), ("kind: pkcs11", "key"), ("kind: hsm\nkey: /a", "kind"),
            ("kind: pkcs11\nkey: /chave.pem", "PKCS #11 URI"), ("kind: software\nkey: a\nmodules: [/b.so]", "modules"),
            ("kind: pkcs11\nkey: pkcs11:token=a?pin-value=1", "PIN"), (token + "secret: 123456", "secret"),
            (token + "pin: 1", "pin"),
        ]
    )
    func refusals(keys: String, words: String) {
        let error = #expect(throws: ApplianceError.self) { try Self.read(keys) }
        #expect(error?.kind == .configuration)
        #expect(error?.message.contains(words) == true, "\(String(describing: error?.message))")
    }
}
