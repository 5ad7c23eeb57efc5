import TestSupport
import Testing

@testable import LibCrypto

@Suite("Private keys out of files that OpenSSL wrote")
struct PersonalInformationTests {
    private static func secret(_ text: String) -> SecretBytes {
        var bytes = Array(text.utf8)
        return SecretBytes(taking: &bytes)
    }

    /// Makes a key and a certificate, and packs them.
    private static func pack(_ command: OpenSSLCommand, _ options: [String]) throws -> [UInt8] {
        try command.run(
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-keyout",
            "key.pem",
            "-out",
            "certificate.pem",
            "-days",
            "2",
            "-subj",
            "/CN=Exemplo"
        )
        try command.run(
            [
                "pkcs12", "-export", "-inkey", "key.pem", "-in", "certificate.pem", "-out", "file.pfx", "-passout",
                "pass:segredo",
            ]
                + options
        )
        return try command.read("file.pfx")
    }

    @Test(
        "A PKCS #12 file gives key and certificate, whether its ciphers are of today or of 1999",
        arguments: [false, true]
    )
    func pkcs12(isLegacy: Bool) throws {
        try OpenSSLCommand.withDirectory { command in
            let file = try Self.pack(command, isLegacy ? ["-legacy"] : [])
            let information = try PersonalInformation(pkcs12: file, passphrase: Self.secret("segredo"))
            #expect(information.privateKey.publicKind == .rsa(bits: 2048))
            let certificate = try command.run("x509", "-in", "certificate.pem", "-outform", "DER")
            #expect(information.certificates == [certificate])
            let signature = try information.privateKey.sign(message: [1, 2, 3], scheme: .rsaPKCS1(.sha256))
            try command.file("message", [1, 2, 3])
            try command.file("signature", signature)
            try command.run("x509", "-in", "certificate.pem", "-pubkey", "-noout", "-out", "public.pem")
            #expect(
                try command.accepts(["dgst", "-sha256", "-verify", "public.pem", "-signature", "signature", "message"])
            )
        }
    }

    @Test("A wrong passphrase, bytes behind the file and other files are told apart")
    func refusals() throws {
        try OpenSSLCommand.withDirectory { command in
            let file = try Self.pack(command, [])
            func refusal(_ bytes: [UInt8], _ passphrase: String) -> LibCryptoError.Refusal? {
                do throws(LibCryptoError) {
                    _ = try PersonalInformation(pkcs12: bytes, passphrase: Self.secret(passphrase))
                } catch {
                    return error.refusal
                }
                return nil
            }
            #expect(refusal(file, "errado") == .wrongPassphrase)
            #expect(refusal(file, "") == .wrongPassphrase)
            #expect(refusal(file + [0], "segredo") == .trailingBytes)
            #expect(throws: LibCryptoError.self) {
                try PersonalInformation(pkcs12: [0x30, 0], passphrase: Self.secret("segredo"))
            }
            try command.run(
                "pkcs12",
                "-export",
                "-nokeys",
                "-in",
                "certificate.pem",
                "-out",
                "public.pfx",
                "-passout",
                "pass:segredo"
            )
            #expect(refusal(try command.read("public.pfx"), "segredo") == .keyMissing)
        }
    }

    @Test("An encrypted PKCS #8 key opens with its passphrase only")
    func encryptedKey() throws {
        try OpenSSLCommand.withDirectory { command in
            try command.run("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", "key.pem")
            try command.run(
                "pkcs8",
                "-topk8",
                "-in",
                "key.pem",
                "-outform",
                "DER",
                "-out",
                "key.p8",
                "-passout",
                "pass:segredo",
                "-scrypt"
            )
            let file = try command.read("key.p8")
            let key = try PrivateKey(encryptedPKCS8: file, passphrase: Self.secret("segredo"))
            let expected = try command.run("pkey", "-in", "key.pem", "-pubout", "-outform", "DER")
            #expect(try key.subjectPublicKeyInfo() == expected)
            let error = #expect(throws: LibCryptoError.self) {
                try PrivateKey(encryptedPKCS8: file, passphrase: Self.secret("errado"))
            }
            #expect(error?.refusal == .wrongPassphrase)
        }
    }
}
