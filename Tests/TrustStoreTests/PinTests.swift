import Foundation
import Testing

@testable import TrustStore

@Suite struct PinTests {
    static let digest = String(repeating: "ab", count: 32)

    @Test("A pin in a new domain makes a root of the operator's own an anchor once it is imported")
    func newDomain() throws {
        let store = try TemporaryStore()
        try store.run(
            "openssl",
            [
                "req", "-x509", "-newkey", "ed25519", "-nodes", "-keyout", "key.pem", "-out", "root.pem", "-subj",
                "/O=Empresa Inventada/CN=Raiz de Teste v1", "-addext", "basicConstraints=critical,CA:TRUE",
            ]
        )
        let file = store.folder.appending(path: "root.pem").path
        var run = TrustImport(store: store.path)
        try run.add(file: file)
        #expect(try run.run().refused.map(\.code) == [.rootNotPinned])
        let words = String(
            decoding: try store.run("openssl", ["x509", "-in", "root.pem", "-noout", "-fingerprint", "-sha256"]),
            as: UTF8.self
        )
        let fingerprint = try #require(words.split(separator: "=").last).trimmingCharacters(in: .newlines)
        let pin = TrustPin(store: store.path, sha256: fingerprint, name: "Raiz de Teste v1", domain: "empresa")
        let outcome = try pin.run()
        #expect(outcome.isAdded)
        #expect(outcome.domain.isAnchor)
        #expect(outcome.domain.legalClass == .other)
        // v1 is ICP-Brasil's.
        #expect(outcome.pin.version.hasPrefix("pin-"))
        #expect(try !pin.run().isAdded)
        #expect(try run.run().added.map(\.role) == [.root])
        let snapshot = try TrustSnapshot.load(path: store.path)
        #expect(snapshot.anchors.contains { $0.domain?.identifier == "empresa" })
        #expect(try TrustVerification(store: store.path).isIntact)
    }

    @Test("A pin in a domain that is no anchor stays none")
    func namedDomain() throws {
        let store = try TemporaryStore()
        let pin = TrustPin(store: store.path, sha256: Self.digest, name: "Raiz Inventada v9", domain: "gov-br")
        let outcome = try pin.run()
        #expect(outcome.isAdded)
        #expect(!outcome.domain.isAnchor)
    }

    @Test("The next root of ICP-Brasil gets its number as version")
    func nextRoot() throws {
        let store = try TemporaryStore()
        let name = "Autoridade Certificadora Raiz Brasileira v14"
        let pin = TrustPin(store: store.path, sha256: Self.digest, name: name, domain: "icp-brasil")
        #expect(try pin.run().pin.version == "v14")
        #expect(try TrustSnapshot.load(path: store.path).domains[0].pins.count == 15)
    }

    @Test(
        "A digest, a name or a domain that is none is refused, and so is a digest of another domain",
        arguments: [
            ("ab", "x", "icp-brasil"), (digest, "", "icp-brasil"), (digest, "a\nb", "icp-brasil"),
            (digest, "x", "../up"),
            (digest, "x", ""), ("caa53fc6091c6951887c976e378f6ef89aa6377c55d97b6475422b71ed7e9b17", "x", "gov-br"),
        ]
    )
    func refusals(digest: String, name: String, domain: String) throws {
        let store = try TemporaryStore()
        let before = try store.bytes("manifest.yaml")
        let pin = TrustPin(store: store.path, sha256: digest, name: name, domain: domain)
        #expect(throws: TrustStoreError.self) { try pin.run() }
        #expect(try store.bytes("manifest.yaml") == before)
    }

    @Test("Names with quotes and backslashes come back from the manifest as they were")
    func quoting() throws {
        let store = try TemporaryStore()
        let name = #"Raiz "Inventada" \ ação # 'x': {y} €"#
        _ = try TrustPin(store: store.path, sha256: Self.digest, name: name, domain: "gov-br").run()
        #expect(try TrustManifest.parse(store.bytes("manifest.yaml")).pin(sha256: Self.digest)?.pin.name == name)
    }
}
