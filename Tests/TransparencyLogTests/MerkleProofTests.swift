import Foundation
import LibCrypto
import Testing

@testable import TransparencyLog

/// Proofs of all sizes, against the definitions in RFC 6962 as the Python script has them, and against tampering.
@Suite struct MerkleProofTests {
    @Test(
        "All inclusion proofs of the trees of 1 to 600 leaves are those of RFC 6962 §2.1.1, and verify",
        .enabled(if: PythonScript.isThere)
    )
    func allInclusionProofs() throws {
        let tree = try MemoryTree.numbered(600)
        var lines: [String] = []
        for size in 1...600 {
            let root = try tree.root(size: size)
            for index in 0..<size where Self.isAsked(index, of: size) {
                let proof = try tree.inclusionProof(index: index, size: size)
                let leaf = try tree.node(height: 0, index: index)
                #expect(try proof.verifies(leaf: leaf, root: root))
                lines.append(try line("I", index, size, [leaf, root] + proof.path))
            }
        }
        let output = try PythonScript.run(["proofs"], input: lines.joined(separator: "\n"))
        #expect(output == "proofs \(lines.count)\n")
    }

    @Test(
        "Consistency proofs between the trees of 0 to 600 leaves are those of RFC 6962 §2.1.2, and verify",
        .enabled(if: PythonScript.isThere)
    )
    func allConsistencyProofs() throws {
        let tree = try MemoryTree.numbered(600)
        var lines: [String] = []
        for newer in 0...600 {
            let newerRoot = try tree.root(size: newer)
            for older in 0...newer where Self.isAsked(older, of: newer) {
                let proof = try tree.consistencyProof(from: older, to: newer)
                let olderRoot = try tree.root(size: older)
                #expect(try proof.verifies(older: olderRoot, newer: newerRoot))
                lines.append(try line("C", older, newer, [olderRoot, newerRoot] + proof.path))
            }
        }
        let output = try PythonScript.run(["proofs"], input: lines.joined(separator: "\n"))
        #expect(output == "proofs \(lines.count)\n")
    }

    @Test("No changed inclusion proof verifies")
    func tamperedInclusion() throws {
        let tree = try MemoryTree.numbered(40)
        for size in 1...40 {
            let root = try tree.root(size: size)
            for index in 0..<size {
                let leaf = try tree.node(height: 0, index: index)
                let proof = try tree.inclusionProof(index: index, size: size)
                for path in Self.tampered(proof.path) + [proof.path + [root]] {
                    #expect(try !InclusionProof(index: index, size: size, path: path).verifies(leaf: leaf, root: root))
                }
                for other in 0..<size where other != index {
                    let moved = InclusionProof(index: other, size: size, path: proof.path)
                    #expect(try !moved.verifies(leaf: leaf, root: root))
                }
                #expect(try !proof.verifies(leaf: MerkleHash.empty(), root: root))
                #expect(try !proof.verifies(leaf: leaf, root: MerkleHash.empty()))
            }
        }
    }

    @Test("No changed consistency proof verifies")
    func tamperedConsistency() throws {
        let tree = try MemoryTree.numbered(40)
        for newer in 2...40 {
            let newerRoot = try tree.root(size: newer)
            for older in 1..<newer {
                let olderRoot = try tree.root(size: older)
                let proof = try tree.consistencyProof(from: older, to: newer)
                for path in Self.tampered(proof.path) + [[], proof.path + [newerRoot], [olderRoot] + proof.path] {
                    let changed = ConsistencyProof(older: older, newer: newer, path: path)
                    #expect(try !changed.verifies(older: olderRoot, newer: newerRoot))
                }
                #expect(try !proof.verifies(older: newerRoot, newer: olderRoot))
                #expect(try !proof.verifies(older: MerkleHash.empty(), newer: newerRoot))
                #expect(try !proof.verifies(older: olderRoot, newer: MerkleHash.empty()))
            }
        }
    }

    @Test("A frontier built from the rows of tiles goes on as the one that grew")
    func frontierFromTiles() throws {
        for size in [0, 1, 2, 255, 256, 257, 300, 511, 512, 600, 65_535, 65_536, 65_537, 70_000] {
            var grown = MerkleFrontier()
            var rows: [[MerkleHash]] = [[], [], []]
            for index in 0..<size {
                let leaf = try MerkleHash.leaf(Array("entry \(index)".utf8)[...])
                rows[0].append(leaf)
                for (level, hash) in try grown.append(leaf).enumerated() { rows[level + 1].append(hash) }
            }
            let edge = (0..<LogTile.levels(size: size)).map { Array(rows[$0].suffix(rows[$0].count % 256)) }
            let built = try MerkleFrontier(size: size, edge: edge)
            #expect(try built.root() == grown.root())
            #expect(throws: TransparencyLogError.outOfRange) { try MerkleFrontier(size: size + 1, edge: edge) }
        }
    }

    @Test("Sizes and indices outside the tree are refused")
    func outOfRange() throws {
        let tree = try MemoryTree.numbered(5)
        for (index, size) in [(5, 5), (-1, 5), (0, 0), (0, -1)] {
            #expect(throws: TransparencyLogError.outOfRange) { try tree.inclusionProof(index: index, size: size) }
        }
        for (older, newer) in [(-1, 5), (4, 3), (0, -1)] {
            #expect(throws: TransparencyLogError.outOfRange) { try tree.consistencyProof(from: older, to: newer) }
        }
    }

    /// All of small trees and of those about the width of tiles, the edges and every seventh of the others; in soak all.
    private static func isAsked(_ index: Int, of size: Int) -> Bool {
        let isWhole = size <= 130 || [255, 256, 257, 511, 512, 513, 600].contains(size)
        return isWhole || index < 2 || index + 3 > size || (index + size) % 7 == 0 || isSoak
    }

    private static let isSoak = ProcessInfo.processInfo.environment["LASTRO_SOAK"] != nil

    /// Each path with one bit changed, one hash left out, or two exchanged.
    private static func tampered(_ path: [MerkleHash]) -> [[MerkleHash]] {
        var paths: [[MerkleHash]] = []
        for index in path.indices {
            var bytes = path[index].bytes
            bytes[index] ^= 0x10
            var flipped = path
            flipped[index] = MerkleHash(bytes[...]) ?? path[index]
            var short = path
            short.remove(at: index)
            paths += [flipped, short]
            if index > 0 {
                var swapped = path
                swapped.swapAt(index - 1, index)
                paths.append(swapped)
            }
        }
        return paths
    }

    /// The proof and what it proves, as the script has them: SHA-256 over all hashes.
    private func line(
        _ kind: String,
        _ first: Int,
        _ second: Int,
        _ hashes: [MerkleHash]
    ) throws -> String {
        let digest = try Digest.hash(.sha256, hashes.flatMap(\.bytes))
        return "\(kind) \(first) \(second) \(Base64.text(digest))"
    }
}
