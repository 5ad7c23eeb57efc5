import Glibc
import LMDB
import TestSupport
import Testing

@Suite struct EnvironmentTests {
    @Test func aMissingDirectoryIsNamed() {
        #expect(throws: LMDBError(.notFound, function: "stat")) {
            _ = try Environment.open(path: "/nonexistent", readOnly: true)
        }
    }

    @Test func whatIsCommittedIsThereAfterReopening() throws {
        let folder = try TemporaryFolder()
        do {
            let environment = try Environment.open(path: folder.path)
            let database = try environment.database("names", create: true)
            try environment.write { (transaction) throws(LMDBError) in
                try transaction.put([1, 2, 3], forKey: [9], in: database)
            }
        }
        let environment = try Environment.open(path: folder.path, readOnly: true)
        let database = try environment.database("names")
        let value = try environment.read { (transaction) throws(LMDBError) in
            try transaction.value(forKey: [9], in: database)
        }
        #expect(value == [1, 2, 3])
    }

    @Test func whatThrowsIsForgotten() throws {
        let folder = try TemporaryFolder()
        let environment = try Environment.open(path: folder.path)
        let database = try environment.database("names", create: true)
        #expect(throws: LMDBError(.keyLength, function: "")) {
            try environment.write { (transaction) throws(LMDBError) in
                try transaction.put([1], forKey: [9], in: database)
                try transaction.put([1], forKey: [], in: database)
            }
        }
        let isThere = try environment.read { (transaction) throws(LMDBError) in
            try transaction.contains([9], in: database)
        }
        #expect(!isThere)
    }
}
