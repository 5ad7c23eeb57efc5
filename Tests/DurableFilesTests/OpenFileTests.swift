import DurableFiles
import Glibc
import TestSupport
import Testing

@Suite struct OpenFileTests {
    let folder: TemporaryFolder
    let directory: Directory

    init() throws {
        folder = try TemporaryFolder()
        directory = try Directory.open(folder.path)
    }

    @Test func whatIsWrittenIsRead() throws {
        var file = try directory.createFile("file")
        try file.write([UInt8](0..<100))
        try file.sync()
        try file.syncData()
        #expect(try file.size == 100)
        #expect(try file.read(3, at: 10) == [10, 11, 12])
        try file.truncate(to: 50)
        try file.seek(to: 40)
        var buffer = [UInt8](repeating: 0xff, count: 20)
        #expect(try file.read(into: &buffer) == 10)
        #expect(buffer.prefix(11) == [40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 0xff])
        #expect(try file.read(into: &buffer) == 0)
        try file.close()
        // Twice is no error, and what is closed is not read.
        try file.close()
        #expect(throws: DurableFileError(.system(EBADF), operation: "", path: "")) { _ = try file.size }
    }

    @Test("What a damaged record asks for is refused before memory is taken")
    func aFileThatIsTooShortIsNamed() throws {
        try folder.write("file", [1, 2, 3])
        let file = try directory.openFile("file")
        #expect(try file.read(3, at: 0) == [1, 2, 3])
        #expect(try file.read(0, at: 3) == [])
        for (count, offset) in [(4, 0), (1, 3), (.max, 0), (.max, .max), (1, .max), (-1, 0), (1, -1), (.min, .min)] {
            #expect(throws: DurableFileError(.truncated, operation: "", path: "")) {
                _ = try file.read(count, at: offset)
            }
        }
        #expect(throws: DurableFileError(.tooMany, operation: "", path: "")) { _ = try file.readAll(limit: 2) }
    }

    @Test func aPipeIsReadToItsEndAcrossShortReads() throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        var writer = OpenFile(takingOwnership: ends[1], path: "pipe")
        var reader = OpenFile(takingOwnership: ends[0], path: "pipe")
        try writer.write([1, 2, 3])
        try writer.write([4])
        try writer.close()
        var buffer = [UInt8](repeating: 0, count: 8)
        #expect(try reader.read(into: &buffer) == 4)
        #expect(buffer.prefix(4) == [1, 2, 3, 4])
    }

    @Test("On a full disk a file fails as a whole, and nothing of it stays")
    func aFullDiskIsNamed() throws {
        guard let disk = try MountedFolder(kilobytes: 256) else { return }
        let staging = try Directory.create(disk.path + "/staging")
        let target = try Directory.create(disk.path + "/hot")
        try AtomicFile.write([UInt8](repeating: 1, count: 100_000), as: "first", in: target, staging: staging)
        #expect(throws: DurableFileError(.system(ENOSPC), operation: "", path: "")) {
            try AtomicFile.write([UInt8](repeating: 1, count: 400_000), as: "second", in: target, staging: staging)
        }
        #expect(try target.entries().map(\.name) == ["first"])
        #expect(try staging.isEmpty)
        #expect(try FileSystemUsage(of: target).availableSize > 100_000)
        #expect(throws: DurableFileError(.system(EXDEV), operation: "", path: "")) {
            try AtomicFile.write([1], as: "third", in: directory, staging: staging)
        }
        #expect(disk.makeReadOnly())
        #expect(throws: DurableFileError(.system(EROFS), operation: "", path: "")) {
            try AtomicFile.write([1], as: "third", in: target, staging: staging)
        }
        #expect(try target.openFile("first").size == 100_000)
    }
}
