import Glibc
import LMDB
import TestSupport
import Testing

@Suite struct FullDiskTests {
    @Test("On a full disk a write fails as a whole, and the environment stays usable")
    func aFullDiskIsNamed() throws {
        guard let disk = try MountedFolder(kilobytes: 1_024) else { return }
        do {
            let environment = try Environment.open(path: disk.path)
            let values = try environment.database("values", create: true)
            func put(_ numbers: Range<Int>) throws(LMDBError) {
                try environment.write { (transaction) throws(LMDBError) in
                    for number in numbers {
                        try transaction.put(
                            [UInt8](repeating: 1, count: 1_000),
                            forKey: TestCatalogue.key(number),
                            in: values
                        )
                    }
                }
            }
            try put(0..<100)
            #expect(throws: LMDBError(.system(ENOSPC), function: "")) { try put(100..<5_000) }
            let report = try environment.verifyPages()
            #expect(report.damage == [])
            #expect(report.entryCounts["values"] == 100)
            try put(100..<110)
        }
        let environment = try Environment.open(path: disk.path)
        #expect(try environment.verifyPages().entryCounts["values"] == 110)
    }

    @Test func aDiskWithoutRoomForTheLockFileIsNamed() throws {
        guard let disk = try MountedFolder(kilobytes: 12) else { return }
        #expect(throws: LMDBError(.system(ENOSPC), function: "")) { _ = try Environment.open(path: disk.path) }
    }

    @Test func aReadOnlyDiskCanBeReadAndNotWritten() throws {
        guard let disk = try MountedFolder(kilobytes: 1_024) else { return }
        do { _ = try Environment.open(path: disk.path).database("values", create: true) }
        guard disk.makeReadOnly() else { return print("skipped: the tmpfs cannot be mounted read-only") }
        do {
            let reader = try Environment.open(path: disk.path, readOnly: true)
            #expect(try reader.verifyPages().entryCounts == ["values": 0])
            _ = try reader.database("values")
            #expect(throws: LMDBError(.system(EACCES), function: "")) {
                try reader.write { (_) throws(LMDBError) in }
            }
        }
        #expect(throws: LMDBError(.system(EROFS), function: "")) { _ = try Environment.open(path: disk.path) }
    }
}
