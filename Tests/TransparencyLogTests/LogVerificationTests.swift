import Synchronization
import Testing

@testable import TransparencyLog

/// Each defect, in a log of 700 entries or of 66,000 that was signed on the way, and only that defect.
@Suite struct LogVerificationTests {
    static let whole = files([100, 300, 310, 690, 700])
    static let large = files([100, 65_500, 66_000])

    static func files(_ sizes: [Int]) -> [String: [UInt8]] {
        let files = MemoryLogFiles()
        do { try LogFixture.log(files, sizes: sizes) } catch { return [:] }
        return files.files
    }

    func verify(
        _ whole: [String: [UInt8]] = Self.whole,
        older: [SignedCheckpoint] = [],
        _ change: (inout [String: [UInt8]]) -> Void
    ) throws -> LogVerification {
        var changed = whole
        change(&changed)
        return try LogFixture(MemoryLogFiles(changed)).store.verify(older: older)
    }

    func expect(
        _ defects: [LogDefect],
        in whole: [String: [UInt8]] = Self.whole,
        older: [SignedCheckpoint] = [],
        location: SourceLocation = #_sourceLocation,
        _ change: (inout [String: [UInt8]]) -> Void
    ) throws {
        let found = try verify(whole, older: older, change)
        #expect(found.defects == defects, sourceLocation: location)
        #expect(found.isSound == defects.isEmpty, sourceLocation: location)
    }

    @Test("A whole log has none")
    func sound() throws {
        let found = try verify { _ in }
        #expect(found.isSound)
        #expect(found.entries == 700)
        #expect(found.checkpoints == 6)
        #expect(!found.isInterrupted)
    }

    @Test("A changed entry is named, in a full bundle and in the last")
    func changedEntries() throws {
        try expect([.entry(path: "tile/entries/001", index: 256)]) { $0["tile/entries/001"]?[3] ^= 1 }
        try expect([.entry(path: "tile/entries/002.p/188", index: 512)]) { $0["tile/entries/002.p/188"]?[4] ^= 1 }
        try expect([.malformed(path: "tile/entries/001")]) { $0["tile/entries/001"]?[0] ^= 1 }
        try expect([.malformed(path: "tile/entries/001")]) { $0["tile/entries/001"]?.append(0) }
        try expect([.missing(path: "tile/entries/001")]) { $0["tile/entries/001"] = nil }
    }

    @Test("A changed hash is named by its tile, at every level")
    func changedHashes() throws {
        try expect([.hash(path: "tile/0/001", index: 2)]) { $0["tile/0/001"]?[2 * 32] ^= 1 }
        try expect([.hash(path: "tile/0/002.p/188", index: 187)]) { $0["tile/0/002.p/188"]?[187 * 32 + 31] ^= 1 }
        try expect([.hash(path: "tile/1/000.p/2", index: 1)]) { $0["tile/1/000.p/2"]?[63] ^= 1 }
        try expect([.missing(path: "tile/1/000.p/2")]) { $0["tile/1/000.p/2"] = nil }
        try expect([.hash(path: "tile/1/000", index: 255)], in: Self.large) { $0["tile/1/000"]?[255 * 32] ^= 1 }
        try expect([.hash(path: "tile/1/001.p/1", index: 0)], in: Self.large) { $0["tile/1/001.p/1"]?[0] ^= 1 }
        try expect([.hash(path: "tile/2/000.p/1", index: 0)], in: Self.large) { $0["tile/2/000.p/1"]?[0] ^= 1 }
        try expect([.malformed(path: "tile/0/001")]) { $0["tile/0/001"]?.removeLast() }
        try expect([.missing(path: "tile/0/001")]) { $0["tile/0/001"] = nil }
    }

    @Test("An entry and its hash changed together do not lead to what was signed")
    func changedTogether() throws {
        let leaf = try MerkleHash.leaf(Array("entry X".utf8)[...])
        let found = try verify {
            $0["tile/entries/000"] = EntryBundle.bytes(
                LogFixture.entries(0..<256).map { $0 == Array("entry 3".utf8) ? Array("entry X".utf8) : $0 }[...]
            )
            $0["tile/0/000"]?.replaceSubrange(3 * 32..<4 * 32, with: leaf.bytes)
        }
        #expect(found.defects.contains(.hash(path: "tile/1/000.p/2", index: 0)))
        #expect(found.defects.contains(.root(path: "checkpoint")))
        #expect(found.defects.contains(.root(path: "checkpoints/100")))
        #expect(!found.isSound)
    }

    @Test("A tile and its bundle gone together are named, and the rest is not called sound")
    func bothMissing() throws {
        let found = try verify {
            $0["tile/entries/001"] = nil
            $0["tile/0/001"] = nil
        }
        #expect(found.defects.prefix(2) == [.missing(path: "tile/entries/001"), .missing(path: "tile/0/001")])
    }

    @Test("A file that cannot be read is named with its errno")
    func unreadable() throws {
        let files = MemoryLogFiles(Self.whole)
        files.state.withLock { $0.unreadable = ["tile/0/001", "checkpoints/300"] }
        let defects = try LogFixture(files).store.verify().defects
        #expect(
            Set(defects) == [
                .unreadable(path: "tile/0/001", MemoryLogFiles.failure),
                .unreadable(path: "checkpoints/300", MemoryLogFiles.failure),
            ]
        )
    }

    @Test("Checkpoints: missing, changed, another log's, another size's, of other entries")
    func checkpoints() throws {
        try expect([.missing(path: "checkpoint")]) { $0["checkpoint"] = nil }
        try expect([.checkpoint(path: "checkpoint", reason: .noteMalformed)]) { $0["checkpoint"] = [] }
        try expect([.checkpoint(path: "checkpoint", reason: .signatureInvalid(key: "log.example/audit"))]) {
            $0["checkpoint"]?[0] ^= 1
        }
        let other = MemoryLogFiles()
        try LogFixture(other, name: "other.example").store.create(signer: NoteTests.signer("other.example"))
        try expect([.checkpoint(path: "checkpoint", reason: .noteUnsigned)]) {
            $0["checkpoint"] = other.files["checkpoint"]
        }
        try expect([.checkpoint(path: "checkpoints/300", reason: .noteUnsigned)]) {
            $0["checkpoints/300"] = other.files["checkpoint"]
        }
        try expect([.malformed(path: "checkpoints/300")]) { $0["checkpoints/300"] = $0["checkpoints/100"] }
        let fork = try Self.fork()
        try expect([.root(path: "checkpoints/300")]) { $0["checkpoints/300"] = fork.bytes }
    }

    @Test("Checkpoints that are gone are named as far as it is certain that they were there")
    func lostCheckpoints() throws {
        try expect([.missing(path: "checkpoints/000"), .missing(path: "checkpoints/690")]) {
            for path in $0.keys where path.hasPrefix("checkpoints/") { $0[path] = nil }
        }
        try expect([.missing(path: "checkpoints/000")]) { $0["checkpoints/000"] = nil }
        try expect([.missing(path: "checkpoints/690")]) { $0["checkpoints/690"] = nil }
        // The newest one's copy comes after it: a cut may leave it out.
        try expect([]) { $0["checkpoints/700"] = nil }
    }

    @Test("Checkpoints kept elsewhere: of the same history, of another, of a longer log")
    func olderCheckpoints() throws {
        let log = try LogFixture(MemoryLogFiles(Self.whole))
        let older = try [0, 100, 310, 700].compactMap { try log.store.checkpoint(size: $0) }
        #expect(older.count == 4)
        try expect([], older: older) { _ in }
        for signed in older { #expect(try log.store.isConsistent(with: signed)) }
        let fork = try Self.fork()
        try expect([.inconsistent(size: 300)], older: older + [fork]) { _ in }
        #expect(try !log.store.isConsistent(with: fork))
        let longer = try LogFixture.log(MemoryLogFiles(), sizes: [701]).store.checkpoint()
        try expect([.rewound(signed: 701, size: 700)], older: [longer]) { _ in }
        #expect(try !log.store.isConsistent(with: longer))
    }

    @Test("A log put back to an older state is told by what was signed since")
    func rewound() throws {
        let found = try verify { $0["checkpoint"] = $0["checkpoints/310"] }
        #expect(found.defects.contains(.rewound(signed: 690, size: 310)))
        #expect(found.defects.contains(.rewound(signed: 700, size: 310)))
        #expect(found.defects.contains(.unexpected(path: "tile/0/001")))
    }

    @Test("Partial tiles that differ, and files that are not the log's")
    func others() throws {
        let partial = try LogFixture.log(MemoryLogFiles(), sizes: [690]).store.files
        try expect([]) { $0["tile/0/002.p/178"] = (try? partial.read("tile/0/002.p/178", limit: 9_000)) ?? nil }
        try expect([.partial(path: "tile/0/002.p/178")]) { $0["tile/0/002.p/178"]?[0] ^= 1 }
        try expect([.partial(path: "tile/0/002.p/178")]) { $0["tile/0/002.p/178"]?.removeLast() }
        try expect([.partial(path: "tile/entries/002.p/178")]) { $0["tile/entries/002.p/178"]?[3] ^= 1 }
        for path in [
            "tile/0/300", "tile/0/002.p/189", "tile/0/abc", "tile/3/000.p/1", "tile/entries/003.p/1", "tile/0/002",
            "checkpoints/1", "checkpoints/x000/001", "notes", "tile/0/257.p/0",
        ] {
            try expect([.unexpected(path: path)]) { $0[path] = [UInt8](repeating: 0, count: 32) }
        }
        try expect([.missing(path: "append")]) { $0["append"] = nil }
        try expect([.malformed(path: "append")]) { $0["append"] = [0x30] }
        try expect([.rewound(signed: 800, size: 700)]) { $0["append"] = Array("800\n801\n".utf8) }
    }

    @Test("Defects beyond the first thousand are counted")
    func many() throws {
        let found = try verify { for index in 0..<2_000 { $0["tile/other/\(index)"] = [] } }
        #expect(found.defects.count == 1_000)
        #expect(found.defectCount == 2_000)
    }

    /// A checkpoint of size 300 by the same key, of other entries.
    static func fork() throws -> SignedCheckpoint {
        let fork = try LogFixture.log(MemoryLogFiles(), sizes: [299])
        return try fork.store.append([[0xff]], at: 299, signer: fork.signer).checkpoint
    }
}
