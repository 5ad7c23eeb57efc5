import DurableFiles
import Foundation
import TestSupport
import Testing

@testable import TransparencyLog

/// A log on a disk, with the Python script as the judge of what is there.
@Suite struct DirectoryTests {
    /// A directory with a log and its staging.
    struct Place {
        let folder: TemporaryFolder
        let log: LogFixture
        let files: DirectoryLogFiles

        init() throws {
            folder = try TemporaryFolder()
            files = try DirectoryLogFiles(
                directory: Directory.create(folder.path + "/audit"),
                staging: Directory.create(folder.path + "/staging")
            )
            log = try LogFixture(files)
        }

        var audit: String { folder.path + "/audit" }
    }

    @Test(
        "An independent script finds the log's signature, entries, tiles and old checkpoints right",
        .enabled(if: PythonScript.isThere),
        arguments: [[], [1], [255], [256], [257], [100, 512, 513], [65_000, 65_536, 65_537, 66_000]]
    )
    func independentScript(sizes: [Int]) throws {
        let place = try Place()
        try place.log.store.create(signer: place.log.signer)
        for (first, end) in zip([0] + sizes, sizes) { try place.log.append(first..<end) }
        let head = try place.log.store.checkpoint().checkpoint
        let output = try PythonScript.run(["log", place.audit, place.log.signer.verifier.description])
        #expect(output == "log \(sizes.last ?? 0) \(head.root.hexadecimal) \(sizes.count + 1)\n")
        let found = try place.log.store.verify()
        #expect(found.defects == [])
        #expect(found.checkpoints == sizes.count + 1)
        #expect(try Directory.open(place.folder.path + "/staging").isEmpty)
    }

    @Test(
        "The script refuses a changed entry, a changed tile and a changed signature",
        .enabled(if: PythonScript.isThere)
    )
    func scriptSees() throws {
        let place = try Place()
        try place.log.store.create(signer: place.log.signer)
        try place.log.append(0..<300)
        for path in ["tile/entries/000", "tile/0/001.p/44", "tile/1/000.p/1", "checkpoint", "checkpoints/000"] {
            let url = URL(filePath: place.audit + "/" + path)
            let whole = try Data(contentsOf: url)
            var changed = whole
            changed[5] ^= 1
            try changed.write(to: url)
            #expect(throws: PythonScript.Failed.self) {
                try PythonScript.run(["log", place.audit, place.log.signer.verifier.description])
            }
            #expect(try !place.log.store.verify().isSound)
            try whole.write(to: url)
        }
        #expect(try place.log.store.verify().isSound)
    }

    @Test("Proofs from tiles are those of the tree, and entries are read back", .enabled(if: PythonScript.isThere))
    func proofsFromTiles() throws {
        let place = try Place()
        try place.log.store.create(signer: place.log.signer)
        try place.log.append(0..<700)
        let (store, tree) = (place.log.store, try MemoryTree.numbered(700))
        for (index, size) in [(0, 1), (0, 700), (699, 700), (255, 256), (256, 700), (511, 513), (3, 300)] {
            #expect(try store.inclusionProof(index: index, size: size) == tree.inclusionProof(index: index, size: size))
        }
        #expect(try store.inclusionProof(index: 4) == tree.inclusionProof(index: 4, size: 700))
        for (older, newer) in [(0, 700), (1, 700), (256, 512), (257, 699), (699, 700), (700, 700)] {
            #expect(try store.consistencyProof(from: older, to: newer) == tree.consistencyProof(from: older, to: newer))
        }
        for index in [0, 255, 256, 699] { #expect(try store.entry(at: index) == Array("entry \(index)".utf8)) }
        var read: [[UInt8]] = []
        try store.forEachEntry(in: 250..<600) { index, entry throws(TransparencyLogError) in
            #expect(index == 250 + read.count)
            read.append(Array(entry))
            return read.count < 300
        }
        #expect(read == LogFixture.entries(250..<550))
        for wrong in [-1, 701, Int.max] {
            #expect(throws: TransparencyLogError.outOfRange) { try store.entry(at: wrong) }
            #expect(throws: TransparencyLogError.outOfRange) { try store.inclusionProof(index: wrong) }
            #expect(throws: TransparencyLogError.outOfRange) { try store.consistencyProof(from: wrong, to: wrong) }
        }
        #expect(throws: TransparencyLogError.outOfRange) { try store.entry(at: 700) }
        #expect(throws: TransparencyLogError.outOfRange) { try store.inclusionProof(index: 700) }
        #expect(throws: TransparencyLogError.outOfRange) {
            try store.forEachEntry(in: 0..<701) { _, _ throws(TransparencyLogError) in true }
        }
    }

    @Test("A changed tile or entry gives no proof and no entry")
    func damaged() throws {
        let whole = MemoryLogFiles()
        try LogFixture.log(whole, sizes: [700])
        func store(_ path: String) throws -> LogStore {
            let files = MemoryLogFiles(whole.files)
            files.files[path]?[3] ^= 1
            return try LogFixture(files).store
        }
        #expect(throws: TransparencyLogError.damaged(path: "tile")) { try store("tile/0/000").inclusionProof(index: 1) }
        #expect(throws: TransparencyLogError.damaged(path: "tile")) {
            try store("tile/1/000.p/2").consistencyProof(from: 300)
        }
        #expect(throws: TransparencyLogError.damaged(path: "tile/entries/000")) {
            try store("tile/entries/000").entry(at: 0)
        }
        #expect(throws: TransparencyLogError.damaged(path: "tile/entries/000")) {
            try store("tile/entries/000").forEachEntry(in: 0..<1) { _, _ throws(TransparencyLogError) in true }
        }
        #expect(throws: TransparencyLogError.signatureInvalid(key: "log.example/audit")) {
            try store("checkpoint").entry(at: 0)
        }
    }

    @Test("The range of the last append is written anew where it was lost, and only there")
    func repair() throws {
        let files = MemoryLogFiles()
        let log = try LogFixture.log(files, sizes: [300])
        for bytes in [nil, [0x30]] as [[UInt8]?] {
            files.files["append"] = bytes
            #expect(try log.store.repairAppendRange().defectCount == 1)
            #expect(try log.store.verify().isSound)
        }
        files.files["append"] = nil
        files.files["tile/0/000"]?[0] ^= 1
        #expect(try log.store.repairAppendRange().defectCount == 2)
        #expect(files.files["append"] == nil)
    }

    @Test("A lost checkpoint is restored from its copy, if the tiles are what it signed")
    func restoredCheckpoint() throws {
        let files = MemoryLogFiles()
        let log = try LogFixture.log(files, sizes: [100, 300])
        let whole = files.files
        #expect(try log.store.restoreCheckpoint() == nil)
        for bytes in [nil, []] as [[UInt8]?] {
            files.files["checkpoint"] = bytes
            #expect(try log.store.restoreCheckpoint()?.checkpoint.size == 300)
            #expect(files.files == whole)
        }
        files.files["checkpoint"] = nil
        files.files["tile/0/001.p/44"]?[0] ^= 1
        #expect(throws: TransparencyLogError.damaged(path: "tile")) { try log.store.restoreCheckpoint() }
        #expect(throws: TransparencyLogError.noCheckpoint) {
            try LogFixture(MemoryLogFiles()).store.restoreCheckpoint()
        }
    }

    @Test("A verification beside a writer finds nothing wrong, and proofs made meanwhile verify")
    func besideAWriter() async throws {
        let place = try Place()
        try place.log.store.create(signer: place.log.signer)
        try place.log.append(0..<250)
        let log = place.log
        let writer = Task.detached {
            for first in stride(from: 250, to: 2_500, by: 50) { try log.append(first..<first + 50) }
        }
        var rounds = 0
        var size = 0
        while size < 2_500 {
            let found = try log.store.verify()
            #expect(found.defects == [])
            size = found.checkpoint?.checkpoint.size ?? 0
            let index = Int.random(in: 0..<max(1, size))
            let entry = Array("entry \(index)".utf8)
            let proof = try log.store.proof(index: index)
            #expect(try proof.verify(entry: entry[...], origin: log.store.origin, keys: log.store.keys) != nil)
            #expect(try log.store.entry(at: index) == entry)
            rounds += 1
            await Task.yield()
        }
        try await writer.value
        #expect(rounds > 1)
    }

    @Test("A path that is a link, or a folder where a file should be, is an error and no reading")
    func otherKinds() throws {
        let place = try Place()
        try place.log.store.create(signer: place.log.signer)
        try place.log.append(0..<2)
        let manager = FileManager.default
        try manager.moveItem(atPath: place.audit + "/checkpoint", toPath: place.audit + "/elsewhere")
        try manager.createSymbolicLink(atPath: place.audit + "/checkpoint", withDestinationPath: "elsewhere")
        #expect(throws: TransparencyLogError.self) { try place.log.store.checkpoint() }
        #expect(
            try place.log.store.verify().defects.first
                == .unreadable(path: "checkpoint", DurableFileError(.symbolicLink, operation: "open", path: ""))
        )
        try manager.removeItem(atPath: place.audit + "/checkpoint")
        try manager.createDirectory(atPath: place.audit + "/checkpoint", withIntermediateDirectories: false)
        #expect(throws: TransparencyLogError.self) { try place.log.append(2..<3) }
    }
}
