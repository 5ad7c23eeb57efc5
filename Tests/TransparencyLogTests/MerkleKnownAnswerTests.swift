import Testing

@testable import TransparencyLog

/// The vectors that Certificate Transparency's implementations share, and proofs of a real log.
@Suite struct MerkleKnownAnswerTests {
    static let leaves = [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    ]
    static let roots = [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]
    static let inclusion: [(index: Int, size: Int, path: [String])] = [
        (0, 1, []),
        (
            0, 8,
            [
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
            ]
        ),
        (
            5, 8,
            [
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ]
        ),
        (2, 3, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]),
        (
            1, 5,
            [
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            ]
        ),
    ]
    static let consistency: [(older: Int, newer: Int, path: [String])] = [
        (1, 1, []),
        (
            1, 8,
            [
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
            ]
        ),
        (
            6, 8,
            [
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ]
        ),
        (
            2, 5,
            [
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            ]
        ),
        (
            6, 7,
            [
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ]
        ),
    ]

    static func tree() throws -> MemoryTree { try MemoryTree(leaves.map { hexadecimal($0) }) }

    @Test("Hashes of nothing, of a leaf and of a node")
    func hashes() throws {
        #expect(
            try MerkleHash.empty().hexadecimal == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        )
        #expect(
            try MerkleHash.leaf(Array("L123456".utf8)[...]).hexadecimal
                == "395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56"
        )
        #expect(try MerkleHash.leaf([]).hexadecimal == Self.roots[0])
        #expect(MerkleHash([]) == nil)
        #expect(MerkleHash([UInt8](repeating: 0, count: 33)[...]) == nil)
    }

    @Test("Roots of the trees of one to eight leaves, from a frontier and from subtrees")
    func rootsOfSmallTrees() throws {
        let tree = try Self.tree()
        var frontier = MerkleFrontier()
        #expect(try frontier.root() == MerkleHash.empty())
        #expect(try tree.root(size: 0) == MerkleHash.empty())
        for (index, root) in Self.roots.enumerated() {
            #expect(try frontier.append(MerkleHash.leaf(hexadecimal(Self.leaves[index])[...])).isEmpty)
            #expect(try frontier.root().hexadecimal == root)
            #expect(try tree.root(size: index + 1).hexadecimal == root)
        }
    }

    @Test("Inclusion proofs are the published ones, and verify", arguments: inclusion.indices)
    func inclusionProofs(number: Int) throws {
        let (index, size, path) = Self.inclusion[number]
        let tree = try Self.tree()
        let proof = try tree.inclusionProof(index: index, size: size)
        #expect(proof.path.map(\.hexadecimal) == path)
        #expect(try proof.verifies(leaf: tree.node(height: 0, index: index), root: hash(Self.roots[size - 1])))
    }

    @Test("Consistency proofs are the published ones, and verify", arguments: consistency.indices)
    func consistencyProofs(number: Int) throws {
        let (older, newer, path) = Self.consistency[number]
        let proof = try Self.tree().consistencyProof(from: older, to: newer)
        #expect(proof.path.map(\.hexadecimal) == path)
        #expect(try proof.verifies(older: hash(Self.roots[older - 1]), newer: hash(Self.roots[newer - 1])))
    }

    @Test("Trees of sizes 0 and 1, falling sizes and foreign roots, as the published tests have them")
    func degenerateConsistency() throws {
        let some = try hash("abacaba000000000000000000000000000000000000000000060061e00123456")
        let empty = try MerkleHash.empty()
        func verifies(
            _ older: Int,
            _ newer: Int,
            _ one: MerkleHash,
            _ two: MerkleHash,
            _ path: [MerkleHash]
        ) throws -> Bool {
            try ConsistencyProof(older: older, newer: newer, path: path).verifies(older: one, newer: two)
        }
        #expect(try verifies(0, 0, empty, empty, []))
        #expect(try verifies(0, 1, empty, some, []))
        #expect(try verifies(1, 1, some, some, []))
        #expect(try !verifies(0, 1, some, some, []))
        #expect(try !verifies(0, 0, empty, some, []))
        #expect(try !verifies(1, 1, empty, some, []))
        #expect(try !verifies(1, 0, some, some, []))
        #expect(try !verifies(2, 1, some, some, []))
        #expect(try !verifies(1, 2, some, some, []))
        #expect(try !verifies(-1, 2, some, some, []))
        for (older, newer) in [(0, 0), (0, 1), (1, 1)] { #expect(try !verifies(older, newer, empty, empty, [empty])) }
        for (index, size) in [(0, 0), (1, 0), (2, 1), (-1, 1), (0, -1)] {
            #expect(try !InclusionProof(index: index, size: size, path: []).verifies(leaf: some, root: some))
        }
    }

    @Test("A real log's proofs verify: Argon 2020, 961,984,013 entries")
    func argon() throws {
        let vector = ArgonVector.self
        let leaf = try MerkleHash.leaf(#require(Base64.bytes(Array(vector.entry.utf8)[...]))[...])
        let root = try #require(Self.decoded(vector.root))
        let inclusion = InclusionProof(
            index: 10_000,
            size: vector.size,
            path: vector.auditPath.compactMap(Self.decoded)
        )
        #expect(inclusion.path.count == 30)
        #expect(try inclusion.verifies(leaf: leaf, root: root))
        let older = try #require(Self.decoded("AuIZ5V6sDUj1vn3Y1K85oOaQ7y+FJJKtyRTl1edIKBQ="))
        let path = vector.consistency.compactMap(Self.decoded)
        #expect(
            try ConsistencyProof(older: 3_654_490, newer: vector.size, path: path).verifies(older: older, newer: root)
        )
        for (one, other) in [(3_654_489, vector.size), (3_654_491, vector.size), (3_654_490, vector.size / 2)] {
            #expect(try !ConsistencyProof(older: one, newer: other, path: path).verifies(older: older, newer: root))
        }
    }

    static func decoded(_ text: String) -> MerkleHash? {
        Base64.bytes(Array(text.utf8)[...]).flatMap { MerkleHash($0[...]) }
    }
}
