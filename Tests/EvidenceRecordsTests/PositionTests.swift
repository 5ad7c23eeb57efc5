import ASN1
import EvidenceRecords
import LibCrypto
import TestSupport
import Testing

/// Trees whose nodes keep an order of their own, so that a list takes the hash of the one before it anywhere among its values.
///
/// The roots are computed in Python, with hashlib alone.
@Suite struct PositionTests {
    private static let object = Array("object 0".utf8)

    private static func node(_ number: Int) throws -> [UInt8] {
        try RecordWorld.digest(.sha256, Array("node \(number)".utf8))
    }

    private static func verify(_ lists: [[[UInt8]]], root: String) throws -> EvidenceVerification {
        let root = try #require(Hexadecimal.decode(root))
        return try RecordWorld.verify(EvidenceRecordBuilder(RecordWorld.stamp(lists, root: root)).encode(), [object])
    }

    /// The object, and four neighbours: right, left, left, right of the path.
    private static func path() throws -> [[[UInt8]]] {
        try [[RecordWorld.digest(.sha256, object)]] + (1...4).map { [try node($0)] }
    }

    @Test(
        "A path that runs left and right is found, and the rule is named",
        arguments: [
            ("0fb82c7026010466ac4f9bec361db6eeb56900657c3963de6554cc39578434f3", false),
            ("8c6b7838c940fbe1752f90b8117430415165c2a913b0d7b2c33d6fb7c958a105", true),
        ]
    )
    func binary(root: String, isHashed: Bool) throws {
        let lists = try Self.path()
        let found = try Self.verify(lists, root: root)
        let rule = HashTreeRule(order: .asStoredByPosition, hashesSingleValue: isHashed)
        #expect(found.timeStamps[0].imprint == .intactByTree(rule))
        #expect(found.areObjectsIntact == true)
        for number in lists.indices.dropFirst() {
            var other = lists
            other[number] = [try Self.node(9)]
            #expect(try Self.verify(other, root: root).areObjectsIntact == false, "\(number)")
            #expect(try Self.verify(other, root: root).timeStamps[0].imprint == .mismatch)
        }
        let swapped = [lists[0], lists[2], lists[1], lists[3], lists[4]]
        #expect(try Self.verify(swapped, root: root).areObjectsIntact == false)
        #expect(try Self.verify(Array(lists.dropLast()), root: root).areObjectsIntact == false)
    }

    @Test("In lists of several values too, which stay in their order")
    func wide() throws {
        let root = "17be45e5efa0870ff4f281227ca5e9eb16ef5d5e6190213c03873a62c94cfb28"
        var lists = try [
            [Self.node(5), RecordWorld.digest(.sha256, Self.object), Self.node(6)],
            (7...9).map { try Self.node($0) }, (10...11).map { try Self.node($0) },
        ]
        #expect(try Self.verify(lists, root: root).areObjectsIntact == true)
        lists[1].swapAt(0, 1)
        #expect(try Self.verify(lists, root: root).areObjectsIntact == false)
    }

    @Test("What was searched for other time-stamps of the record counts", .timeLimit(.minutes(1)), arguments: [0, 4])
    func bound(renewals: Int) throws {
        // 4,096 paths, tried twice, over nobody knows what: a quarter of what a record may cost.
        let lists = try (0..<13).map { [try Self.node($0)] }
        let other = RecordWorld.stamp(lists, root: [UInt8](repeating: 7, count: 32))
        let root = try #require(
            Hexadecimal.decode("0fb82c7026010466ac4f9bec361db6eeb56900657c3963de6554cc39578434f3")
        )
        var builder = EvidenceRecordBuilder(other)
        for _ in 0..<renewals { builder.renewTimeStamp(with: other) }
        builder.renewTimeStamp(with: RecordWorld.stamp(try Self.path(), root: root))
        let found = try RecordWorld.verify(builder.encode(), [Self.object])
        let rule = HashTreeRule(order: .asStoredByPosition, hashesSingleValue: false)
        #expect(found.timeStamps.last?.imprint == (renewals == 0 ? .intactByTree(rule) : .mismatch))
    }

    @Test("Where there are too many places, none is tried", .timeLimit(.minutes(1)))
    func bounds() throws {
        let root = "0fb82c7026010466ac4f9bec361db6eeb56900657c3963de6554cc39578434f3"
        let digest = try RecordWorld.digest(.sha256, Self.object)
        let long = try [[digest]] + (0..<200).map { [try Self.node($0)] }
        #expect(try Self.verify(long, root: root).timeStamps[0].imprint == .mismatch)
        let wide = [[digest], [[UInt8]](repeating: digest, count: 20_000)]
        #expect(try Self.verify(wide, root: root).timeStamps[0].imprint == .mismatch)
    }
}
