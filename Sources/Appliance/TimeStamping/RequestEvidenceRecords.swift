import EvidenceRecords
package import LibCrypto
import PKIX
import SignatureValidation
package import TimeStampProtocol

/// Has files time-stamped by one token over a hash tree, with an evidence record beside each (RFC 4998).
///
/// What `lastro timestamp request --tree` does. A file `F` gets `F.ers`.
package struct RequestEvidenceRecords {
    /// The extension of what is written.
    package static let suffix = ".ers"

    private let source: any TimeStampSource
    private let algorithm: DigestAlgorithm

    package init(source: any TimeStampSource, algorithm: DigestAlgorithm) {
        self.source = source
        self.algorithm = algorithm
    }

    /// One file whose digest is known and which has no record yet.
    private struct Leaf {
        let path: String
        let digest: [UInt8]
    }

    /// Reads all files, has the tree over those that have no record yet stamped, and tells of each file once.
    ///
    /// Returns why there is no token, nil where there is one or none was needed.
    ///
    /// - Throws: what `report` throws, and `ApplianceError` of kind `internal`.
    package func run(
        _ inputs: [InputItem],
        report: (StampedFile) throws(ApplianceError) -> Void
    ) throws(ApplianceError) -> ApplianceError? {
        var leaves: [Leaf] = []
        for input in inputs {
            var digest: [UInt8]?
            do throws(ApplianceError) {
                if case .failure(_, let error) = input { throw error }
                let taken = try StampingDigest.take(input.name, algorithm)
                digest = taken
                if try ExistingRecord.isThere(input.name + Self.suffix, over: taken, algorithm) {
                    try report(file(input.name, digest, .present))
                } else {
                    leaves.append(Leaf(path: input.name, digest: taken))
                }
            } catch {
                try report(file(input.name, digest, .failed(error)))
            }
        }
        guard let tree = try tree(over: leaves) else { return nil }
        let token: TimeStampToken
        do throws(TimeStampUnavailable) { token = try source.token(over: tree.root, algorithm) } catch {
            for leaf in leaves { try report(file(leaf.path, leaf.digest, .pending)) }
            return ApplianceError(unavailable: error)
        }
        for leaf in leaves {
            var outcome = StampedFile.Outcome.stamped(StampedFile.Token(token, of: source))
            do throws(ApplianceError) {
                if try !write(leaf, tree, token) { outcome = .present }
            } catch {
                outcome = .failed(error)
            }
            try report(file(leaf.path, leaf.digest, outcome))
        }
        return nil
    }

    /// Nil where there is nothing to be stamped.
    private func tree(over leaves: [Leaf]) throws(ApplianceError) -> HashTree? {
        do throws(LibCryptoError) {
            var builder = HashTreeBuilder(algorithm)
            // The same content in two files is one object.
            for digest in Set(leaves.map(\.digest)) { builder.add(digest) }
            return try builder.build()
        } catch {
            throw ApplianceError(cryptography: error)
        }
    }

    /// False where somebody else has put a record there meanwhile.
    private func write(_ leaf: Leaf, _ tree: HashTree, _ token: TimeStampToken) throws(ApplianceError) -> Bool {
        guard let lists = tree.reducedTree(of: leaf.digest) else {
            throw ApplianceError(.internal, "\(leaf.path): is not in the tree")
        }
        let record = EvidenceRecordBuilder(
            NewArchiveTimeStamp(digest: algorithm, lists: lists, token: token.encoding)
        )
        let target = leaf.path + Self.suffix
        if try NewFile.write(record.encode(), to: target) { return true }
        _ = try ExistingRecord.isThere(target, over: leaf.digest, algorithm)
        return false
    }

    private func file(_ path: String, _ digest: [UInt8]?, _ outcome: StampedFile.Outcome) -> StampedFile {
        StampedFile(
            path: path,
            target: path + Self.suffix,
            algorithm: algorithm,
            digest: digest.map(StampingDigest.hexadecimal),
            outcome: outcome
        )
    }
}
