import DurableFiles
import Glibc
import TestSupport
import Testing

@Suite struct DirectoryTests {
    let folder: TemporaryFolder
    let directory: Directory

    init() throws {
        folder = try TemporaryFolder()
        directory = try Directory.open(folder.path)
    }

    private func refusal(_ code: DurableFileError.Code) -> DurableFileError {
        DurableFileError(code, operation: "", path: "")
    }

    @Test func directoriesAreMadeWithAllAboveThem() throws {
        let made = try Directory.create(folder.path + "/a/b/../b/c/")
        #expect(try directory.open("a").open("b").open("c").isEmpty)
        #expect(try made.isEmpty)
        // Once more is no error.
        _ = try Directory.create(folder.path + "/a/b/c")
        try folder.write("file")
        #expect(throws: refusal(.wrongKind)) { _ = try Directory.create(folder.path + "/file/c") }
    }

    @Test func entriesAreSortedByBytesAndBounded() throws {
        for name in ["b", "B", "\u{e9}", "a10", "a9"] { try folder.write(name) }
        _ = try directory.create("dir")
        #expect(symlink("b", folder.path + "/link") == 0)
        #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
        let entries = try directory.entries()
        #expect(entries.map(\.name) == ["B", "a10", "a9", "b", "dir", "link", "pipe", "\u{e9}"])
        #expect(entries.map(\.kind) == [.file, .file, .file, .file, .directory, .symbolicLink, .other, .file])
        #expect(throws: refusal(.tooMany)) { _ = try directory.entries(limit: 7) }
        #expect(try directory.entries(limit: 8).count == 8)
    }

    @Test func namesLeadNowhereElse() throws {
        for name in ["", ".", "..", "a/b", "/etc", "a\0b", String(repeating: "n", count: 256)] {
            #expect(throws: refusal(.invalidName)) { _ = try directory.openFile(name) }
            #expect(throws: refusal(.invalidName)) { _ = try directory.createFile(name) }
            #expect(throws: refusal(.invalidName)) { _ = try directory.create(name) }
            #expect(throws: refusal(.invalidName)) { try directory.removeFile(name) }
        }
    }

    @Test func symbolicLinksAreNotFollowed() throws {
        try folder.write("file", [1])
        _ = try directory.create("dir")
        #expect(symlink("file", folder.path + "/to-file") == 0)
        #expect(symlink("dir", folder.path + "/to-dir") == 0)
        #expect(symlink("nowhere", folder.path + "/to-nothing") == 0)
        #expect(throws: refusal(.symbolicLink)) { _ = try directory.openFile("to-file") }
        #expect(throws: refusal(.symbolicLink)) { _ = try OpenFile.open(folder.path + "/to-file") }
        #expect(throws: refusal(.wrongKind)) { _ = try directory.open("to-dir") }
        #expect(throws: refusal(.exists)) { _ = try directory.createFile("to-nothing") }
        #expect(try directory.status(of: "to-file")?.kind == .symbolicLink)
    }

    @Test func whatIsNoFileIsRefusedWithoutWaiting() throws {
        #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
        _ = try directory.create("dir")
        #expect(throws: refusal(.wrongKind)) { _ = try directory.openFile("pipe") }
        #expect(throws: refusal(.wrongKind)) { _ = try directory.openFile("dir") }
        #expect(throws: refusal(.notFound)) { _ = try directory.openFile("nothing") }
    }

    @Test func renamingReplacesOnlyWhatItIsToldTo() throws {
        try folder.write("a", [1])
        try folder.write("b", [2])
        #expect(throws: refusal(.exists)) { try directory.rename("a", to: directory, as: "b") }
        try directory.rename("a", to: directory, as: "c")
        #expect(try directory.entries().map(\.name) == ["b", "c"])
        try directory.rename("c", to: directory, as: "b", replacing: true)
        #expect(try directory.openFile("b").readAll(limit: 9) == [1])
        #expect(throws: refusal(.notFound)) { try directory.rename("a", to: directory, as: "z") }
    }

    @Test func removingTellsWhatWasThere() throws {
        try folder.write("dir/file")
        #expect(throws: refusal(.notEmpty)) { try directory.removeDirectory("dir") }
        #expect(try directory.open("dir").removeFile("file"))
        #expect(try !directory.open("dir").removeFile("file"))
        #expect(try directory.removeDirectory("dir"))
        #expect(try !directory.removeDirectory("dir"))
    }

    @Test("A staging directory is emptied, links in it are removed and not followed")
    func contentsAreRemoved() throws {
        try folder.write("kept/file", [1])
        for place in 0..<2 {
            let place = try Directory.create(folder.path + "/staging/deep/\(place)")
            for number in 0..<1_100 { _ = try place.createFile("\(number)") }
        }
        #expect(symlink("../kept", folder.path + "/staging/link") == 0)
        let bytes: [CChar] = (folder.path + "/staging/").utf8.map { CChar(bitPattern: $0) } + [-1, -2, 0]
        let other = open(bytes, O_CREAT | O_WRONLY, 0o600)
        #expect(other >= 0)
        close(other)
        let staging = try directory.open("staging")
        #expect(try staging.entries().last?.isNameable == false)
        #expect(try staging.removeContents() == 2_202)
        #expect(try staging.isEmpty)
        #expect(try directory.open("kept").openFile("file").readAll(limit: 9) == [1])
    }

    @Test func depthIsBounded() throws {
        _ = try Directory.create(folder.path + "/a/b/c/d")
        #expect(throws: refusal(.tooDeep)) { try directory.removeContents(depth: 4) }
        #expect(try directory.removeContents(depth: 5) == 0)
    }

    @Test func roomIsKnown() throws {
        let usage = try FileSystemUsage(of: directory)
        #expect(usage.totalSize > 0)
        #expect((0...usage.totalSize).contains(usage.availableSize))
    }
}
