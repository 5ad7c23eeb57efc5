import Foundation
import Testing

@testable import TrustStore

@Suite struct DamagedStoreTests {
    static let file = "roots/ac-raiz-v5.pem"

    /// The error that loading the store ends in.
    private func failure(_ store: TemporaryStore) -> TrustStoreError? {
        do throws(TrustStoreError) {
            _ = try TrustSnapshot.load(path: store.path)
            return nil
        } catch {
            return error
        }
    }

    @Test("A folder without a manifest is an error with a hint")
    func noManifest() throws {
        let store = try TemporaryStore()
        try FileManager.default.removeItem(at: store.manifest)
        let error = try #require(failure(store))
        #expect(error.code == .notATrustStore)
        #expect(!error.hint.isEmpty)
    }

    @Test("Any flipped bit of a certificate's file is an error that names the file")
    func flippedBits() throws {
        let store = try TemporaryStore()
        let bytes = try store.bytes(Self.file)
        let folder = StoreFolder(path: store.path)
        let digest = "caa53fc6091c6951887c976e378f6ef89aa6377c55d97b6475422b71ed7e9b17"
        #expect(throws: Never.self) { try folder.certificate(Self.file, sha256: digest) }
        // The last octet is the line end after the block, where RFC 7468 allows anything.
        for index in stride(from: 0, to: bytes.count - 1, by: 7) {
            var flipped = bytes
            flipped[index] ^= 1 << UInt8(index % 8)
            try store.write(flipped, to: Self.file)
            do throws(TrustStoreError) {
                _ = try folder.certificate(Self.file, sha256: digest)
                // A line end turned into a blank or the like changes no bit of the certificate.
                let isBlank = [0x20, 0x09, 0x0a, 0x0d].contains(flipped[index])
                #expect(isBlank, "octet \(index)")
            } catch {
                #expect(error.file == Self.file)
                #expect([.digestMismatch, .notACertificate].contains(error.code))
            }
        }
    }

    @Test("Another certificate in the place of a root is an error, whatever its name")
    func replacedRoot() throws {
        let store = try TemporaryStore()
        try store.write(store.bytes("roots/ac-raiz-v2.pem"), to: Self.file)
        let error = try #require(failure(store))
        #expect(error.code == .digestMismatch)
        #expect(error.file == Self.file)
    }

    @Test(
        "A file that the manifest does not name is an error that names it",
        arguments: ["roots", "certificates", "."]
    )
    func extraFile(folder: String) throws {
        let store = try TemporaryStore()
        try store.write([], to: "\(folder)/extra.pem")
        let error = try #require(failure(store))
        #expect(error.code == .unlistedFiles)
        #expect(error.detail.hasSuffix("extra.pem"))
        #expect(error.hint.contains("lastro trust import"))
    }

    @Test("A file that is not there is an error that names it")
    func missingFile() throws {
        let store = try TemporaryStore()
        try FileManager.default.removeItem(at: store.store.appending(path: Self.file))
        let error = try #require(failure(store))
        #expect(error.code == .missingFile)
        #expect(error.file == Self.file)
    }

    static let edits: [(old: String, new: String, code: TrustStoreError.Code, key: String)] = [
        ("schema: ", "extra: 1\nschema: ", .unknownKey, "extra"),
        ("    anchor: true\n", "    anchor: true\n    ancor: true\n", .unknownKey, "domains[0].ancor"),
        ("    anchor: true\n", "", .missingKey, "domains[0].anchor"),
        ("    anchor: true\n", "    anchor: true\n    anchor: false\n", .duplicateKey, "anchor"),
        ("    anchor: true\n", "    anchor: \"true\"\n", .wrongType, "domains[0].anchor"),
        ("version: \"v1\"", "version: v1", .wrongType, "domains[0].pins[1].version"),
        ("version: \"v1\"", "version: [\"v1\"]", .wrongType, "domains[0].pins[1].version"),
        ("version: \"v1\"", "version: \"v2\"", .invalidValue, "domains[0].pins[2].version"),
        ("policyArcs: [\"2.16.76.1\"]", "policyArcs: [\"icp\"]", .invalidValue, "domains[0].policyArcs[0]"),
        ("id: \"gov-br\"", "id: \"icp-brasil\"", .duplicateDomain, "domains[1].id"),
        ("lastro.trust-store/1", "lastro.trust-store/9", .invalidValue, "schema"),
        ("legalClass: \"avancada\"", "legalClass: \"boa\"", .invalidValue, "domains[1].legalClass"),
        ("root: \"v5\"", "root: \"v99\"", .unknownRoot, "certificates[0].root"),
        ("notBefore: \"2008-07-29\"", "notBefore: \"2008-02-30\"", .invalidValue, "domains[0].pins[1].notBefore"),
        (
            "roots/ac-raiz-v1.pem", "../trust-store/roots/ac-raiz-v1.pem", .invalidValue, "domains[0].pins[1].file"
        ),
        ("roots/ac-raiz-v1.pem", "roots/ac-raiz-v2.pem", .duplicateFile, "domains[0].pins[2].file"),
        (
            "163bd003bc0df2beab88174b6d5b450b6e1dc973a64b2dc2a33218544f49ef4e",
            "caa53fc6091c6951887c976e378f6ef89aa6377c55d97b6475422b71ed7e9b17", .duplicatePin,
            "domains[1].pins[0].sha256"
        ),
        ("caa53fc6091c69", "CAA53FC6091C69", .invalidValue, "domains[0].pins[5].sha256"),
    ]

    @Test("A defect of the manifest is an error that names the key", arguments: edits)
    func manifestDefect(old: String, new: String, code: TrustStoreError.Code, key: String) throws {
        let store = try TemporaryStore()
        try store.edit(old, new)
        let error = try #require(failure(store))
        #expect(error.code == code)
        #expect(error.key == key)
        #expect(error.file == "manifest.yaml")
        #expect(!error.hint.isEmpty)
    }

    @Test("Text that is no manifest ends in an error, nested and aliased YAML included")
    func rubbish() {
        let nested = String(repeating: "[", count: 100_000)
        let blocks = String(repeating: "- ", count: 20_000)
        let laughs = "a: &a [1,1]\nb: &b [*a,*a]\nc: &c [*b,*b]\nschema: *c\n"
        for text in ["", "\u{0}", "a", "[]", "{", "schema: [", "\t", nested, blocks, laughs, "? {a: b}\n: c"] {
            #expect(throws: TrustStoreError.self) { try TrustManifest.parse(Array(text.utf8)) }
        }
        #expect(throws: TrustStoreError.self) { try TrustManifest.parse([0xff, 0xfe, 0x00]) }
    }

    @Test("A manifest cut short anywhere, or with any octet changed, never traps")
    func changedManifest() throws {
        let store = try TemporaryStore()
        // The domains and the first few certificates.
        let bytes = Array(try store.bytes("manifest.yaml").prefix(9_000))
        for index in stride(from: 0, to: bytes.count, by: 97) {
            _ = try? TrustManifest.parse(Array(bytes.prefix(index)))
            var changed = bytes
            changed[index] ^= 1 << UInt8(index % 8)
            _ = try? TrustManifest.parse(changed)
        }
    }
}
