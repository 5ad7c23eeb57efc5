import LMDB

/// Entries for ever, ten at a time, of values that need leaves, overflow pages and duplicates.
struct Filling {
    let directory: String

    func run() throws {
        let environment = try Environment.open(path: directory, mapSize: 1 << 16)
        let values = try environment.database("values", create: true)
        let links = try environment.database("links", .duplicates, create: true)
        var group = try environment.read { (transaction) throws(LMDBError) in
            try transaction.statistics(of: values).entryCount / 10
        }
        while true {
            try environment.write { (transaction) throws(LMDBError) in
                for index in 0..<10 {
                    let number = group * 10 + index
                    let key = withUnsafeBytes(of: UInt64(number).bigEndian) { Array($0) }
                    let length = index == 7 ? 9_000 : 40 + number % 300
                    try transaction.put(
                        [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: length),
                        forKey: key,
                        in: values
                    )
                    try transaction.put(key, forKey: [UInt8(number % 7)], in: links)
                }
            }
            say("\(group)")
            group += 1
        }
    }
}
