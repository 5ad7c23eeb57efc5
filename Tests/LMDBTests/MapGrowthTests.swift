import LMDB
import TestSupport
import Testing

@Suite struct MapGrowthTests {
    @Test func aFullMapGrowsByItself() throws {
        let catalogue = try TestCatalogue(mapSize: 1 << 16)
        var runs = 0
        try catalogue.environment.write { (transaction) throws(LMDBError) in
            runs += 1
            for number in 0..<3_000 {
                try transaction.put(
                    [UInt8](repeating: 7, count: 1_000),
                    forKey: TestCatalogue.key(number),
                    in: catalogue.values
                )
            }
        }
        #expect(runs > 1)
        #expect(try catalogue.count() == 3_000)
        let statistics = try catalogue.environment.statistics()
        #expect(statistics.mapSize >= 3_000_000)
        #expect(statistics.mapSize % statistics.pageSize == 0)
        #expect(try catalogue.environment.verifyPages().damage == [])
    }

    @Test("At the bound the error says so, nothing is lost, and smaller writes go on")
    func theBoundHolds() throws {
        let catalogue = try TestCatalogue(mapSize: 1 << 16, maximumMapSize: 1 << 18)
        try catalogue.put(0..<100)
        #expect(throws: LMDBError(.mapFull, function: "")) { try catalogue.put(100..<10_000) }
        #expect(try catalogue.count() == 100)
        try catalogue.put(100..<110)
        #expect(try catalogue.count() == 110)
        #expect(try catalogue.environment.verifyPages().damage == [])
    }

    @Test func aBodyThatHidesTheFullMapIsRunAgain() throws {
        let catalogue = try TestCatalogue(mapSize: 1 << 16)
        try catalogue.environment.write { (transaction) throws(LMDBError) in
            for number in 0..<3_000 {
                _ = try? transaction.put(
                    [UInt8](repeating: 7, count: 1_000),
                    forKey: TestCatalogue.key(number),
                    in: catalogue.values
                )
            }
        }
        #expect(try catalogue.count() == 3_000)
    }

    @Test func readersOfOtherThreadsGoOnWhileTheMapGrows() throws {
        let catalogue = try TestCatalogue(mapSize: 1 << 16)
        try catalogue.put(0..<10)
        let stop = StopFlag()
        let readers = (0..<8).map { _ in
            TestThread {
                while !stop.isSet {
                    guard try catalogue.value(3)?.count == 100 else { throw LMDBError(.damaged, function: "test") }
                }
            }
        }
        for group in 0..<60 { try catalogue.put((100 * group)..<(100 * group + 100)) }
        stop.set()
        for reader in readers { #expect(reader.join() == nil) }
        #expect(try catalogue.count() == 6_000)
        #expect(try catalogue.environment.statistics().mapSize > 1 << 19)
    }

    @Test func aReaderThatStaysTooLongIsNamed() throws {
        let folder = try TemporaryFolder()
        let environment = try Environment.open(path: folder.path, mapSize: 1 << 16, growWaitSeconds: 1)
        let database = try environment.database("values", create: true)
        try environment.read { (_) throws(LMDBError) in
            let writer = TestThread {
                try environment.write { (transaction) throws(LMDBError) -> Void in
                    try transaction.put([UInt8](repeating: 1, count: 1 << 17), forKey: [1], in: database)
                }
            }
            #expect(writer.join() as? LMDBError == LMDBError(.readersActive, function: ""))
        }
        // With the reader gone the same write goes through.
        try environment.write { (transaction) throws(LMDBError) in
            try transaction.put([UInt8](repeating: 1, count: 1 << 17), forKey: [1], in: database)
        }
    }

    @Test("Two processes make the map larger, each for the other")
    func twoProcessesGrowTheMap() throws {
        let folder = try TemporaryFolder()
        let environment = try Environment.open(path: folder.path, mapSize: 1 << 16)
        let own = try environment.database("own", create: true)
        let child = try ChildProgram("storage-probe", ["fill", folder.path])
        #expect(child.line() == "0")
        for number in 0..<200 {
            try environment.write { (transaction) throws(LMDBError) in
                try transaction.put([UInt8](repeating: 1, count: 4_000), forKey: TestCatalogue.key(number), in: own)
            }
            #expect(child.line().flatMap { Int($0) } != nil)
            let value = try environment.read { (transaction) throws(LMDBError) in
                try transaction.value(forKey: TestCatalogue.key(number), in: own)?.count
            }
            #expect(value == 4_000)
        }
        child.kill()
        let report = try environment.verifyPages()
        #expect(report.damage == [])
        #expect(report.entryCounts["own"] == 200)
    }
}
