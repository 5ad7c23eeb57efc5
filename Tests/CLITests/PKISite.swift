import Foundation
import TestSupport

/// A whole PKI on loopback, by certomancer, and a workshop with its certificates.
final class PKISite {
    let workshop: Workshop
    let server: LoopbackServer
    private let folder: TemporaryFolder

    /// Nil, with a printed reason, where certomancer is not installed.
    init?() throws {
        guard PythonTools.isThere("certomancer"), let python = PythonTools.path("python") else { return nil }
        workshop = try Workshop()
        folder = try TemporaryFolder()
        server = try LoopbackServer(
            "pki_server.py",
            [folder.path, PackageRoot.path + "/Tests/TestPKI/Keys"],
            python: python
        )
        for name in ["root", "interm", "signer", "revoked", "stamper", "responder"] {
            let from = folder.path + "/" + name + ".pem"
            try FileManager.default.copyItem(atPath: from, toPath: workshop.path + "/" + name + ".pem")
        }
        try write(
            "lastro.yaml",
            "fetching: {allowedHosts: [127.0.0.1], allowPrivateAddresses: true, maximumCRLSize: 1000000}"
        )
    }

    /// From then on nobody answers.
    func stop() { server.stop() }

    /// How the server treats what it gives: honest, flip, garbage, huge, other.
    func behave(_ mode: String) throws { try Data(mode.utf8).write(to: URL(filePath: folder.path + "/mode")) }

    func write(_ name: String, _ text: String) throws {
        let file = URL(filePath: workshop.path + "/" + name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// What the server was asked, in order: kind and status.
    var log: [String] {
        let text = (try? String(contentsOfFile: folder.path + "/log", encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map(String.init)
    }

    /// The evidence in the folder, by the folder's name and kind.
    var stored: [String] {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: workshop.path + "/lcr")) ?? []
        return names.filter { $0.hasSuffix(".crl") || $0.hasSuffix(".ocsp") || $0.hasSuffix(".cer") }.sorted()
    }

    /// Runs `lastro revocation fetch` into the folder `lcr`, with the root as anchor.
    func fetch(_ arguments: String) throws -> Workshop.Outcome {
        try workshop.run(
            "lastro revocation fetch \(arguments) --to lcr --config lastro.yaml --anchor root.pem --certificates interm.pem"
        )
    }
}
