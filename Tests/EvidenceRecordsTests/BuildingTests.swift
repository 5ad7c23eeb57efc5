import ASN1
import EvidenceRecords
import LibCrypto
import TestSupport
import Testing

/// Records that we write, verified by `verify_record.py`, which knows only the text of RFC 4998.
@Suite struct BuildingTests {
    @Test("Trees of any size and arity prove each of their objects", arguments: [1, 2, 3, 4, 5, 16, 17, 61])
    func sizes(_ count: Int) throws {
        let objects = RecordWorld.objects(count)
        for arity in [2, 3, 4, 16] {
            let tree = try RecordWorld.tree(
                try objects.map { try RecordWorld.digest(.sha256, $0) },
                .sha256,
                arity: arity
            )
            let token = RecordWorld.token(tree.root, .sha256, "2024-01-01")
            #expect(tree.leafCount == count)
            #expect(try tree.isConsistent())
            for (number, object) in objects.enumerated() {
                let digest = try RecordWorld.digest(.sha256, object)
                let stamp = NewArchiveTimeStamp(
                    digest: .sha256,
                    lists: tree.reducedTree(of: digest) ?? [],
                    token: token
                )
                let record = EvidenceRecordBuilder(stamp).encode()
                let verification = try RecordWorld.verify(record, [object])
                #expect(verification.areObjectsIntact == true)
                #expect(verification.timeStamps.allSatisfy { $0.isLinked })
                guard number == count / 2, arity == 3 else { continue }
                let run = try RecordWorld.python(record, [object])
                #expect(run.status == 0, "\(run.output)")
            }
        }
    }

    @Test("A group is proven as a whole, in a tree with others and alone")
    func groups() throws {
        let objects = RecordWorld.objects(3)
        let digests = try objects.map { try RecordWorld.digest(.sha384, $0) }
        for others in [0, 9] {
            var builder = HashTreeBuilder(.sha384)
            for number in 0..<others { builder.add(try RecordWorld.digest(.sha384, [UInt8(number)])) }
            try builder.add(group: digests)
            let tree = try #require(try builder.build())
            #expect(try tree.isConsistent())
            let record = EvidenceRecordBuilder(RecordWorld.stamp(tree, of: digests[1], at: "2024-01-01")).encode()
            let verification = try RecordWorld.verify(record, objects)
            #expect(verification.areObjectsIntact == true)
            #expect(verification.orphans.isEmpty)
            #expect(try RecordWorld.verify(record, [objects[0]]).orphans.count == 2)
            let run = try RecordWorld.python(record, objects)
            #expect(run.status == 0, "\(run.output)")
        }
    }

    @Test("A record lives through time-stamp renewals, a hash-tree renewal and one more time-stamp")
    func renewals() throws {
        let objects = RecordWorld.objects(30)
        let record = try RecordWorld.renewed(objects, of: objects[7]).encode()
        let verification = try RecordWorld.verify(record, [objects[7]])
        #expect(verification.areObjectsIntact == true)
        #expect(verification.timeStamps.map(\.isLinked) == [true, true, true, true, true])
        #expect(verification.timeStamps.allSatisfy { $0.defects.isEmpty })
        #expect(verification.objects[0].coverage == [.listed(.octets, nil), .listed(.octets, .concatenated)])
        let run = try RecordWorld.python(record, [objects[7]])
        #expect(run.status == 0, "\(run.output)")
        #expect(try RecordWorld.python(record, [objects[8]]).status == 1)
    }

    @Test("A record that was read is renewed with what stands in it as it is")
    func reading() throws {
        let objects = RecordWorld.objects(5)
        let built = try RecordWorld.renewed(objects, of: objects[0])
        let record = try EvidenceRecord.parse(built.encode()[...])
        var again = try #require(EvidenceRecordBuilder(renewing: record))
        #expect(again.encode() == built.encode())
        let leaf = try again.leafOfTimeStamp()
        again.renewTimeStamp(with: RecordWorld.stamp([], root: leaf, .sha512, at: "2039-01-01"))
        let run = try RecordWorld.python(again.encode(), [objects[0]])
        #expect(run.status == 0, "\(run.output)")
    }

    @Test("A stored tree is read back; one that is cut, longer or changed is not, or is not consistent")
    func storage() throws {
        var builder = HashTreeBuilder(.sha256)
        for object in RecordWorld.objects(20) { builder.add(try RecordWorld.digest(.sha256, object)) }
        let members = try RecordWorld.objects(3).map { try RecordWorld.digest(.sha256, [9] + $0) }
        try builder.add(group: members)
        let tree = try #require(try builder.build())
        var stored: [UInt8] = []
        tree.store { stored += $0 }
        let read = try #require(HashTree(stored: stored[...]))
        #expect(read.root == tree.root)
        #expect(read.reducedTree(of: members[2]) == tree.reducedTree(of: members[2]))
        #expect(try read.isConsistent())
        #expect(HashTree(stored: stored.dropLast()) == nil)
        #expect(HashTree(stored: (stored + [0])[...]) == nil)
        #expect(HashTree(stored: stored.dropFirst()) == nil)
        for place in stride(from: 40, to: stored.count, by: 97) {
            var changed = stored
            changed[place] ^= 1
            guard let other = HashTree(stored: changed[...]) else { continue }
            #expect(try other.isConsistent() == false, "octet \(place)")
        }
    }

    @Test("Leaves are in binary ascending order, each once, whatever their first octets are")
    func order() throws {
        var digests: [[UInt8]] = []
        for number in 0..<500 {
            // Many in one bucket, some that differ in their last octet alone.
            var digest = [UInt8](repeating: UInt8(number % 3), count: 32)
            digest[number % 2 == 0 ? 31 : 8] = UInt8(truncatingIfNeeded: number &* 37)
            digests.append(digest)
        }
        let tree = try RecordWorld.tree(digests + digests, .sha256)
        #expect(tree.leafCount == Set(digests).count)
        #expect(try tree.isConsistent())
        #expect(digests.allSatisfy { tree.reducedTree(of: $0) != nil })
        #expect(tree.reducedTree(of: [UInt8](repeating: 0xee, count: 32)) == nil)
        #expect(HashTreeBuilder(.sha256).isEmpty)
    }
}
