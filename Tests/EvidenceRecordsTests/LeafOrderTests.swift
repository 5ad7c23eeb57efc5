import Testing

@testable import EvidenceRecords

/// The order of leaves beside that of the standard library.
struct LeafOrderTests {
    /// Digests whose octets are drawn from few or many values, so that their beginnings fall together or not.
    private static func digests(_ count: Int, length: Int, common: Int, values: UInt64) -> [[UInt8]] {
        var state: UInt64 = 0x9e37_79b9_7f4a_7c15
        func next() -> UInt8 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: (state >> 33) % values)
        }
        return (0..<count).map { _ in (0..<length).map { $0 < common ? 0xa5 : next() } }
    }

    @Test(
        "Digests come in ascending order, each once, however alike they begin",
        arguments: [
            (0, 32, 0, 256), (1, 32, 0, 256), (2, 32, 0, 256), (3_000, 32, 0, 256), (40_000, 32, 0, 256),
            (3_000, 32, 1, 256), (3_000, 32, 2, 256), (3_000, 48, 7, 256), (3_000, 64, 8, 256), (3_000, 20, 19, 256),
            (3_000, 32, 32, 256), (500, 32, 0, 2), (3_000, 28, 24, 3), (3_000, 16, 12, 2), (65, 32, 2, 256),
        ] as [(Int, Int, Int, UInt64)]
    )
    func ascending(count: Int, length: Int, common: Int, values: UInt64) {
        let digests = Self.digests(count, length: length, common: common, values: values)
        let expected = Set(digests).sorted { $0.lexicographicallyPrecedes($1) }
        #expect(LeafOrder.sorted(Array(digests.joined()), length: length) == Array(expected.joined()))
        #expect(LeafOrder.sorted(Array(expected.reversed().joined()), length: length) == Array(expected.joined()))
    }
}
