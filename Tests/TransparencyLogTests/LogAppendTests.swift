import Synchronization
import Testing

@testable import TransparencyLog

/// What an append writes, refuses and survives.
@Suite struct LogAppendTests {
    @Test("However a log grew, it has the tiles and the root of its size")
    func growth() throws {
        let tree = try MemoryTree.numbered(1_300)
        let whole = try LogFixture.log(MemoryLogFiles(), sizes: [1_300])
        for sizes in [
            Array(1...600), [255, 256, 257, 511, 513, 1_300], [1, 1_299, 1_300],
            Array(stride(from: 7, to: 1_300, by: 7)),
        ] {
            let files = MemoryLogFiles()
            let log = try LogFixture.log(files, sizes: sizes)
            let size = try #require(sizes.last)
            let head = try log.store.checkpoint().checkpoint
            #expect(head.size == size)
            #expect(try head.root == tree.root(size: size))
            #expect(try log.store.verify().defects == [])
            #expect(try log.store.verify().checkpoints == sizes.count + 1)
            for signed in sizes {
                #expect(try log.store.checkpoint(size: signed)?.checkpoint.root == tree.root(size: signed))
            }
            try log.append(size..<1_300)
            #expect(try log.store.checkpoint() == whole.store.checkpoint())
        }
    }

    @Test("A tree of 70,000 has the files that tlog-tiles counts for it, and no other")
    func filesOfATree() throws {
        let files = MemoryLogFiles()
        try LogFixture.log(files, sizes: [65_000, 70_000])
        let paths = files.files.keys
        #expect(paths.filter { $0.hasPrefix("tile/0/") && !$0.contains(".p/") }.count == 273)
        #expect(paths.filter { $0.hasPrefix("tile/entries/") && !$0.contains(".p/") }.count == 273)
        #expect(
            paths.filter { $0.contains(".p/") }.sorted() == [
                "tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1", "tile/entries/273.p/112",
            ]
        )
        #expect(
            paths.filter { $0.hasPrefix("checkpoints/") }.sorted() == [
                "checkpoints/000", "checkpoints/x065/000", "checkpoints/x070/000",
            ]
        )
    }

    @Test(
        "An append writes each touched tile once",
        arguments: [
            (0, 1, 5), (1, 2, 5), (255, 256, 6), (256, 257, 5), (700, 1_700, 3 + 5 + 5 + 1), (70_000, 70_001, 5),
        ]
    )
    func writes(first: Int, end: Int, count: Int) throws {
        let files = MemoryLogFiles()
        let log = try LogFixture.log(files, sizes: first == 0 ? [] : [min(first, 65_000), first])
        let partial = files.files.keys.filter { $0.contains(".p/") }.count
        files.stop(after: .max)
        try log.append(first..<end)
        // The range, the checkpoint and its copy, bundles, tiles; partial tiles whose full ones came are removed.
        let removed = first & ~0xff == end & ~0xff ? 0 : partial - (first >> 8 == 0 ? 0 : 1)
        #expect(files.state.withLock(\.changes) == count + removed)
    }

    @Test("The same append again changes nothing, an overlapping one adds what is missing")
    func idempotence() throws {
        let files = MemoryLogFiles()
        let log = try LogFixture.log(files, sizes: [300])
        let before = files.files
        let again = try log.append(0..<300)
        #expect((again.present, again.added) == (300, 0))
        #expect(files.files == before)
        #expect(try log.append(100..<100).added == 0)
        #expect(try log.store.create(signer: log.signer) == again.checkpoint)
        let overlapping = try log.append(250..<310)
        #expect((overlapping.present, overlapping.added) == (50, 10))
        #expect(try overlapping.checkpoint.checkpoint.root == MemoryTree.numbered(310).root(size: 310))
    }

    @Test("Gaps, other entries, and what is too much are refused, and nothing is changed")
    func refusals() throws {
        let files = MemoryLogFiles()
        let log = try LogFixture.log(files, sizes: [300])
        let before = files.files
        func expect(_ error: TransparencyLogError, _ entries: [[UInt8]], _ first: Int) {
            #expect(throws: error) { try log.store.append(entries, at: first, signer: log.signer) }
        }
        expect(.gap(next: 300), LogFixture.entries(301..<302), 301)
        expect(.gap(next: 300), LogFixture.entries(0..<1), -1)
        expect(.entryConflict(index: 299), [[1], [2]], 299)
        expect(.entryConflict(index: 0), LogFixture.entries(1..<2), 0)
        expect(.entryTooLong(index: 301), [[], [UInt8](repeating: 0, count: 65_536)], 300)
        expect(.appendTooLarge, [[UInt8]](repeating: [], count: LogStore.mostEntries + 1), 300)
        expect(.appendTooLarge, [[UInt8]](repeating: [UInt8](repeating: 0, count: 65_535), count: 4_097), 300)
        let stranger = try NoteTests.signer("other.example")
        #expect(throws: TransparencyLogError.noteUnsigned) { try log.store.append([[1]], at: 300, signer: stranger) }
        #expect(try log.store.verify().isSound)
        files.files = before
        #expect(throws: TransparencyLogError.noCheckpoint) { try LogFixture(MemoryLogFiles()).append(0..<1) }
    }

    @Test("Entries of no bytes and of 65,535 are kept")
    func extremeEntries() throws {
        let files = MemoryLogFiles()
        let log = try LogFixture.log(files, sizes: [])
        let entries = [[], [UInt8](repeating: 0x5a, count: 65_535), []]
        _ = try log.store.append(entries, at: 0, signer: log.signer)
        for index in 0..<3 { #expect(try log.store.entry(at: index) == entries[index]) }
        #expect(try log.store.verify().isSound)
    }

    @Test(
        "Stopped after any change, an append is finished by the same one, or gives way to another",
        arguments: [
            (0, 1), (3, 5), (250, 262), (255, 256), (256, 1_300), (500, 513), (65_530, 65_540),
        ]
    )
    func stopped(first: Int, end: Int) throws {
        let start = MemoryLogFiles()
        try LogFixture.log(start, sizes: first == 0 ? [] : [min(first, 65_000), first])
        let finished = MemoryLogFiles(start.files)
        finished.stop(after: .max)
        try LogFixture(finished).append(first..<end)
        let changes = finished.state.withLock(\.changes)
        for allowance in 0..<changes where first < 65_000 || allowance % 4 == 1 {
            let files = MemoryLogFiles(start.files)
            let log = try LogFixture(files)
            files.stop(after: allowance)
            #expect(throws: TransparencyLogError.self) { try log.append(first..<end) }
            files.stop(after: nil)
            let found = try log.store.verify()
            #expect(found.defects == [])
            let size = try log.store.checkpoint().checkpoint.size
            #expect(size == first || size == end)
            let interrupted = files.files

            // The same append, itself stopped once more, then whole.
            files.stop(after: allowance / 2)
            #expect(throws: (any Error).self) {
                try log.append(first..<end)
                throw TransparencyLogError.keyMalformed
            }
            files.stop(after: nil)
            #expect(try log.store.verify().defects == [])
            try log.append(first..<end)
            #expect(files.files == finished.files)

            // Other entries, fewer of them: nothing of the first append stays.
            guard size == first else { continue }
            let other = MemoryLogFiles(interrupted)
            let outcome = try LogFixture(other).store.append([[0xff]], at: first, signer: log.signer)
            #expect(outcome.added == 1)
            let verification = try LogFixture(other).store.verify()
            #expect(verification.defects == [])
            #expect(!verification.isInterrupted)
        }
    }

    @Test("A stopped creation is finished by the next; a log without its head is not made anew")
    func creation() throws {
        for allowance in 0..<2 {
            let files = MemoryLogFiles()
            let log = try LogFixture(files)
            files.stop(after: allowance)
            #expect(throws: TransparencyLogError.self) { try log.store.create(signer: log.signer) }
            files.stop(after: nil)
            try log.store.create(signer: log.signer)
            try log.append(0..<2)
            #expect(try log.store.verify().checkpoints == 2)
        }
        let files = MemoryLogFiles()
        let log = try LogFixture.log(files, sizes: [3])
        files.files["checkpoint"] = nil
        #expect(throws: TransparencyLogError.damaged(path: "checkpoint")) { try log.store.create(signer: log.signer) }
    }

    @Test("Nothing is added to a log whose right edge is not what was signed, or whose head was put back")
    func damagedEdge() throws {
        let start = MemoryLogFiles()
        let old = try LogFixture.log(start, sizes: [300])
        let oldHead = try #require(start.files["checkpoint"])
        try old.append(300..<600)
        func expect(_ error: TransparencyLogError, _ change: (inout [String: [UInt8]]) -> Void) throws {
            var changed = start.files
            change(&changed)
            let files = MemoryLogFiles(changed)
            #expect(throws: error) { try LogFixture(files).append(600..<601) }
            #expect(files.files == changed)
        }
        try expect(.damaged(path: "tile")) { $0["tile/0/002.p/88"]?[0] ^= 1 }
        try expect(.damaged(path: "tile")) { $0["tile/1/000.p/2"]?[40] ^= 1 }
        try expect(.damaged(path: "tile/0/002.p/88")) { $0["tile/0/002.p/88"]?.removeLast() }
        try expect(.damaged(path: "tile/0/002.p/88")) { $0["tile/0/002.p/88"] = nil }
        try expect(.damaged(path: "tile/entries/002.p/88")) { $0["tile/entries/002.p/88"]?[5] ^= 1 }
        try expect(.damaged(path: "tile/entries/002.p/88")) { $0["tile/entries/002.p/88"] = nil }
        try expect(.damaged(path: "append")) { $0["append"] = nil }
        try expect(.damaged(path: "append")) { $0["append"] = Array("300\n600".utf8) }
        try expect(.damaged(path: "append")) { $0["append"] = Array("0\n1073741825\n".utf8) }
        try expect(.signatureInvalid(key: "log.example/audit")) { $0["checkpoint"]?[0] ^= 1 }
        // Back by one append or by two: what was signed since is not signed again with other entries.
        let message = TransparencyLogError.damaged(path: "checkpoint")
        for _ in 0..<2 {
            let rewound = MemoryLogFiles(start.files)
            rewound.files["checkpoint"] = oldHead
            let before = rewound.files
            #expect(throws: message) { try LogFixture(rewound).append(300..<310) }
            #expect(rewound.files == before)
            #expect(try LogFixture(rewound).store.verify().defects.contains(.rewound(signed: 600, size: 300)))
            try old.append(600..<601)
        }
    }
}
