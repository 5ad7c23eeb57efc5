import DurableFiles
import Glibc
import TestSupport
import Testing

@Suite struct AtomicFileTests {
    let folder: TemporaryFolder
    let staging: Directory
    let target: Directory

    init() throws {
        folder = try TemporaryFolder()
        staging = try Directory.create(folder.path + "/staging")
        target = try Directory.create(folder.path + "/hot/ab/cd")
    }

    @Test func aPublishedFileHasItsNameAndNothingStaysStaged() throws {
        var file = try AtomicFile(in: staging)
        try file.write([1, 2])
        try file.write([3])
        #expect(try target.isEmpty)
        try file.seal().publish(as: "object", in: target)
        #expect(try target.openFile("object").readAll(limit: 10) == [1, 2, 3])
        #expect(try staging.isEmpty)
    }

    @Test func aFileThatIsGivenUpIsRemoved() throws {
        do {
            var file = try AtomicFile(in: staging)
            try file.write([1])
            #expect(try staging.entries().count == 1)
        }
        #expect(try staging.isEmpty)
        do {
            var file = try AtomicFile(in: staging)
            let staged = try file.seal()
            #expect(try staged.open().size == 0)
        }
        #expect(try staging.isEmpty)
    }

    @Test func aNameThatIsTakenIsNotReplacedUnlessAsked() throws {
        try AtomicFile.write([1], as: "object", in: target, staging: staging)
        #expect(throws: DurableFileError(.exists, operation: "", path: "")) {
            try AtomicFile.write([2], as: "object", in: target, staging: staging)
        }
        #expect(try target.openFile("object").readAll(limit: 10) == [1])
        try AtomicFile.write([3], as: "object", in: target, staging: staging, replacing: true)
        #expect(try target.openFile("object").readAll(limit: 10) == [3])
        #expect(try staging.isEmpty)
    }

    @Test func aGroupIsSyncedOnceAndPublished() throws {
        var group: [StagedFile] = []
        for number in 0..<10 {
            var file = try AtomicFile(in: staging)
            try file.write([UInt8](repeating: UInt8(number), count: 100))
            group.append(try file.seal(synchronizing: false))
        }
        try staging.syncFileSystem()
        for (number, staged) in group.enumerated() {
            try staged.publish(as: "object-\(number)", in: target, synchronizing: false)
        }
        try target.syncFileSystem()
        #expect(try target.entries().map(\.name) == (0..<10).map { "object-\($0)" })
    }
}
