import LMDB
import TestSupport

/// An environment in a folder of its own, with one plain database and one with duplicates.
struct TestCatalogue: Sendable {
    let folder: TemporaryFolder
    let environment: Environment
    let values: Database
    let links: Database

    init(mapSize: Int = 1 << 16, maximumMapSize: Int = Environment.defaultMaximumMapSize) throws {
        folder = try TemporaryFolder()
        environment = try Environment.open(path: folder.path, mapSize: mapSize, maximumMapSize: maximumMapSize)
        values = try environment.database("values", create: true)
        links = try environment.database("links", .duplicates, create: true)
    }

    static func key(_ number: Int) -> [UInt8] { withUnsafeBytes(of: UInt64(number).bigEndian) { Array($0) } }

    func put(_ numbers: Range<Int>, length: Int = 100) throws {
        try environment.write { (transaction) throws(LMDBError) in
            for number in numbers {
                let value = [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: length)
                try transaction.put(value, forKey: Self.key(number), in: values)
            }
        }
    }

    func value(_ number: Int) throws -> [UInt8]? {
        try environment.read { (transaction) throws(LMDBError) in
            try transaction.value(forKey: Self.key(number), in: values)
        }
    }

    func count() throws -> Int {
        try environment.read { (transaction) throws(LMDBError) in try transaction.statistics(of: values).entryCount }
    }
}
