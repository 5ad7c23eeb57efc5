import ASN1
import Foundation
import TestPKI
import TestSupport
import Testing

@Suite struct ExampleFilesTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../examples").standardizedFileURL

    @Test("The committed examples are what make-examples writes") func committed() throws {
        let made = ExampleFiles.make()
        for (path, bytes) in made {
            let committed = try Data(contentsOf: Self.folder.appending(path: path))
            #expect(Array(committed) == bytes, "\(path): run `swift run make-examples examples`")
        }
        let present = try FileManager.default.subpathsOfDirectory(atPath: Self.folder.path).filter { path in
            try Self.folder.appending(path: path).resourceValues(forKeys: [.isDirectoryKey]).isDirectory == false
        }
        #expect(Set(present) == Set(made.keys))
    }

    @Test(
        "OpenSSL judges each example's signature as its story says",
        arguments: [
            ("1-valida", true), ("2-documento-alterado", false), ("3-revogada-antes", true),
            ("4-revogada-depois", true),
            ("5-certificado-vencido", true),
        ]
    )
    func signatures(folder: String, isIntact: Bool) throws {
        let openssl = try OpenSSLCommand()
        let path = Self.folder.appending(path: folder).path
        let authorities = try openssl.file(
            "authorities.pem",
            ([TestICPBrasil.world.root] + TestICPBrasil.world.intermediates).map(\.pem).joined()
        )
        let result = try openssl.outcome(
            "cms",
            "-verify",
            "-binary",
            "-inform",
            "DER",
            "-in",
            "\(path)/contrato.txt.p7s",
            "-content",
            "\(path)/contrato.txt",
            "-CAfile",
            authorities,
            "-purpose",
            "any",
            "-attime",
            String(Instant.utc("2024-06-11").seconds),
            "-out",
            "out"
        )
        #expect((result.status == 0) == isIntact, "\(result.output)")
    }
}
