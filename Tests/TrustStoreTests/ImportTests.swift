import ASN1
import Foundation
import PKIX
import TestSupport
import Testing

@testable import TrustStore

@Suite(.enabled(if: OutsideVectors.areThere, Comment(rawValue: OutsideVectors.reason)))
struct ImportTests {
    /// Every real certificate that the vectors have, in reverse order: the CAs of the second level first.
    static func realFiles() throws -> [URL] {
        try OutsideVectors.files("cas").reversed() + OutsideVectors.files("roots/real").reversed()
    }

    private func expectAllReal(_ outcome: ImportOutcome, _ store: TemporaryStore) throws {
        #expect(outcome.refused.isEmpty)
        let taken = Set((outcome.added + outcome.present).map(\.sha256))
        let expected = try OutsideVectors.digests(kind: "ca").union(OutsideVectors.digests(kind: "root"))
        #expect(expected.count == 402)
        #expect(taken == expected)
        let snapshot = try TrustSnapshot.load(path: store.path)
        // v7 is there, but its key cannot verify anything.
        #expect(snapshot.anchors.count == 13)
        #expect(snapshot.unusableRoots.map(\.pin.version) == ["v7"])
        let cas = try OutsideVectors.digests(kind: "ca")
        #expect(Set(snapshot.storedCertificates.map(\.entry.sha256)).isSuperset(of: cas))
    }

    @Test("All 388 real CAs and 14 roots come in, whatever their order; a second import adds nothing")
    func realCertificates() throws {
        let store = try TemporaryStore()
        let shipped = try TrustSnapshot.load(path: store.path)
        let shippedDigests = Set(shipped.anchors.map(\.sha256) + shipped.storedCertificates.map(\.entry.sha256))
        var run = TrustImport(store: store.path)
        for file in try Self.realFiles() { try run.add(file: file.path) }
        let first = try run.run()
        try expectAllReal(first, store)
        #expect(Set(first.present.map(\.sha256)).isSubset(of: shippedDigests))
        #expect(shippedDigests.isDisjoint(with: first.added.map(\.sha256)))
        let manifest = try store.bytes("manifest.yaml")
        let second = try run.run()
        #expect(second.added.isEmpty)
        #expect(second.present.count == 402)
        #expect(try store.bytes("manifest.yaml") == manifest)
        let verification = try TrustVerification(store: store.path)
        #expect(verification.isIntact)
        #expect(verification.findings.map(\.code) == [.rootUnusable])
        #expect(verification.rootCount == 14)
    }

    @Test("The index's word for each CA's root is what the import found")
    func rootsOfCertificates() throws {
        let store = try TemporaryStore()
        var run = TrustImport(store: store.path)
        for file in try Self.realFiles() { try run.add(file: file.path) }
        _ = try run.run()
        let roots = Dictionary(
            uniqueKeysWithValues: try TrustSnapshot.load(path: store.path).storedCertificates.map {
                (String($0.entry.sha256.prefix(8)), $0.entry.root)
            }
        )
        for file in try OutsideVectors.files("cas") {
            // original-2001-n1-AC_CAIXA-1376af73.pem
            let name = file.deletingPathExtension().lastPathComponent
            #expect(roots[String(name.suffix(8))] == String(name.prefix { $0 != "-" }), "\(name)")
        }
    }

    @Test("Certificates whose root is not there are refused, and taken once it comes along")
    func rootComesLater() throws {
        let store = try TemporaryStore()
        let cas = try OutsideVectors.files("cas").filter { $0.lastPathComponent.hasPrefix("v12-") }
        try #require(!cas.isEmpty)
        var first = TrustImport(store: store.path)
        for file in cas { try first.add(file: file.path) }
        let outcome = try first.run()
        #expect(outcome.added.isEmpty)
        #expect(outcome.refused.count == cas.count)
        #expect(outcome.refused.allSatisfy { $0.code == .chainNotPinned })
        try first.add(file: OutsideVectors.folder.appending(path: "icp-brasil/roots/real/AC-Raiz-v12.pem").path)
        #expect(try first.run().added.count == cas.count + 1)
    }

    @Test("Fake roots are refused, those with the name of a real one for that reason; nothing is written")
    func fakeRoots() throws {
        let store = try TemporaryStore()
        let before = try TrustSnapshot.load(path: store.path).digest
        var run = TrustImport(store: store.path)
        let files = try OutsideVectors.files("roots/fake-homologacao")
        for file in files { try run.add(file: file.path) }
        let outcome = try run.run()
        #expect(outcome.added.isEmpty)
        #expect(outcome.present.isEmpty)
        #expect(outcome.refused.count == files.count)
        for refusal in outcome.refused {
            let isNamesake = ["v10_3f3f285d", "v12_aaad00d2", "v2_1245c509", "v4_98896111"].contains {
                refusal.origin.contains($0)
            }
            #expect((refusal.code == .sameNameAsRoot) == isNamesake, "\(refusal.origin)")
            #expect([.sameNameAsRoot, .rootNotPinned].contains(refusal.code), "\(refusal.origin)")
        }
        #expect(try TrustSnapshot.load(path: store.path).digest == before)
    }

    @Test("gov.br comes in to be named, and is no anchor")
    func govBr() throws {
        let store = try TemporaryStore()
        let anchors = try TrustSnapshot.load(path: store.path).anchors.map(\.sha256)
        var run = TrustImport(store: store.path)
        let files = try OutsideVectors.files("roots/govbr")
        for file in files { try run.add(file: file.path) }
        let outcome = try run.run()
        #expect(outcome.added.count == files.count)
        #expect(outcome.added.allSatisfy { $0.root == "gov-br/v1" })
        let snapshot = try TrustSnapshot.load(path: store.path)
        #expect(snapshot.anchors.map(\.sha256) == anchors)
        let root = try #require(snapshot.roots.first { $0.domain.identifier == "gov-br" })
        #expect(!root.isAnchor)
        #expect(snapshot.domain(pinning: root.certificate)?.legalClass == .advanced)
    }

    @Test(
        "One ZIP file of all, deflated or stored, and one PKCS #7 file in DER or PEM",
        arguments: [
            "deflate", "stored", "pkcs7-der", "pkcs7-pem",
        ]
    )
    func containers(kind: String) throws {
        let store = try TemporaryStore()
        let input = store.folder.appending(path: "all.pem")
        var pem = Data()
        let files = try Self.realFiles()
        for file in files { pem += try Data(contentsOf: file) + Data("\n".utf8) }
        try pem.write(to: input)
        var name = "ACcompactado.zip"
        switch kind {
        case "deflate": try store.run("zip", ["-q", "-j", "-9", name] + files.map(\.path))
        case "stored": try store.run("zip", ["-q", "-j", "-0", name] + files.map(\.path))
        default:
            name = "all.p7b"
            let form = kind == "pkcs7-der" ? "DER" : "PEM"
            try store.run(
                "openssl",
                [
                    "crl2pkcs7", "-nocrl", "-certfile", "all.pem", "-outform", form, "-out", name,
                ]
            )
        }
        var run = TrustImport(store: store.path)
        try run.add(file: store.folder.appending(path: name).path)
        try expectAllReal(run.run(), store)
        let source = String(decoding: try store.bytes("manifest.yaml"), as: UTF8.self)
        #expect(source.contains("source: \"import \(name)\""))
    }

    @Test("A certificate that is no CA is refused")
    func notCA() throws {
        let store = try TemporaryStore()
        try store.run(
            "openssl",
            [
                "req", "-x509", "-newkey", "ed25519", "-nodes", "-keyout", "key.pem", "-out", "leaf.pem", "-subj",
                "/CN=Pessoa Inventada de Teste", "-addext", "basicConstraints=CA:FALSE",
            ]
        )
        var run = TrustImport(store: store.path)
        try run.add(file: store.folder.appending(path: "leaf.pem").path)
        #expect(try run.run().refused.map(\.code) == [.notCA])
    }

    @Test("A CA with a pinned root's name as issuer and another signature is refused as such")
    func forgedSignature() throws {
        let store = try TemporaryStore()
        let block = try #require(PEM.blocks(in: store.bytes("certificates/ac-caixa-v2-dddb6836.pem")[...]).first)
        var forged = block.content
        forged[forged.count - 1] ^= 1
        var run = TrustImport(store: store.path)
        run.add(forged, name: "forged.cer")
        #expect(try run.run().refused.map(\.code) == [.signatureInvalid])
    }

    @Test("What is no certificate is refused with its place, and the rest is taken")
    func rubbishAside() throws {
        let store = try TemporaryStore()
        var run = TrustImport(store: store.path)
        run.add(Array("hello".utf8), name: "notes.txt")
        run.add([0x30, 0x80], name: "broken.der")
        run.add(Array("PK\u{3}\u{4}".utf8) + [UInt8](repeating: 0, count: 40), name: "broken.zip")
        try run.add(file: OutsideVectors.folder.appending(path: "icp-brasil/roots/real/AC-Raiz-v12.pem").path)
        let outcome = try run.run()
        #expect(outcome.added.map(\.root) == ["v12"])
        #expect(outcome.refused.map(\.origin) == ["broken.der", "broken.zip", "notes.txt"])
        #expect(outcome.refused.map(\.code) == [.unreadable, .archiveRefused, .unreadable])
    }

    @Test("An import that was cut off before its manifest leaves a store that loads, and the next one cleans up")
    func cutOff() throws {
        let store = try TemporaryStore()
        let before = try TrustSnapshot.load(path: store.path).digest
        try store.write(Array("certificates/half.pem\nroots/ac-raiz-v12.pem\n".utf8), to: ".lastro-pending")
        try store.write([1, 2, 3], to: "certificates/half.pem")
        try store.write([1], to: "certificates/.lastro-99-half.pem.tmp")
        #expect(try TrustSnapshot.load(path: store.path).digest == before)
        var run = TrustImport(store: store.path)
        try run.add(file: OutsideVectors.folder.appending(path: "icp-brasil/roots/real/AC-Raiz-v12.pem").path)
        #expect(try run.run().added.count == 1)
        #expect(!FileManager.default.fileExists(atPath: store.path + "/.lastro-pending"))
        #expect(!FileManager.default.fileExists(atPath: store.path + "/certificates/half.pem"))
        #expect(!FileManager.default.fileExists(atPath: store.path + "/certificates/.lastro-99-half.pem.tmp"))
        #expect(try TrustVerification(store: store.path).isIntact)
    }
}
