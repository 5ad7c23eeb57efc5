import LMDB
import TestSupport
import Testing

/// What LMDB itself writes, in whatever order, is never called damaged.
@Suite struct PageVerificationTests {
    /// The same numbers in every run (Knuth's MMIX generator, the upper half of each).
    struct Numbers {
        var state: UInt64

        mutating func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
    }

    @Test("Random puts and deletes, of short and long values and of several a key, leave sound pages", arguments: 1...4)
    func randomWorkIsSound(seed: Int) throws {
        let catalogue = try TestCatalogue()
        var numbers = Numbers(state: UInt64(seed))
        for _ in 0..<60 {
            let kind = numbers.below(10)
            let begin = numbers
            numbers = try catalogue.environment.write { (transaction) throws(LMDBError) in
                // A write may run again: with the same numbers.
                var numbers = begin
                for _ in 0..<(1 + numbers.below(kind == 0 ? 2_000 : 150)) {
                    try step(&transaction, catalogue, &numbers, deletes: kind > 5)
                }
                if kind == 9, numbers.below(3) == 0 { try transaction.removeAll(in: catalogue.links) }
                return numbers
            }
            let report = try catalogue.environment.verifyPages()
            #expect(report.damage == [])
            #expect(report.lostPageCount == 0)
            let counts = try catalogue.environment.read { (transaction) throws(LMDBError) in
                [
                    "values": try transaction.statistics(of: catalogue.values).entryCount,
                    "links": try transaction.statistics(of: catalogue.links).entryCount,
                ]
            }
            #expect(report.entryCounts == counts)
        }
    }

    private func step(
        _ transaction: inout WriteTransaction,
        _ catalogue: TestCatalogue,
        _ numbers: inout Numbers,
        deletes: Bool
    ) throws(LMDBError) {
        let key = [UInt8](
            repeating: UInt8(numbers.below(256)),
            count: 1 + numbers.below(numbers.below(8) == 0 ? 511 : 12)
        )
        let link = [UInt8(numbers.below(6))]
        let value = [UInt8](
            repeating: UInt8(numbers.below(256)),
            count: 1 + numbers.below(numbers.below(9) == 0 ? 511 : 40)
        )
        switch (numbers.below(5), deletes) {
        case (0, _), (1...3, true): try transaction.delete(key, in: catalogue.values)
        case (4, true):
            if numbers.below(40) == 0 {
                try transaction.delete(link, in: catalogue.links)
            } else {
                try transaction.delete(link, value: value, in: catalogue.links)
            }
        case (1, _), (2, _): try transaction.put(value, forKey: link, in: catalogue.links, .noOverwrite)
        default:
            let length = numbers.below(numbers.below(12) == 0 ? 30_000 : 300)
            try transaction.put([UInt8](repeating: 3, count: length), forKey: key, in: catalogue.values)
        }
    }
}
