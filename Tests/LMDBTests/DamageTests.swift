import Foundation
import LMDB
import TestSupport
import Testing

/// A data file that is not what it was gives an error or a report, never a signal.
@Suite struct DamageTests {
    /// A sound data file with leaves, branches, long values, several values a key in and out of their leaf, and free pages.
    static func makeFile() throws -> (folder: TemporaryFolder, bytes: [UInt8]) {
        let folder = try TemporaryFolder()
        do {
            let environment = try Environment.open(path: folder.path, mapSize: 1 << 20)
            let values = try environment.database("values", create: true)
            let links = try environment.database("links", .duplicates, create: true)
            for round in 0..<3 {
                try environment.write { (transaction) throws(LMDBError) in
                    for number in 0..<300 {
                        let length = number % 50 == 0 ? 9_000 : 60 + round
                        try transaction.put(
                            [UInt8](repeating: 5, count: length),
                            forKey: TestCatalogue.key(number),
                            in: values
                        )
                        try transaction.put(TestCatalogue.key(number), forKey: [UInt8(number % 2)], in: links)
                        try transaction.put([UInt8(number % 5)], forKey: [9, UInt8(number % 9)], in: links)
                    }
                }
            }
            let report = try environment.verifyPages()
            #expect(report.damage == [])
            #expect(report.freePageCount > 0)
            #expect(report.lostPageCount == 0)
            #expect(report.usedPageCount + report.freePageCount == report.pageCount)
        }
        return (folder, Array(try Data(contentsOf: URL(filePath: folder.path + "/data.mdb"))))
    }

    private func write(_ bytes: [UInt8], _ folder: TemporaryFolder) throws {
        try Data(bytes).write(to: URL(filePath: folder.path + "/data.mdb"))
    }

    /// Opens and looks at every page; nil where that was sound.
    private func outcome(_ folder: TemporaryFolder) throws -> String? {
        do {
            let report = try Environment.open(path: folder.path, readOnly: true).verifyPages()
            return report.damage.first?.description
        } catch {
            return error.description
        }
    }

    @Test func aFileThatWasCutIsRefusedAtOpening() throws {
        let (folder, bytes) = try Self.makeFile()
        for length in [
            1, 100, 151, 152, 4_095, 4_096, 4_300, 8_191, 8_192, 8_193, 40_000, bytes.count / 2, bytes.count - 4_096,
        ] {
            try write(Array(bytes.prefix(length)), folder)
            for readOnly in [true, false] {
                #expect(throws: LMDBError(.truncated, function: ""), "\(length) bytes") {
                    _ = try Environment.open(path: folder.path, readOnly: readOnly)
                }
            }
        }
        try write(bytes, folder)
        #expect(try outcome(folder) == nil)
    }

    @Test("A file that is cut while it is open is noticed before it is touched")
    func aFileThatIsCutWhileOpenIsRefused() throws {
        let (folder, bytes) = try Self.makeFile()
        let environment = try Environment.open(path: folder.path)
        _ = try environment.database("values")
        try FileHandle(forWritingTo: URL(filePath: folder.path + "/data.mdb")).truncate(
            atOffset: UInt64(bytes.count / 2)
        )
        #expect(throws: LMDBError(.truncated, function: "")) { try environment.read { (_) throws(LMDBError) in } }
        #expect(throws: LMDBError(.truncated, function: "")) { try environment.write { (_) throws(LMDBError) in } }
    }

    @Test("A file without its last pages is sound where those are free")
    func freePagesNeedNotBeInTheFile() throws {
        let folder = try TemporaryFolder()
        do {
            let environment = try Environment.open(path: folder.path)
            let values = try environment.database("values", create: true)
            for round in 0..<6 {
                try environment.write { (transaction) throws(LMDBError) in
                    for number in 0..<100 {
                        let value = [UInt8](repeating: UInt8(round), count: 100)
                        try transaction.put(value, forKey: TestCatalogue.key(number), in: values)
                    }
                    // Pages that are taken and given back in one transaction are never written.
                    guard round == 5 else { return }
                    try transaction.put([UInt8](repeating: 2, count: 900_000), forKey: [0xff], in: values)
                    try transaction.delete([0xff], in: values)
                }
            }
            let statistics = try environment.statistics()
            #expect(statistics.fileSize < statistics.usedPageCount * statistics.pageSize)
        }
        do {
            let reader = try Environment.open(path: folder.path, readOnly: true)
            #expect(try reader.verifyPages().damage == [])
        }
        let environment = try Environment.open(path: folder.path)
        let statistics = try environment.statistics()
        #expect(statistics.fileSize == statistics.usedPageCount * statistics.pageSize)
        #expect(try environment.verifyPages().damage == [])
    }

    @Test func aFileOfAnotherVersionIsNamed() throws {
        let (folder, original) = try Self.makeFile()
        var bytes = original
        bytes[20] = 2
        bytes[4_096 + 20] = 2
        try write(bytes, folder)
        #expect(throws: LMDBError(.unknownVersion, function: "")) {
            _ = try Environment.open(path: folder.path, readOnly: true)
        }
        for offset in [20, 4_096 + 20] {
            bytes = original
            bytes[offset] = 2
            try write(bytes, folder)
            #expect(throws: LMDBError(.damaged, function: ""), "one of the two is no newer version") {
                _ = try Environment.open(path: folder.path, readOnly: true)
            }
        }
        try write([UInt8](repeating: 0x41, count: 16_384), folder)
        #expect(throws: LMDBError(.damaged, function: "")) {
            _ = try Environment.open(path: folder.path, readOnly: true)
        }
    }

    @Test("Any changed byte gives an answer, and one in a page's structure is found")
    func changedBytesAreMet() throws {
        let (folder, original) = try Self.makeFile()
        var generator = SystemRandomNumberGenerator()
        var bytes = original
        var found = 0
        let offsets =
            Array(0..<160) + Array(4_096..<4_256)
            + (0..<400).map { _ in Int.random(in: 0..<bytes.count, using: &generator) }
        for offset in offsets {
            let old = bytes[offset]
            bytes[offset] ^= 1 << UInt8.random(in: 0...7, using: &generator)
            try write(bytes, folder)
            if try outcome(folder) != nil { found += 1 }
            bytes[offset] = old
        }
        #expect(found > 50)
    }

    @Test("A small file with a damaged page is refused at opening, a large one is opened for a check")
    func aDamagedPageIsNamedAtOpening() throws {
        let (folder, original) = try Self.makeFile()
        var bytes = original
        for offset in stride(from: 8_192, to: bytes.count, by: 4_096) { bytes[offset + 12] ^= 1 }
        try write(bytes, folder)
        #expect(throws: LMDBError(.damaged, function: "")) { _ = try Environment.open(path: folder.path) }
        let environment = try Environment.open(path: folder.path, verifyingUpTo: 0)
        #expect(try !environment.verifyPages().isSound)
    }

    @Test("Each bit of the record of a tree without pages, but those that LMDB does not read")
    func anEmptyTreeIsCompared() throws {
        let folder = try TemporaryFolder()
        do {
            let environment = try Environment.open(path: folder.path)
            _ = try environment.database("nothing", create: true)
        }
        let original = Array(try Data(contentsOf: URL(filePath: folder.path + "/data.mdb")))
        let name = try #require(Data(original).range(of: Data("nothing".utf8)))
        var bytes = original
        // Of `MDB_db` the first four bytes are padding, and `MDB_DUPSORT` is for the one who opens it to compare.
        for bit in 4 * 8..<48 * 8 where bit != 4 * 8 + 2 {
            bytes[name.upperBound + bit / 8] ^= 1 << UInt8(bit % 8)
            try write(bytes, folder)
            #expect(try outcome(folder) != nil, "bit \(bit)")
            bytes[name.upperBound + bit / 8] ^= 1 << UInt8(bit % 8)
        }
        bytes[name.upperBound + 4] ^= 4
        try write(bytes, folder)
        let environment = try Environment.open(path: folder.path)
        #expect(throws: LMDBError(.incompatible, function: "")) { _ = try environment.database("nothing") }
    }

    @Test("Looking on after a page that could not be followed is damage again, not misuse")
    func aTransactionThatMetDamage() throws {
        let (folder, original) = try Self.makeFile()
        var bytes = original
        for offset in stride(from: 8_192, to: bytes.count, by: 4_096) {
            // Every branch page leads beyond the end.
            guard bytes[offset + 10] == 1 else { continue }
            let node = Int(bytes[offset + 16]) | Int(bytes[offset + 17]) << 8
            bytes[offset + node + 2] = 0x7f
        }
        try write(bytes, folder)
        let environment = try Environment.open(path: folder.path, verifyingUpTo: 0)
        let values = try environment.database("values")
        try environment.read { (transaction) throws(LMDBError) in
            for _ in 0..<2 {
                #expect(throws: LMDBError(.damaged, function: "")) {
                    _ = try transaction.contains(TestCatalogue.key(0), in: values)
                }
            }
        }
    }

    @Test func eachFieldOfAPageHeaderIsCompared() throws {
        let (folder, original) = try Self.makeFile()
        var bytes = original
        let environment = try Environment.open(path: folder.path, readOnly: true)
        let sound = try environment.verifyPages()
        var used = 0
        for page in 2..<sound.pageCount {
            var fields = 0
            // Page number, kind, how it is treated in memory, end and beginning of the entries.
            for (offset, bits) in [(0, 4), (10, 4), (10, 0x10), (11, 0x40), (11, 0x80), (12, 4), (14, 4)] {
                bytes[page * 4_096 + offset] ^= UInt8(bits)
                try write(bytes, folder)
                if try !environment.verifyPages().isSound { fields += 1 }
                bytes[page * 4_096 + offset] ^= UInt8(bits)
            }
            #expect([0, 7].contains(fields), "page \(page)")
            if fields > 0 { used += 1 }
        }
        // What is not looked at is in free pages and behind the first page of a long value.
        #expect(used >= sound.usedPageCount - 2 - 6 * 2)
        #expect(used > 20)
    }
}
