import DurableFiles
import Foundation
import TestSupport
import Testing

@testable import ArchiveFormats

@Suite struct BagWriterTests {
    static let contents = [
        "documentos/receita.pdf": Array("%PDF conteúdo".utf8), "documentos/ação e reação.txt": Array("texto\n".utf8),
        "vazio": [UInt8](),
    ]
    static let info = BagInfo([
        BagInfo.Field(label: "Bagging-Date", value: "2026-06-01"),
        BagInfo.Field(label: "External-Description", value: "Dossiê de teste"),
    ])

    /// A bag in a new folder of that name.
    static func write(_ name: String, in folder: TemporaryFolder) throws {
        let parent = try Directory.open(folder.path)
        let writer = try BagFolderWriter(".\(name).parcial", in: parent)
        for (path, bytes) in contents.sorted(by: { $0.key < $1.key }) { try writer.add(path, MemorySource(bytes)) }
        try writer.addTagFile("LEIA-ME.txt", Array("Leia.\n".utf8))
        try writer.finish(info, publishingAs: name, in: parent)
    }

    @Test("A folder is a bag for us and for sha512sum, and nothing of its making is left")
    func folder() throws {
        let folder = try TemporaryFolder()
        try Self.write("saco", in: folder)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["saco"])
        let report = try BagValidation.run(FolderTree(Directory.open(folder.path + "/saco")), rules: .own)
        #expect(report.findings.isEmpty, "\(report.findings)")
        #expect(report.payload.count == 3)
        #expect(report.info.values("External-Description") == ["Dossiê de teste"])
        for name in ["manifest-sha512.txt", "tagmanifest-sha256.txt"] {
            let program = name.contains("512") ? "sha512sum" : "sha256sum"
            let run = try ToolRun(program, ["--check", "--strict", "--quiet", name], in: folder.path + "/saco")
            #expect(run.status == 0, "\(run.output)")
        }
        #expect(throws: ArchiveFormatError.self) { try Self.write("saco", in: folder) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["saco"])
    }

    @Test("bagit.py agrees that a folder and a ZIP file are valid bags", .enabled(if: PythonTools.isThere("bagit.py")))
    func libraryOfCongress() throws {
        let folder = try TemporaryFolder()
        try Self.write("saco", in: folder)
        let sink = MemorySink()
        let writer = try BagZIPWriter(to: sink, folder: "zip")
        for (path, bytes) in Self.contents.sorted(by: { $0.key < $1.key }) { try writer.add(path, MemorySource(bytes)) }
        try writer.addTagFile("LEIA-ME.txt", Array("Leia.\n".utf8))
        #expect(try writer.finish(Self.info) == sink.bytes.count)
        try folder.write("z.zip", sink.bytes)
        #expect(try ToolRun("unzip", ["-q", "z.zip"], in: folder.path).status == 0)
        for name in ["saco", "zip"] {
            let run = try PythonTools.run("bagit.py", ["--validate", name], in: folder.path)
            #expect(run.status == 0, "\(run.output)")
            let expected = try BagValidation.run(FolderTree(Directory.open(folder.path + "/\(name)")))
            #expect(expected.findings.isEmpty, "\(expected.findings)")
        }
        let tree = ZIPTree(try ZIPReader(MemorySource(sink.bytes)), below: "zip")
        #expect(try BagValidation.run(tree, rules: .own).findings.isEmpty)
        // It sees the same damage.
        try folder.write("saco/data/vazio", [1])
        #expect(try PythonTools.run("bagit.py", ["--validate", "saco"], in: folder.path).status != 0)
        let damaged = try BagValidation.run(FolderTree(Directory.open(folder.path + "/saco")))
        #expect(Set(damaged.findings.map(\.code)) == [.digestMismatch, .oxumMismatch])
    }

    @Test("A bag that bagit.py made is valid here", .enabled(if: PythonTools.isThere("bagit.py")))
    func foreign() throws {
        let folder = try TemporaryFolder()
        try folder.write("b/a/ção.txt", Array("abc".utf8))
        try folder.write("b/vazio", [])
        let run = try PythonTools.run("bagit.py", ["--md5", "--sha1", "--sha256", "--sha512", "b"], in: folder.path)
        #expect(run.status == 0, "\(run.output)")
        let report = try BagValidation.run(FolderTree(Directory.open(folder.path + "/b")), rules: .own)
        #expect(report.findings.isEmpty, "\(report.findings)")
    }

    @Test("Links are told of and never followed; what is given up leaves nothing")
    func links() throws {
        let folder = try TemporaryFolder()
        try Self.write("saco", in: folder)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/saco/data/link",
            withDestinationPath: "/etc/passwd"
        )
        let report = try BagValidation.run(FolderTree(Directory.open(folder.path + "/saco")))
        #expect(report.findings.map(\.code) == [.irregularFile])
        do {
            let writer = try BagFolderWriter("x", in: Directory.open(folder.path))
            #expect(throws: ArchiveFormatError(.digestMismatch, at: "a")) {
                try writer.add("a", MemorySource([1]), sha256: [])
            }
            for name in ["bagit.txt", "data/x", "manifest-md5.txt", "../x"] {
                #expect(throws: ArchiveFormatError.self) { try writer.addTagFile(name, []) }
            }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["saco"])
    }

    @Test("A file is read at any offset, and a pack in a file object by object")
    func fileSource() throws {
        let folder = try TemporaryFolder()
        let (bytes, pack) = try PackTests.sealed()
        let directory = try Directory.open(folder.path)
        let sink = try FileSink("p.zip", in: directory)
        try sink.write(bytes[...])
        try sink.close()
        let source = try FileSource("p.zip", in: directory)
        #expect(source.byteCount == bytes.count)
        #expect(try source.bytes(at: 10, count: 20) == Array(bytes[10..<30]))
        #expect(throws: ArchiveFormatError(.truncated)) { try source.bytes(at: bytes.count - 1, count: 2) }
        #expect(try PackReader(source).objects() == pack.objects)
        #expect(try PackReader(source).verify().isValid)
        #expect(throws: ArchiveFormatError.self) { try FileSource("nada", in: directory) }
        #expect(throws: ArchiveFormatError.self) { try FileSink("p.zip", in: directory) }
    }
}
