import DurableFiles
import Foundation
import LibCrypto
import TestSupport
import Testing

@testable import ArchiveFormats

@Suite struct OCFLRootTests {
    static let info = OCFLVersionInfo(
        created: "2026-06-01T12:00:00Z",
        message: "Lote selado",
        userName: "Operador de Teste",
        userAddress: "mailto:operador@exemplo.invalid"
    )

    /// A root with two packs, in `<folder>/cold`; what is left in `<folder>/staging` too.
    static func make(in folder: TemporaryFolder) throws -> (root: OCFLRoot, packs: [SealedPack]) {
        let staging = try Directory.create(folder.path + "/staging")
        let root = try OCFLRoot.create(in: Directory.create(folder.path + "/cold"), staging: staging)
        var packs: [SealedPack] = []
        for (index, content) in PackTests.contents.enumerated() where index > 0 {
            let digest = try PackTests.sha256(content)
            let identifier = try PackIdentifier.derived(from: [digest])
            let object = try OCFLObjectWriter(
                "urn:lastro:pack:\(identifier)",
                in: root,
                staging: staging,
                temporaryName: "t"
            )
            let writer = try PackWriter(identifier, to: object.beginFile("\(identifier).zip"))
            try writer.add(sha256: digest, MemorySource(content))
            let pack = try writer.finish(items: MemorySource(PackTests.items))
            #expect(try object.endFile() == pack.digests)
            _ = try object.seal(info)
            packs.append(pack)
        }
        return (root, packs)
    }

    @Test("Objects stand where extension 0003 puts them")
    func layout() throws {
        // From the extension's own examples.
        #expect(try OCFLLayout.path(for: "object-01") == "3c0/ff4/240/object-01")
        #expect(try OCFLLayout.path(for: "..hor/rib:le-$id") == "487/326/d8c/%2e%2ehor%2frib%3ale-%24id")
        let long = String(repeating: "abcdefghij", count: 26)
        let path = "55b/432/806/" + long.prefix(100)
        #expect(
            try OCFLLayout.path(for: long)
                == path + "-55b432806f4e270da0cf23815ed338742179002153cd8d896f23b3e2d8a14359"
        )
    }

    @Test("A root of packs is valid, leaves nothing in staging, and gives documents back by offset")
    func root() throws {
        let folder = try TemporaryFolder()
        let (root, packs) = try Self.make(in: folder)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/staging").isEmpty)
        var seen: [OCFLReport] = []
        let report = try OCFLRootValidation.run(FolderTree(root.directory)) { (_, object) throws(ArchiveFormatError) in
            seen.append(object)
        }
        #expect(report.findings.isEmpty, "\(report.findings)")
        #expect(report.objectCount == 2)
        #expect(seen.flatMap(\.findings).isEmpty, "\(seen)")
        let identifiers = packs.map { "urn:lastro:pack:\($0.identifier)" }
        #expect(Set(seen.compactMap(\.identifier)) == Set(identifiers))
        for (identifier, pack) in zip(identifiers, packs) {
            #expect(try root.contains(identifier))
            let file = try root.file("\(pack.identifier).zip", of: identifier)
            #expect(try PackReader(file).objects() == pack.objects)
            for object in pack.objects {
                try PackReader.object(object.sha256, in: file, headerOffset: object.headerOffset) {
                    (_) throws(ArchiveFormatError) in
                }
            }
            #expect(try OCFLObjectValidation.run(root.object(identifier)).isValid)
        }
        #expect(try !root.contains("urn:nada"))
        // Made again, it is the same; an object is never overwritten.
        let staging = try Directory.open(folder.path + "/staging")
        _ = try OCFLRoot.create(in: root.directory, staging: staging)
        #expect(throws: ArchiveFormatError(.alreadyThere, at: identifiers[0])) {
            try OCFLObjectWriter(identifiers[0], in: root, staging: staging, temporaryName: "t")
        }
    }

    @Test(
        "ocfl-py finds the root and all objects valid, without a warning",
        .enabled(if: PythonTools.isThere("ocfl-root.py"))
    )
    func independentRoot() throws {
        let folder = try TemporaryFolder()
        let (root, _) = try Self.make(in: folder)
        let run = try PythonTools.run(
            "ocfl-root.py",
            ["validate", "--root", root.directory.path, "--validate-objects", "--check-digests"],
            in: folder.path
        )
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains("is VALID") && !run.output.contains("INVALID"), "\(run.output)")
        #expect(run.output.contains("2 / 2"), "\(run.output)")
        #expect(!run.output.contains("[W"), "\(run.output)")
    }

    @Test("What is given up leaves neither a root nor an object")
    func givenUp() throws {
        let folder = try TemporaryFolder()
        let (root, _) = try Self.make(in: folder)
        let staging = try Directory.open(folder.path + "/staging")
        do {
            let object = try OCFLObjectWriter("urn:x", in: root, staging: staging, temporaryName: "t")
            let sink = try object.beginFile("a")
            try sink.write([1])
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/staging").isEmpty)
        #expect(try !root.contains("urn:x"))
        let report = try OCFLRootValidation.run(FolderTree(root.directory)) { (_, _) throws(ArchiveFormatError) in }
        #expect(report.isValid && report.objectCount == 2)
        #expect(throws: ArchiveFormatError.self) { try OCFLRoot.open(staging) }
        let empty = try OCFLObjectWriter("urn:x", in: root, staging: staging, temporaryName: "t")
        #expect(throws: ArchiveFormatError.self) { try empty.seal(Self.info) }
        #expect(throws: ArchiveFormatError.self) { try empty.beginFile("../a") }
    }

    @Test("Damage of the root's own files is named, the root is none where it says no layout, and is made whole again")
    func ownFiles() throws {
        let folder = try TemporaryFolder()
        let (root, packs) = try Self.make(in: folder)
        let staging = try Directory.open(folder.path + "/staging")
        #expect(try OCFLRoot.damagedFiles(in: root.directory).isEmpty)
        #expect(OCFLRoot.files.count == 3)
        for (path, bytes) in OCFLRoot.files {
            let url = URL(filePath: "\(root.directory.path)/\(path)")
            for damaged in [Data(bytes.dropLast(5)), Data(count: bytes.count), Data(count: 1 << 17)] {
                try damaged.write(to: url)
                #expect(try OCFLRoot.damagedFiles(in: root.directory) == [path])
                if !path.contains("/") {
                    let error = #expect(throws: ArchiveFormatError.self) { try OCFLRoot.open(root.directory) }
                    #expect(error?.code == .notOCFL)
                }
                let whole = try OCFLRoot.create(in: root.directory, staging: staging)
                #expect(try OCFLRoot.damagedFiles(in: root.directory).isEmpty)
                #expect(try whole.contains("urn:lastro:pack:\(packs[0].identifier)"))
            }
        }
    }

    @Test("Defects of a root have the specification's codes")
    func defects() throws {
        func codes(_ change: (String, SealedPack) throws -> Void) throws -> [String] {
            let folder = try TemporaryFolder()
            let (root, packs) = try Self.make(in: folder)
            try change(root.directory.path, packs[0])
            var found: [String] = []
            let report = try OCFLRootValidation.run(FolderTree(root.directory)) {
                (_, report) throws(ArchiveFormatError) in
                found += report.findings.map(\.code.rawValue)
            }
            return report.findings.map(\.code.rawValue) + found
        }
        func write(_ text: String, _ path: String) throws {
            let url = URL(filePath: path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: url)
        }
        #expect(try codes { (root, _) in try write("ocfl_1.0\n", root + "/0=ocfl_1.1") } == ["E080"])
        #expect(try codes { (root, _) in try FileManager.default.removeItem(atPath: root + "/0=ocfl_1.1") } == ["E069"])
        #expect(try codes { (root, _) in try write("", root + "/0=ocfl_1.0") } == ["E069"])
        #expect(try codes { (root, _) in try write("[]", root + "/ocfl_layout.json") } == ["E070"])
        #expect(try codes { (root, _) in try write("x", root + "/abc/x") } == ["E072"])
        #expect(try codes { (root, _) in try write("x", root + "/LEIA-ME.txt") } == [])
        #expect(try codes { (root, _) in try write("x", root + "/extensions/x") } == ["E112"])
        #expect(
            try codes { (root, _) in
                try FileManager.default.createDirectory(atPath: root + "/abc/def", withIntermediateDirectories: true)
            } == ["E073"]
        )
        #expect(
            try codes { (root, _) in
                try write("ocfl_1.0\n", root + "/0=ocfl_1.0")
                try FileManager.default.removeItem(atPath: root + "/0=ocfl_1.1")
            } == ["E081", "E081"]
        )
        #expect(
            try codes { (root, pack) in
                let path = try OCFLRoot.contentPath(
                    of: "\(pack.identifier).zip",
                    in: "urn:lastro:pack:\(pack.identifier)"
                )
                var bytes = Array(try Data(contentsOf: URL(filePath: root + "/" + path)))
                bytes[100] ^= 1
                try Data(bytes).write(to: URL(filePath: root + "/" + path))
            } == ["E092", "E093"]
        )
        #expect(
            try codes { (root, pack) in
                let path = try OCFLLayout.path(for: "urn:lastro:pack:\(pack.identifier)")
                try FileManager.default.createDirectory(atPath: root + "/fff", withIntermediateDirectories: true)
                try FileManager.default.moveItem(atPath: root + "/" + path, toPath: root + "/fff/x")
            }.contains("E070")
        )
    }
}
