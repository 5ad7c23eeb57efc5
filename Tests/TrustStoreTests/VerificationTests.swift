import Foundation
import Testing

@testable import TrustStore

@Suite struct VerificationTests {
    @Test("The repository's own store is intact")
    func repositoryStore() throws {
        let verification = try TrustVerification(store: TemporaryStore.original.path)
        #expect(verification.findings.isEmpty)
        #expect(verification.rootCount == 5)
        #expect(verification.pinCount == 15)
    }

    @Test("Every defect is found in one run")
    func defects() throws {
        let store = try TemporaryStore()
        let damaged = "certificates/ac-acd-v5-65343be0.pem"
        try store.write(Array(store.bytes(damaged).dropLast(40)), to: damaged)
        try FileManager.default.removeItem(
            at: store.store.appending(path: "certificates/ac-boa-vista-rfb-4a8c8abe.pem")
        )
        try store.write([], to: "roots/extra.pem")
        try store.edit("root: \"v5\"", "root: \"v2\"")
        let verification = try TrustVerification(store: store.path)
        #expect(!verification.isIntact)
        #expect(Set(verification.findings.map(\.code)) == [.fileDamaged, .fileUnlisted, .rootMismatch])
        #expect(verification.findings.filter { $0.code == .fileDamaged }.count == 2)
    }

    @Test("A CA whose issuer is gone does not verify up to a pin")
    func missingIssuer() throws {
        let store = try TemporaryStore()
        var manifest = try TrustManifest.parse(store.bytes("manifest.yaml"))
        let index = try #require(manifest.certificates.firstIndex { $0.file.contains("ac-caixa-v2-") })
        let issuer = manifest.certificates.remove(at: index)
        try store.write(Array(manifest.text.utf8), to: "manifest.yaml")
        try FileManager.default.removeItem(at: store.store.appending(path: issuer.file))
        let findings = try TrustVerification(store: store.path).findings
        #expect(!findings.isEmpty)
        #expect(findings.allSatisfy { $0.code == .chainNotPinned })
    }
}
