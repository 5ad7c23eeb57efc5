import LMDB
import TestSupport
import Testing

@Suite struct EnvironmentTests {
    @Test func aMissingDirectoryIsNamed() {
        #expect(throws: LMDBError(.notFound, function: "")) {
            _ = try Environment.open(path: "/nonexistent", readOnly: true)
        }
    }

    @Test func aReaderCreatesNothing() throws {
        let folder = try TemporaryFolder()
        #expect(throws: LMDBError(.notFound, function: "")) {
            _ = try Environment.open(path: folder.path, readOnly: true)
        }
        let environment = try Environment.open(path: folder.path)
        #expect(throws: LMDBError(.notFound, function: "")) { _ = try environment.database("names") }
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
        let catalogue = try TestCatalogue()
        #expect(throws: LMDBError(.keyLength, function: "")) {
            try catalogue.environment.write { (transaction) throws(LMDBError) in
                try transaction.put([1], forKey: TestCatalogue.key(1), in: catalogue.values)
                try transaction.put([1], forKey: [], in: catalogue.values)
            }
        }
        #expect(try catalogue.value(1) == nil)
    }

    @Test func aReaderKeepsItsState() throws {
        let catalogue = try TestCatalogue()
        try catalogue.put(0..<1)
        let environment = catalogue.environment
        let values = catalogue.values
        try environment.read { (transaction) throws(LMDBError) in
            let writer = TestThread { try catalogue.put(1..<2) }
            #expect(writer.join() == nil)
            let isThere = try transaction.contains(TestCatalogue.key(1), in: values)
            #expect(!isThere)
        }
        #expect(try catalogue.value(1) != nil)
    }

    @Test func oneProcessOpensAnEnvironmentOnce() throws {
        let catalogue = try TestCatalogue()
        #expect(throws: LMDBError(.alreadyOpen, function: "")) {
            _ = try Environment.open(path: catalogue.folder.path + "/.", readOnly: true)
        }
    }

    @Test("A write inside another transaction of the thread is refused, not waited for")
    func nestedWritesAreRefused() throws {
        let catalogue = try TestCatalogue()
        #expect(throws: LMDBError(.nestedTransaction, function: "")) {
            try catalogue.environment.read { (_) throws(LMDBError) in
                try catalogue.environment.write { (_) throws(LMDBError) in }
            }
        }
        #expect(throws: LMDBError(.nestedTransaction, function: "")) {
            try catalogue.environment.write { (_) throws(LMDBError) in
                try catalogue.environment.write { (_) throws(LMDBError) in }
            }
        }
        // Neither lock was kept.
        try catalogue.put(0..<1)
    }

    @Test func keysAndValuesHaveBounds() throws {
        let catalogue = try TestCatalogue()
        try catalogue.environment.write { (transaction) throws(LMDBError) in
            try transaction.put([1], forKey: [UInt8](repeating: 1, count: 511), in: catalogue.values)
            try transaction.put([UInt8](repeating: 1, count: 511), forKey: [1], in: catalogue.links)
        }
        #expect(throws: LMDBError(.keyLength, function: "")) {
            try catalogue.environment.write { (transaction) throws(LMDBError) in
                try transaction.put([1], forKey: [UInt8](repeating: 1, count: 512), in: catalogue.values)
            }
        }
        #expect(throws: LMDBError(.valueLength, function: "")) {
            try catalogue.environment.write { (transaction) throws(LMDBError) in
                try transaction.put([UInt8](repeating: 1, count: 512), forKey: [1], in: catalogue.links)
            }
        }
    }

    @Test func aDatabaseIsOpenedAsItWasCreated() throws {
        let folder = try TemporaryFolder()
        do { _ = try Environment.open(path: folder.path).database("links", .duplicates, create: true) }
        let environment = try Environment.open(path: folder.path)
        #expect(throws: LMDBError(.incompatible, function: "")) { _ = try environment.database("links", create: true) }
        #expect(try environment.database("links", .duplicates).options == .duplicates)
    }

    @Test("The reader after the last place is refused, and places are given back")
    func readersAreBounded() throws {
        let catalogue = try TestCatalogue()
        func read(_ depth: Int) throws(LMDBError) {
            try catalogue.environment.read { (_) throws(LMDBError) in
                if depth > 1 { try read(depth - 1) }
            }
        }
        #expect(throws: LMDBError(.readersFull, function: "")) { try read(Environment.maximumReaders + 1) }
        try read(Environment.maximumReaders)
    }

    @Test func moreDatabasesThanAskedForAreRefused() throws {
        let folder = try TemporaryFolder()
        let environment = try Environment.open(path: folder.path, maximumDatabases: 1)
        _ = try environment.database("first", create: true)
        #expect(throws: LMDBError(.databasesFull, function: "")) {
            _ = try environment.database("second", create: true)
        }
    }

    @Test func aCompactCopyHoldsTheSame() throws {
        let catalogue = try TestCatalogue()
        try catalogue.put(0..<2_000)
        try catalogue.environment.write { (transaction) throws(LMDBError) in
            for number in 0..<1_900 { try transaction.delete(TestCatalogue.key(number), in: catalogue.values) }
        }
        let target = try TemporaryFolder()
        try catalogue.environment.copyCompacting(to: target.path)
        #expect(throws: LMDBError(.system(17), function: "")) {  // EEXIST
            try catalogue.environment.copyCompacting(to: target.path)
        }
        let copy = try Environment.open(path: target.path, readOnly: true)
        let report = try copy.verifyPages()
        #expect(report.damage == [])
        #expect(report.entryCounts == ["values": 100, "links": 0])
        let before = try catalogue.environment.statistics()
        let after = try copy.statistics()
        #expect(after.usedPageCount < before.usedPageCount / 4)
        #expect(before.freePageCount > before.usedPageCount / 2)
        #expect(after.freePageCount == 0)
    }
}
