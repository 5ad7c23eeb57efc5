import Foundation
import TestSupport
import Testing

@testable import ArchiveFormats

@Suite struct BagItTests {
    /// A tree in memory, for bags that nobody should write.
    struct MemoryTree: FileTree {
        var files: [String: [UInt8]]
        var extra: [FileTreeEntry] = []

        func entries() throws(ArchiveFormatError) -> [FileTreeEntry] {
            (files.map { FileTreeEntry(path: $0, kind: .file($1.count)) } + extra).sorted(by: FileTreeEntry.precedes)
        }

        func stream(
            _ path: String,
            _ body: (ArraySlice<UInt8>) throws(ArchiveFormatError) -> Void
        ) throws(ArchiveFormatError) {
            guard let bytes = files[path] else { throw ArchiveFormatError(.missing, at: path) }
            try body(bytes[...])
        }

        subscript(_ path: String) -> String {
            get { String(decoding: files[path] ?? [], as: UTF8.self) }
            set { files[path] = Array(newValue.utf8) }
        }
    }

    /// A valid bag, whose digests are those of `sha256sum` for `a\n` and for nothing.
    static func bag() -> MemoryTree {
        var tree = MemoryTree(files: [:])
        tree["bagit.txt"] = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
        tree["data/a.txt"] = "a\n"
        tree["data/d/vazio"] = ""
        tree["manifest-sha256.txt"] = """
            87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7  data/a.txt
            e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  data/d/vazio

            """
        return tree
    }

    static func codes(_ tree: MemoryTree, _ rules: BagRules = .any) throws -> [BagFinding.Code] {
        try BagValidation.run(tree, rules: rules).findings.map(\.code)
    }

    static func changed(_ change: (inout MemoryTree) -> Void) throws -> [BagFinding.Code] {
        var tree = bag()
        change(&tree)
        return try codes(tree)
    }

    @Test("A bag is valid by its payload manifest alone; line ends and the case of digits are free")
    func valid() throws {
        #expect(try Self.codes(Self.bag()).isEmpty)
        for end in ["\r\n", "\r"] {
            #expect(
                try Self.changed { tree in
                    for name in ["bagit.txt", "manifest-sha256.txt"] {
                        tree[name] = tree[name].replacingOccurrences(of: "\n", with: end)
                    }
                }.isEmpty
            )
        }
        #expect(
            try Self.changed { tree in
                tree["manifest-sha256.txt"] = tree["manifest-sha256.txt"].replacingOccurrences(of: "e3b0", with: "E3B0")
                tree["bagit.txt"] = "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8"
            }.isEmpty
        )
    }

    @Test("Each defect has its name")
    func defects() throws {
        #expect(try Self.changed { $0.files["bagit.txt"] = nil } == [.missingDeclaration])
        #expect(try Self.changed { $0["bagit.txt"] = "\u{feff}" + $0["bagit.txt"] } == [.invalidDeclaration])
        #expect(try Self.changed { $0["bagit.txt"] += "x" } == [.invalidDeclaration])
        #expect(
            try Self.changed { tree in
                tree["bagit.txt"] = tree["bagit.txt"].replacingOccurrences(of: "1.0", with: "2.0")
            } == [.invalidDeclaration]
        )
        #expect(try Self.changed { $0.files["manifest-sha256.txt"] = nil } == [.missingManifest])
        #expect(try Self.codes(Self.bag(), .own) == [.missingManifest])
        #expect(
            try Self.codes(MemoryTree(files: ["bagit.txt": Self.bag().files["bagit.txt"] ?? []]))
                == [.missingPayloadFolder, .missingManifest]
        )
        #expect(try Self.changed { $0["manifest-sha256.txt"] += "xyz  data/b\n" } == [.invalidManifest])
        #expect(try Self.changed { $0["manifest-crc32.txt"] = "" } == [.unknownAlgorithm])
        #expect(try Self.changed { $0["data/novo"] = "x" } == [.unlistedFile])
        #expect(try Self.changed { $0.files["data/a.txt"] = nil } == [.missingFile])
        #expect(try Self.changed { $0["data/a.txt"] = "b\n" } == [.digestMismatch])
        #expect(try Self.changed { $0["fetch.txt"] = "https://exemplo.invalid/ 1 data/a.txt" } == [.fetchList])
        #expect(
            try Self.changed { $0.extra = [FileTreeEntry(path: "data/link", kind: .other)] } == [.irregularFile]
        )
        #expect(try Self.changed { $0["bag-info.txt"] = "Payload-Oxum: 2.2\n" }.isEmpty)
        #expect(try Self.changed { $0["bag-info.txt"] = "Payload-Oxum: 3.2\n" } == [.oxumMismatch])
        #expect(
            try Self.changed { $0["bag-info.txt"] = "Payload-Oxum: 2.2\npayload-oxum: 2.2\n" } == [.invalidInfo]
        )
        #expect(try Self.changed { $0["bag-info.txt"] = "sem valor\n" } == [.invalidInfo])
    }

    @Test("Paths in manifests cannot leave the payload")
    func paths() throws {
        let digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        for path in ["data/../x", "/data/x", "~/x", "data/./x", "data//x", "data\\x", "c:/x"] {
            #expect(
                try Self.changed { $0["manifest-sha256.txt"] += "\(digest)  \(path)\n" } == [.unsafePath],
                "\(path)"
            )
        }
        #expect(try Self.changed { $0["manifest-sha256.txt"] += "\(digest)  bagit.txt\n" } == [.misplacedEntry])
        #expect(try Self.changed { $0["manifest-sha256.txt"] += "\(digest)  data/d/vazio\n" } == [.duplicateEntry])
    }

    @Test("Every payload manifest must list everything, and tag manifests every payload manifest")
    func manifests() throws {
        #expect(try Self.changed { $0["manifest-sha512.txt"] = "" } == [.unlistedFile, .unlistedFile])
        let findings = try Self.changed { $0["tagmanifest-sha256.txt"] = "" }
        #expect(
            findings == [.unlistedTagFile, .unlistedManifest] || findings == [.unlistedManifest, .unlistedTagFile]
        )
    }

    @Test("Line ends and percent signs in names are encoded, both ways")
    func encoding() throws {
        #expect(BagPath.encoded("data/a\r\nb%c") == "data/a%0D%0Ab%25c")
        #expect(BagPath.decoded("data/a%0d%0Ab%25c").path == "data/a\r\nb%c")
        #expect(BagPath.decoded("100%").path == "100%")
        #expect(BagPath.decoded("100%").hasBarePercent)
        // As bagit.py 1.9 writes it.
        let codes = try Self.changed { tree in
            tree.files["data/100%.txt"] = []
            tree["manifest-sha256.txt"] +=
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  data/100%.txt\n"
        }
        #expect(codes == [.barePercentSign])
        #expect(BagReport(findings: [BagFinding(.barePercentSign)], info: BagInfo(), payload: [:]).isValid)
    }

    @Test("Names that only case tells apart are a warning")
    func caseConflict() throws {
        let codes = try Self.changed { tree in
            tree["data/A.txt"] = "a\n"
            tree["manifest-sha256.txt"] +=
                "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7  data/A.txt\n"
        }
        #expect(codes == [.caseConflict])
    }

    @Test("Values in bag-info.txt go on in lines that start with whitespace")
    func info() throws {
        let info = try #require(BagInfo.parse(Array("Nome: um\n  dois\r\nVazio:\n".utf8)))
        #expect(info.values("nome") == ["um dois"])
        #expect(info.values("vazio") == [""])
        #expect(BagInfo.parse(Array(" solto\n".utf8)) == nil)
        #expect(throws: ArchiveFormatError.self) { try BagInfo([.init(label: "a", value: "b\nc")]).bytes() }
        #expect(throws: ArchiveFormatError.self) { try BagInfo([.init(label: "a:b", value: "c")]).bytes() }
    }
}
