import ASN1
import EvidenceRecords
import Foundation
import LibCrypto
import TestPKI
import TestSupport

/// Records over invented objects, made with a TSA of the test PKI.
enum RecordWorld {
    static let tsa = TestIdentity.selfSigned(
        .endEntity(
            .commonName("ACT Exemplo"),
            .rsa4,
            notAfter: .utc("2060-01-01"),
            adding: [.extendedKeyUsage(.timeStamping).critical()]
        )
    )

    /// So many small objects.
    static func objects(_ count: Int) -> [[UInt8]] { (0..<count).map { Array("object \($0)".utf8) } }

    static func digest(_ algorithm: DigestAlgorithm, _ bytes: [UInt8]) throws -> [UInt8] {
        try Digest.hash(algorithm, bytes)
    }

    /// A token over a root.
    static func token(_ root: [UInt8], _ algorithm: DigestAlgorithm, _ time: String) -> ArraySlice<UInt8> {
        TimeStampTemplate(tsa, at: .utc(time), imprintDigest: algorithm).with { $0.imprint = root }.token(over: [])[...]
    }

    /// An archive time-stamp with the reduced tree of one of the tree's leaves.
    static func stamp(_ tree: HashTree, of digest: [UInt8], at time: String) -> NewArchiveTimeStamp {
        NewArchiveTimeStamp(
            digest: tree.algorithm,
            lists: tree.reducedTree(of: digest) ?? [],
            token: token(tree.root, tree.algorithm, time)
        )
    }

    /// An archive time-stamp over ready lists, whose root is stated by hand.
    static func stamp(
        _ lists: [[[UInt8]]],
        root: [UInt8],
        _ algorithm: DigestAlgorithm = .sha256,
        at time: String = "2024-01-01"
    ) -> NewArchiveTimeStamp {
        NewArchiveTimeStamp(digest: algorithm, lists: lists, token: token(root, algorithm, time))
    }

    /// A tree over digests.
    static func tree(
        _ digests: [[UInt8]],
        _ algorithm: DigestAlgorithm,
        arity: Int? = nil
    ) throws -> HashTree {
        var builder = HashTreeBuilder(algorithm, arity: arity)
        for digest in digests { builder.add(digest) }
        guard let tree = try builder.build() else { throw CocoaError(.coderInvalidValue) }
        return tree
    }

    /// What a record says of objects.
    static func verify(_ record: [UInt8], _ objects: [[UInt8]]) throws -> EvidenceVerification {
        let record = try EvidenceRecord.parse(record[...])
        return try EvidenceVerification(
            record,
            objects: try objects.map { bytes in
                var digests: [DigestAlgorithm: [UInt8]] = [:]
                for demand in record.digestDemands { digests[demand.algorithm] = try digest(demand.algorithm, bytes) }
                return DataObject(name: "object", digests: digests)
            }
        )
    }

    /// What the verifier in Python says of it: its exit status and its words.
    static func python(_ record: [UInt8], _ objects: [[UInt8]]) throws -> ToolRun {
        let folder = try TemporaryFolder()
        let script = PackageRoot.path + "/Tests/EvidenceRecordsTests/verify_record.py"
        let paths = try objects.enumerated().map { try folder.write("object\($0)", $1) }
        return try ToolRun("python3", [script, try folder.write("record.ers", record)] + paths, in: folder.path)
    }

    /// A life: an initial time-stamp over many objects, two time-stamp renewals, a hash-tree renewal, one more time-stamp.
    static func renewed(_ objects: [[UInt8]], of chosen: [UInt8]) throws -> EvidenceRecordBuilder {
        let first = try tree(try objects.map { try digest(.sha256, $0) }, .sha256)
        var builder = EvidenceRecordBuilder(stamp(first, of: try digest(.sha256, chosen), at: "2024-01-01"))
        for time in ["2027-01-01", "2030-01-01"] {
            let leaf = try builder.leafOfTimeStamp()
            let neighbours = try (0..<6).map { try digest(.sha256, Array("token \($0) of \(time)".utf8)) }
            builder.renewTimeStamp(with: stamp(try tree(neighbours + [leaf], .sha256), of: leaf, at: time))
        }
        let leaf = try builder.leaf(of: try digest(.sha512, chosen), .sha512)
        let others = try objects.filter { $0 != chosen }.map { try digest(.sha512, $0) }
        builder.renewHashTree(with: stamp(try tree(others + [leaf], .sha512), of: leaf, at: "2033-01-01"))
        let last = try builder.leafOfTimeStamp()
        builder.renewTimeStamp(
            with: NewArchiveTimeStamp(digest: .sha512, lists: [], token: token(last, .sha512, "2036-01-01"))
        )
        return builder
    }
}
