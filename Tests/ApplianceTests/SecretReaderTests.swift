import Foundation
import LibCrypto
import TestSupport
import Testing
import ValidationReport

@testable import Appliance

@Suite("Where PINs and passphrases come from")
struct SecretReaderTests {
    private static let prompt = LocalizedText("Senha: ", "Passphrase: ")

    private func read(_ bytes: [UInt8]) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        try folder.write("senha", bytes)
        return try withExtendedLifetime(folder) {
            let secret = try SecretReader(credentials: folder.path).read(
                .credential("senha"),
                prompt: Self.prompt,
                language: .portuguese
            )
            return secret.withBytes { span in span.withUnsafeBytes { Array($0) } }
        }
    }

    @Test("Origins are read, and what could be a secret or lead elsewhere is none")
    func origins() {
        #expect(SecretOrigin("prompt") == .prompt)
        #expect(SecretOrigin("fd:3") == .descriptor(3))
        #expect(SecretOrigin("credential:tsa.pin") == .credential("tsa.pin"))
        for text in [
            "", "1234", "fd:", "fd:-1", "fd:x", "credential:", "credential:../pin", "credential:..", "env:PIN",
        ] {
            #expect(SecretOrigin(text) == nil, "\(text)")
        }
    }

    @Test("The line end does not count, everything else does")
    func content() throws {
        #expect(try read(Array("segredo\n".utf8)) == Array("segredo".utf8))
        #expect(try read(Array("segredo\r\n".utf8)) == Array("segredo".utf8))
        #expect(try read(Array(" çà ".utf8)) == Array(" çà ".utf8))
        #expect(try read([UInt8](repeating: 0x61, count: 1024)).count == 1024)
        for wrong in ["", "\n", "a\nb", "a\n\n", "a\u{0}b", String(repeating: "a", count: 1025)] {
            let error = #expect(throws: ApplianceError.self) { try read(Array(wrong.utf8)) }
            #expect(error?.kind == .usage)
            #expect(error.map { $0.text.portuguese != $0.text.english } == true)
        }
    }

    @Test("A descriptor is read to its end")
    func descriptor() throws {
        let pipe = Pipe()
        pipe.fileHandleForWriting.write(Data("739218\n".utf8))
        try pipe.fileHandleForWriting.close()
        let secret = try SecretReader(credentials: nil).read(
            .descriptor(pipe.fileHandleForReading.fileDescriptor),
            prompt: Self.prompt,
            language: .english
        )
        #expect(secret.count == 6)
    }

    @Test("A credential that is missing, or a link, is not there")
    func missing() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "/etc/hostname")
        for (directory, name) in [(folder.path, "nada"), (folder.path, "link"), (nil, "nada")] {
            #expect(throws: ApplianceError.self) {
                try SecretReader(credentials: directory).read(
                    .credential(name),
                    prompt: Self.prompt,
                    language: .english
                )
            }
        }
    }
}
