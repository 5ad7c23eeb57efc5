package import EvidenceRecords
package import LibCrypto

/// Derives evidence records of objects from the trees and tokens that the archive stores (RFC 4998).
///
/// Used on one thread: it keeps trees that it has read.
package final class RecordDerivation {
    /// About how many octets of trees are kept.
    private static let keptLength = 64 << 20

    private struct Renewal: Hashable {
        let from: BatchHistory.Link
        let to: BatchHistory.Link
    }

    private let archive: Archive
    private let reader: ArchiveReader
    private let history: BatchHistory
    private var files: [UInt64: BatchFile] = [:]
    private var filesLength = 0
    private var tokens: [ObjectDigest: [UInt8]] = [:]
    private var renewals: [Renewal: NewArchiveTimeStamp] = [:]

    package init(_ archive: Archive, history: BatchHistory) {
        self.archive = archive
        self.history = history
        reader = ArchiveReader(archive)
    }

    /// The DER encoding of an object's record; nil where no batch covers the object.
    ///
    /// `completing` may add to the newest token what it is judged by: nothing covers that token yet. Throws
    /// `ARC-OBJECT-UNKNOWN`, `ARC-BATCH-DAMAGED`, and what reading objects throws.
    package func record(
        of digest: ObjectDigest,
        strand: Int = 0,
        completing: ((ObjectDigest) throws(ArchiveError) -> [UInt8])? = nil
    ) throws(ArchiveError) -> [UInt8]? {
        let (object, batch) = try covering(digest)
        guard let batch else { return nil }
        return try builder(object, batch: batch, strand: strand, completing: completing).encode()
    }

    /// How many records prove an object, one for each token of the batch that covers it; 0 where none does.
    ///
    /// Throws `ARC-OBJECT-UNKNOWN`, and what reading the catalogue throws.
    package func strandCount(of digest: ObjectDigest) throws(ArchiveError) -> Int {
        try covering(digest).batch.map(history.strandCount) ?? 0
    }

    /// An object, and the batch that covers it; nil for none.
    private func covering(_ digest: ObjectDigest) throws(ArchiveError) -> (object: ItemObject, batch: UInt64?) {
        let (found, batch) = try archive.catalogue.read { reader throws(ArchiveError) in
            let object = try reader.object(sha256: digest)
            var batch: UInt64?
            if let object { batch = try reader.coveringBatch(object.sequence) }
            return (object, batch)
        }
        guard let found else { throw ArchiveError(.objectUnknown, subject: digest.hex) }
        return (found.object, batch)
    }

    /// The record of an object of a batch, before it is written, to be renewed.
    package func builder(
        _ object: ItemObject,
        batch: UInt64,
        strand: Int,
        completing: ((ObjectDigest) throws(ArchiveError) -> [UInt8])? = nil
    ) throws(ArchiveError) -> EvidenceRecordBuilder {
        let chains = history.chains(of: batch, strand: strand)
        // Remembered trees and renewals have tokens as they are stored.
        if let completing, let link = chains.last?.last {
            let stored = try token(link.token)
            tokens[link.token] = try completing(link.token)
            renewals.removeAll()
            defer {
                tokens[link.token] = stored
                renewals.removeAll()
            }
            return try builder(object, batch: batch, strand: strand)
        }
        guard let first = chains.first?.first else { throw damaged(batch, "it has no token") }
        let initial = try timeStamp(first, over: try digest(of: object, algorithm(first.batch)))
        var builder = EvidenceRecordBuilder(initial)
        for (number, chain) in chains.enumerated() {
            if number > 0, let link = chain.first {
                let algorithm = try algorithm(link.batch)
                let digest = try digest(of: object, algorithm)
                let leaf = try crypto { () throws(LibCryptoError) in try builder.leaf(of: digest, algorithm) }
                builder.renewHashTree(with: try timeStamp(link, over: leaf))
            }
            for (from, to) in zip(chain, chain.dropFirst()) {
                let renewal = try renewal(from, to)
                guard renewal.digest == builder.digest else { throw damaged(to.batch, "the digest of its tree") }
                builder.renewTimeStamp(with: renewal)
            }
        }
        return builder
    }

    /// A batch's file; throws `ARC-BATCH-DAMAGED`, and what reading objects throws.
    package func file(_ batch: UInt64) throws(ArchiveError) -> BatchFile {
        if let known = files[batch] { return known }
        let item = try archive.catalogue.read { reader throws(ArchiveError) in try reader.item(sequence: batch) }
        guard let item, item.role == .batch else { throw damaged(batch, "there is no such batch") }
        let digest = item.object.sha256
        let bytes = try reader.bytes(digest, limit: BatchFile.longest)
        let file = try BatchFile(decoding: bytes, named: digest.hex)
        if filesLength + bytes.count > Self.keptLength {
            files.removeAll()
            filesLength = 0
        }
        files[batch] = file
        filesLength += bytes.count
        return file
    }

    /// The digest of an object by an algorithm: of those that the archive keeps, or out of its bytes.
    package func digest(of object: ItemObject, _ algorithm: DigestAlgorithm) throws(ArchiveError) -> [UInt8] {
        switch algorithm {
        case .sha256: return object.sha256.bytes
        case .sha512: return object.sha512.bytes
        default: return try reader.digest(of: object, algorithm)
        }
    }

    /// The same of many, on several threads where they have to be read.
    func digests(of objects: [ItemObject], _ algorithm: DigestAlgorithm) throws(ArchiveError) -> [[UInt8]] {
        switch algorithm {
        case .sha256: objects.map(\.sha256.bytes)
        case .sha512: objects.map(\.sha512.bytes)
        default: try ObjectDigesting(reader, algorithm).digests(of: objects)
        }
    }

    /// A token's bytes.
    package func token(_ digest: ObjectDigest) throws(ArchiveError) -> [UInt8] {
        if let known = tokens[digest] { return known }
        let bytes = try reader.bytes(digest, limit: Self.longestToken)
        if tokens.count >= 4_096 { tokens.removeAll() }
        tokens[digest] = bytes
        return bytes
    }

    /// The most bytes of a token with its validation data.
    static let longestToken = 64 << 20

    /// The leaf that stands for a token in a renewal's tree: H(timeStamp) (RFC 4998 §5.2).
    func leaf(ofToken digest: ObjectDigest, _ algorithm: DigestAlgorithm) throws(ArchiveError) -> [UInt8] {
        guard algorithm != .sha256 else { return digest.bytes }
        let bytes = try token(digest)
        return try crypto { () throws(LibCryptoError) in try Digest.hash(algorithm, bytes) }
    }

    private func renewal(
        _ from: BatchHistory.Link,
        _ to: BatchHistory.Link
    ) throws(ArchiveError) -> NewArchiveTimeStamp {
        let key = Renewal(from: from, to: to)
        if let known = renewals[key] { return known }
        let made = try timeStamp(to, over: try leaf(ofToken: from.token, algorithm(to.batch)))
        if renewals.count >= 4_096 { renewals.removeAll() }
        renewals[key] = made
        return made
    }

    private func timeStamp(
        _ link: BatchHistory.Link,
        over leaf: [UInt8]
    ) throws(ArchiveError) -> NewArchiveTimeStamp {
        guard let tree = try file(link.batch).tree else { throw damaged(link.batch, "it has no tree") }
        guard let lists = tree.reducedTree(of: leaf) else {
            throw damaged(link.batch, "its tree lacks a leaf that it should have")
        }
        return NewArchiveTimeStamp(digest: tree.algorithm, lists: lists, token: try token(link.token)[...])
    }

    private func algorithm(_ batch: UInt64) throws(ArchiveError) -> DigestAlgorithm {
        guard let algorithm = history[batch]?.algorithm else { throw damaged(batch, "it has no tree") }
        return algorithm
    }

    private func damaged(_ batch: UInt64, _ detail: String) -> ArchiveError {
        ArchiveError(.batchDamaged, subject: "catalogue/batches/\(batch)", detail: detail)
    }

    private func crypto<Value>(_ body: () throws(LibCryptoError) -> Value) throws(ArchiveError) -> Value {
        do throws(LibCryptoError) { return try body() } catch { throw ArchiveError(error) }
    }
}
