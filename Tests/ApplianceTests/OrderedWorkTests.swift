import Synchronization
import Testing

@testable import Appliance

@Suite("Ordered work")
struct OrderedWorkTests {
    @Test("Results come in input order, whatever the number of threads", arguments: [1, 2, 3, 16])
    func order(jobs: Int) throws {
        for count in [0, 1, 2, 15, 16, 17, 1_000, 4_097] {
            var results: [Int] = []
            let emit: (Int) throws(ApplianceError) -> Void = { (value: Int) throws(ApplianceError) in
                results.append(value)
            }
            try OrderedWork.run(Array(0..<count), jobs: jobs, work: { $0 * 2 }, emit: emit)
            #expect(results == (0..<count).map { $0 * 2 })
        }
    }

    @Test("No more than the window is ahead of what was taken")
    func window() throws {
        let started = Atomic<Int>(0)
        var taken = 0
        var furthest = 0
        let emit: (Int) throws(ApplianceError) -> Void = { (_: Int) throws(ApplianceError) in
            taken += 1
            furthest = max(furthest, started.load(ordering: .relaxed) - taken)
        }
        let work: @Sendable (Int) -> Int = { value in
            started.add(1, ordering: .relaxed)
            return value
        }
        try OrderedWork.run(Array(0..<20_000), jobs: 2, work: work, emit: emit)
        #expect(furthest <= (2 * OrderedWork.window + 2) * OrderedWork.maximumChunk)
    }

    @Test("Each thread has its own work, and is told how many there are", arguments: [(1, 1), (3, 3), (16, 5)])
    func ownWork(jobs: Int, threads: Int) throws {
        let made = Atomic<Int>(0)
        var results: [Int] = []
        let emit: (Int) throws(ApplianceError) -> Void = { (value: Int) throws(ApplianceError) in
            results.append(value)
        }
        let makeWork: @Sendable (Int) -> (Int) -> Int = { count in
            made.add(1, ordering: .relaxed)
            return { $0 * 10 + count }
        }
        try OrderedWork.run(Array(0..<5), jobs: jobs, makeWork: makeWork, emit: emit)
        #expect(results == (0..<5).map { $0 * 10 + threads })
        // A thread that comes when all is done makes nothing.
        #expect((1...threads).contains(made.load(ordering: .relaxed)))
    }

    @Test("An error of the receiver ends the run")
    func failure() {
        let error = ApplianceError(.inputOutput, "full")
        #expect(throws: error) {
            let emit: (Int) throws(ApplianceError) -> Void = { (value: Int) throws(ApplianceError) in
                if value == 100 { throw error }
            }
            try OrderedWork.run(Array(0..<10_000), jobs: 4, work: { $0 }, emit: emit)
        }
    }
}
