import ASN1
import Foundation
import PathValidation
import Testing

@testable import TrustStore

@Suite struct SnapshotTests {
    /// The table of DOMAIN's roots that the repository ships, and its count of files.
    @Test("The repository's own store loads: five roots are anchors, the rest are candidates")
    func repositoryStore() throws {
        let snapshot = try TrustSnapshot.load(path: TemporaryStore.original.path)
        #expect(Set(snapshot.anchors.compactMap { $0.pin?.version }) == ["v1", "v2", "v5", "v10", "v11"])
        #expect(snapshot.anchors.allSatisfy { $0.domain?.identifier == "icp-brasil" })
        #expect(snapshot.domains.map(\.identifier) == ["icp-brasil", "gov-br"])
        #expect(snapshot.domains.first?.pins.count == 14)
        #expect(snapshot.domains.first?.legalClass == .qualified)
        #expect(snapshot.domains.last?.isAnchor == false)
        let files = try FileManager.default.contentsOfDirectory(
            atPath: TemporaryStore.original.appending(path: "certificates").path
        )
        #expect(snapshot.storedCertificates.count == files.count)
        #expect(snapshot.certificates.count == files.count)
        #expect(snapshot.unusableRoots.isEmpty)
        #expect(snapshot.domains(claiming: "2.16.76.1.2.1.12").map(\.identifier) == ["icp-brasil"])
        #expect(snapshot.domains(claiming: "2.16.76.10").isEmpty)
    }

    @Test("Anchors are told apart from certificates that are only pinned")
    func anchorLookUp() throws {
        let snapshot = try TrustSnapshot.load(path: TemporaryStore.original.path)
        for anchor in snapshot.anchors {
            #expect(snapshot.anchor(anchor.anchor)?.sha256 == anchor.sha256)
            let certificate = try #require(anchor.anchor.certificate)
            #expect(snapshot.domain(pinning: certificate)?.identifier == "icp-brasil")
        }
        let candidate = try #require(snapshot.storedCertificates.first)
        #expect(snapshot.domain(pinning: candidate.certificate) == nil)
    }

    @Test("The digest depends on neither path, file names nor the order of the manifest")
    func digestIsStable() throws {
        let first = try TrustSnapshot.load(path: TemporaryStore.original.path)
        let store = try TemporaryStore()
        var manifest = try TrustManifest.parse(store.bytes("manifest.yaml"))
        #expect(manifest.text == String(decoding: try store.bytes("manifest.yaml"), as: UTF8.self))
        manifest.domains.reverse()
        let old = manifest.certificates[0]
        try store.write(store.bytes(old.file), to: "certificates/renamed.pem")
        try FileManager.default.removeItem(at: store.store.appending(path: old.file))
        manifest.certificates[0] = ListedCertificate(
            file: "certificates/renamed.pem",
            subject: "other words",
            notBefore: old.notBefore,
            notAfter: old.notAfter,
            sha256: old.sha256,
            root: old.root,
            source: "elsewhere"
        )
        try store.write(Array(manifest.text.utf8), to: "manifest.yaml")
        let second = try TrustSnapshot.load(path: store.path)
        #expect(first.digest == second.digest)
        #expect(first.digest.count == 64)
    }

    @Test("The digest changes with what reaches a verdict: a class, an arc, a candidate's root, a root's use")
    func digestTells() throws {
        let before = try TrustSnapshot.load(path: TemporaryStore.original.path).digest
        let edits = [
            ("legalClass: \"qualificada\"", "legalClass: \"avancada\""), ("\"2.16.76.1\"", "\"2.16.76.2\""),
            ("root: \"v5\"", "root: \"v2\""), ("usable: true", "usable: false"),
        ]
        for (old, new) in edits {
            let store = try TemporaryStore()
            try store.edit(old, new)
            #expect(try TrustSnapshot.load(path: store.path).digest != before, "\(new)")
        }
    }

    @Test("The listing is hashed as it is documented")
    func listing() throws {
        let store = try TemporaryStore()
        let anchor = store.store.appending(path: "roots/ac-raiz-v5.pem").path
        let snapshot = try TrustSnapshot.anchors(files: [anchor])
        // printf 'lastro.trust-snapshot/1\nanchor\tcaa53fc6…9b17\t-\n' | sha256sum
        let text =
            "lastro.trust-snapshot/1\nanchor\tcaa53fc6091c6951887c976e378f6ef89aa6377c55d97b6475422b71ed7e9b17\t-\n"
        let file = store.folder.appending(path: "listing")
        try Data(text.utf8).write(to: file)
        let expected = String(decoding: try store.run("sha256sum", [file.path]), as: UTF8.self).prefix(64)
        #expect(snapshot.digest == expected)
    }

    @Test("Files named as anchors make a snapshot: each certificate once, self-signed or not")
    func anchorFiles() throws {
        let store = try TemporaryStore()
        let root = store.store.appending(path: "roots/ac-raiz-v5.pem").path
        let snapshot = try TrustSnapshot.load(path: store.path)
        let candidate = store.store.appending(path: try #require(snapshot.storedCertificates.first).entry.file).path
        let adHoc = try TrustSnapshot.anchors(files: [root, candidate, root])
        #expect(adHoc.anchors.count == 2)
        #expect(adHoc.anchors.allSatisfy { $0.domain == nil })
        #expect(try TrustSnapshot.anchors(files: [candidate, root]).digest == adHoc.digest)
        #expect(throws: TrustStoreError.self) { try TrustSnapshot.anchors(files: [store.manifest.path]) }
        #expect(throws: TrustStoreError.self) { try TrustSnapshot.anchors(files: [store.path + "/none"]) }
    }
}
