import ASN1
import EvidenceRecords
import LibCrypto
import TestSupport
import Testing

/// Each rule by which a record may have been made, and each way in which one is wrong.
@Suite struct VerificationTests {
    private static let objects = RecordWorld.objects(3)

    private static func hash(_ values: [[UInt8]]) throws -> [UInt8] {
        try RecordWorld.digest(.sha256, Array(values.joined()))
    }
    private static func digests() throws -> [[UInt8]] { try objects.map { try RecordWorld.digest(.sha256, $0) } }
    private static func ascending(_ values: [[UInt8]]) -> [[UInt8]] {
        values.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// A record whose token is over a root that is computed here.
    private static func record(_ lists: [[[UInt8]]], root: [UInt8]) -> [UInt8] {
        EvidenceRecordBuilder(RecordWorld.stamp(lists, root: root)).encode()
    }

    @Test("RFC 4998 §4.3: values are joined in binary ascending order")
    func standard() throws {
        let digests = try Self.digests()
        let inner = try Self.hash(Self.ascending([digests[0], digests[1]]))
        let root = try Self.hash(Self.ascending([inner, digests[2]]))
        let found = try RecordWorld.verify(
            Self.record([[digests[0], digests[1]], [digests[2]]], root: root),
            [Self.objects[0]]
        )
        #expect(found.timeStamps[0].imprint == .intactByTree(HashTreeRule.standard))
        #expect(found.areObjectsIntact == true)
        #expect(found.orphans.map(\.value) == [digests[1]])
    }

    @Test("Makers that join as stored are understood, and named")
    func asStored() throws {
        let digests = Self.ascending(try Self.digests())
        let objects = try Self.objects.sorted {
            try RecordWorld.digest(.sha256, $0).lexicographicallyPrecedes(RecordWorld.digest(.sha256, $1))
        }
        let list = [digests[1], digests[0]]
        for order in [HashTreeRule.Order.asStored, .asStoredBehind] {
            let inner = try Self.hash(list)
            // The last list is such that ascending order is not what comes of it by chance.
            let next = [[UInt8](repeating: 0xff, count: 32), [UInt8](repeating: 0, count: 32)]
            let root = try Self.hash(order == .asStored ? next + [inner] : [inner] + next)
            let found = try RecordWorld.verify(Self.record([list, next], root: root), [objects[0]])
            #expect(found.timeStamps[0].imprint == .intactByTree(HashTreeRule(order: order, hashesSingleValue: false)))
            #expect(found.areObjectsIntact == true)
        }
    }

    @Test("A list of one value is the value itself, or its hash")
    func single() throws {
        let digest = try Self.digests()[0]
        let itself = try RecordWorld.verify(Self.record([[digest]], root: digest), [Self.objects[0]])
        #expect(itself.timeStamps[0].imprint == .intactByTree(HashTreeRule.standard))
        let again = try RecordWorld.verify(Self.record([[digest]], root: try Self.hash([digest])), [Self.objects[0]])
        #expect(
            again.timeStamps[0].imprint
                == .intactByTree(HashTreeRule(order: .binaryAscending, hashesSingleValue: true))
        )
        #expect(itself.areObjectsIntact == true && again.areObjectsIntact == true)
    }

    @Test("Without a tree the imprint is the object's own digest, or that of the group")
    func withoutTree() throws {
        let digests = try Self.digests()
        let single = Self.record([], root: digests[0])
        #expect(try RecordWorld.verify(single, [Self.objects[0]]).timeStamps[0].imprint == .intactByItself)
        #expect(try RecordWorld.verify(single, [Self.objects[1]]).timeStamps[0].imprint == .mismatch)
        #expect(try RecordWorld.verify(single, [Self.objects[1]]).areObjectsIntact == false)
        #expect(try RecordWorld.verify(single, []).timeStamps[0].imprint == .unknown(.contentNotGiven))
        #expect(try RecordWorld.verify(single, Self.objects).objects.map(\.isIntact) == [true, false, false])
        let group = Self.record([], root: try Self.hash(Self.ascending(digests)))
        let found = try RecordWorld.verify(group, Self.objects)
        #expect(found.timeStamps[0].imprint == .intactByGroup)
        #expect(found.areObjectsIntact == true)
        #expect(try RecordWorld.verify(group, Array(Self.objects.dropLast())).areObjectsIntact == false)
    }

    @Test("An object elsewhere than in the first list is not covered (RFC 4998 §4.3 step 1)")
    func laterList() throws {
        let digests = try Self.digests()
        let inner = try Self.hash(Self.ascending([digests[0], digests[1]]))
        let root = try Self.hash(Self.ascending([inner, digests[2]]))
        let found = try RecordWorld.verify(
            Self.record([[digests[0], digests[1]], [digests[2]]], root: root),
            [Self.objects[2]]
        )
        #expect(found.objects[0].coverage == [.missing])
        #expect(found.areObjectsIntact == false)
    }

    @Test(
        "Where the tree leads to another imprint, what is in its list is not intact, with objects and without"
    )
    func brokenTree() throws {
        let digests = try Self.digests()
        let broken = Self.record([[digests[0], digests[1]]], root: try Self.hash(digests))
        let found = try RecordWorld.verify(broken, [Self.objects[0]])
        #expect(found.areObjectsIntact == false)
        #expect(found.objects[0].coverage == [.listed(.octets, nil)])
        #expect(found.objects[0].isCovered(chain: 0) == false)
        #expect(found.objects[0].isIntact == false && found.objects[0].isOnlyListed)
        #expect(try RecordWorld.verify(broken, []).areObjectsIntact == false)
        #expect(try RecordWorld.verify(Self.record([[digests[0]]], root: digests[0]), []).areObjectsIntact == nil)
    }

    @Test("Values of another length could be cut in another place, and lead to no root")
    func lengths() throws {
        let digests = try Self.digests()
        let joined = digests[1] + digests[2]
        let root = try Self.hash(Self.ascending([digests[0], joined]))
        let found = try RecordWorld.verify(Self.record([[digests[0], joined]], root: root), [Self.objects[0]])
        #expect(found.timeStamps[0].imprint == .mismatch)
        #expect(found.timeStamps[0].defects == [.valueLength])
    }

    @Test("A token by another digest than the archive time-stamp names does not match")
    func imprintAlgorithm() throws {
        let digest = try Self.digests()[0]
        let token = RecordWorld.token(try RecordWorld.digest(.sha512, Self.objects[0]), .sha512, "2024-01-01")
        let record = EvidenceRecordBuilder(NewArchiveTimeStamp(digest: .sha256, lists: [[digest]], token: token))
            .encode()
        let found = try RecordWorld.verify(record, [Self.objects[0]])
        #expect(found.timeStamps[0].imprint == .mismatch)
        #expect(found.timeStamps[0].defects == [.imprintAlgorithm(token: "SHA-512")])
    }

    @Test("A renewal that lacks the time-stamp before it, or whose times run backwards, is found")
    func brokenRenewal() throws {
        let digest = try Self.digests()[0]
        for (leaf, time) in [(nil, "2027-01-01"), (digest, "2027-01-01"), (nil, "2020-01-01")] {
            var builder = EvidenceRecordBuilder(RecordWorld.stamp([[digest]], root: digest))
            let right = try builder.leafOfTimeStamp()
            let list = [leaf ?? right]
            builder.renewTimeStamp(with: RecordWorld.stamp([list], root: list[0], at: time))
            let found = try RecordWorld.verify(builder.encode(), [Self.objects[0]])
            #expect(found.timeStamps[1].references.map(\.isIntact) == [leaf == nil])
            #expect(found.timeStamps[1].imprint.isIntact == true)
            #expect(found.areObjectsIntact == (leaf == nil))
            #expect(found.timeStamps[1].defects.isEmpty == (time == "2027-01-01"))
            #expect(
                try RecordWorld.python(builder.encode(), [Self.objects[0]]).status
                    == (leaf == nil && time > "2024" ? 0 : 1)
            )
        }
    }

    @Test("Hash-tree renewals in each order that is known", arguments: RenewalRule.allCases)
    func renewalRules(_ rule: RenewalRule) throws {
        let digest = try Self.digests()[0]
        var builder = EvidenceRecordBuilder(RecordWorld.stamp([[digest]], root: digest))
        let chain = try #require(try EvidenceRecord.parse(builder.encode()[...]).chains.first).encoding
        let before = try RecordWorld.digest(.sha512, DEREncoder.sequence(Array(chain)))
        // An object whose digest does not stand in ascending order before that of the chains by chance.
        let object = Self.objects[0]
        let own = try RecordWorld.digest(.sha512, object)
        let list: [[UInt8]]
        switch rule {
        case .concatenated: list = [try RecordWorld.digest(.sha512, own + before)]
        case .ascending: list = [try RecordWorld.digest(.sha512, Array(Self.ascending([own, before]).joined()))]
        case .reversed: list = [try RecordWorld.digest(.sha512, before + own)]
        case .separate: list = Self.ascending([own, before])
        }
        let root = list.count == 1 ? list[0] : try RecordWorld.digest(.sha512, Array(list.joined()))
        builder.renewHashTree(with: RecordWorld.stamp([list], root: root, .sha512, at: "2030-01-01"))
        let found = try RecordWorld.verify(builder.encode(), [object])
        #expect(found.areObjectsIntact == true)
        #expect(found.timeStamps[1].isLinked)
        guard case .listed(.octets, let actual?) = found.objects[0].coverage[1] else {
            Issue.record("not listed")
            return
        }
        let isAscending = own.lexicographicallyPrecedes(before)
        let same: Set<RenewalRule> = isAscending ? [.concatenated, .ascending] : [.reversed, .ascending]
        #expect(actual == rule || (same.contains(actual) && same.contains(rule)))
    }

    @Test("A hash-tree renewal over the object alone, or the chains alone, covers no earlier chain")
    func incompleteRenewal() throws {
        let digest = try Self.digests()[0]
        var builder = EvidenceRecordBuilder(RecordWorld.stamp([[digest]], root: digest))
        let own = try RecordWorld.digest(.sha512, Self.objects[0])
        builder.renewHashTree(with: RecordWorld.stamp([[own]], root: own, .sha512, at: "2030-01-01"))
        let found = try RecordWorld.verify(builder.encode(), [Self.objects[0]])
        #expect(found.objects[0].coverage == [.listed(.octets, nil), .missing])
        #expect(found.areObjectsIntact == false)
        #expect(found.timeStamps[1].isLinked == false)
    }

    @Test("A digest that was not given leaves the question open")
    func unknownDigest() throws {
        let objects = RecordWorld.objects(4)
        let record = try EvidenceRecord.parse(try RecordWorld.renewed(objects, of: objects[0]).encode()[...])
        let given = DataObject(name: "a", digests: [.sha256: try RecordWorld.digest(.sha256, objects[0])])
        let found = try EvidenceVerification(record, objects: [given])
        #expect(found.objects[0].coverage == [.listed(.octets, nil), .unknown])
        #expect(found.areObjectsIntact == nil)
    }

    @Test("Whatever single octet of a record is changed, it is not read, or it is not whole")
    func everyOctet() throws {
        let digest = try Self.digests()[0]
        let tree = try RecordWorld.tree(try Self.digests(), .sha256)
        var builder = EvidenceRecordBuilder(RecordWorld.stamp(tree, of: digest, at: "2024-01-01"))
        let leaf = try builder.leafOfTimeStamp()
        builder.renewTimeStamp(with: RecordWorld.stamp([[leaf]], root: leaf, at: "2027-01-01"))
        let record = builder.encode()
        // The last token's signature is the judge's question, and digestAlgorithms names algorithms only.
        let last = try #require(try EvidenceRecord.parse(record[...]).timeStamps.last).tokenEncoding
        let object = DataObject(name: "object", digests: [.sha256: digest])
        for place in 0..<last.startIndex {
            var changed = record
            changed[place] ^= 0x01
            guard let read = try? EvidenceRecord.parse(changed[...]) else { continue }
            let found = try EvidenceVerification(read, objects: [object])
            let isWhole =
                read.isKnownVersion && found.areObjectsIntact == true
                && found.timeStamps.allSatisfy { $0.isLinked && $0.defects.isEmpty }
            #expect(!isWhole, "octet \(place)")
        }
    }
}
