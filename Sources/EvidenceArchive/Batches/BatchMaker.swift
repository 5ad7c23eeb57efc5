import ASN1
import EvidenceRecords
package import LibCrypto
package import TimeStampProtocol
import TransparencyLog

/// Makes batches: tree, tokens, and one commit group of the archive that has both.
///
/// A token that was given is lost where the process ends before the group stands; then nothing of the batch is there, and the
/// same work is done again. So no batch is half there, and no token counts before it is stored.
package struct BatchMaker {
    /// A batch that stands in the archive.
    package struct Made: Sendable {
        /// Its number among the items.
        package let number: UInt64
        package let header: BatchHeader
        package let tokens: [TimeStampToken]
        /// Sources that gave no token while another one did.
        package let failures: [TimeStampUnavailable]
    }

    let archive: Archive
    private let actor: String
    private let wait: Int
    /// Each gives a token over each tree; one that gives none is passed over as long as another one does.
    private let sources: [any TimeStampSource]
    private let now: () -> ArchiveTime

    /// `wait`: seconds that the writer's lock is waited for; `now`: the clock.
    package init(
        _ archive: Archive,
        actor: String,
        wait: Int,
        sources: [any TimeStampSource],
        now: @escaping () -> ArchiveTime
    ) {
        self.archive = archive
        self.actor = actor
        self.wait = wait
        self.sources = sources
        self.now = now
    }

    /// Covers objects that wait, up to a number of them, and the audit log's head; nil where none waits.
    package func seal(_ algorithm: DigestAlgorithm, limit: Int) throws(BatchFailure) -> Made? {
        let waiting = try archived { () throws(ArchiveError) in try self.waiting(limit) }
        guard !waiting.isEmpty else { return nil }
        return try cover(waiting, kind: .seal, algorithm)
    }

    /// Covers all objects of batches whose proof was lost, as if for the first time.
    package func replace(_ batches: [UInt64], _ algorithm: DigestAlgorithm) throws(BatchFailure) -> Made {
        let members = try archived { () throws(ArchiveError) in
            let derivation = RecordDerivation(archive, history: BatchHistory())
            var members: [ObjectDigest] = []
            for batch in batches { members += try derivation.file(batch).members }
            return try objects(members)
        }
        return try cover(members, kind: .seal, algorithm, batches: batches)
    }

    /// Renews the tokens of older batches by one token over all of them; objects that wait are covered too (RFC 4998 §5.2).
    ///
    /// The tokens are named as they stand now, with their validation data.
    package func renew(
        _ tokens: [ObjectDigest],
        _ algorithm: DigestAlgorithm,
        limit: Int
    ) throws(BatchFailure) -> Made {
        let waiting = try archived { () throws(ArchiveError) in try self.waiting(limit) }
        return try cover(waiting, kind: .renewal, algorithm, renews: tokens)
    }

    /// Covers all objects of batches anew, each with all that proved it before (RFC 4998 §5.3).
    ///
    /// `history` is the archive's, as it stands now.
    package func rehash(
        _ batches: [UInt64],
        _ algorithm: DigestAlgorithm,
        history: BatchHistory
    ) throws(BatchFailure) -> Made {
        var builder = HashTreeBuilder(algorithm)
        try archived { () throws(ArchiveError) in
            let derivation = RecordDerivation(archive, history: history)
            for batch in batches {
                let members = try objects(try derivation.file(batch).members)
                for (object, digest) in zip(members, try derivation.digests(of: members, algorithm)) {
                    for strand in 0..<history.strandCount(batch) {
                        let record = try derivation.builder(object, batch: batch, strand: strand)
                        do throws(LibCryptoError) { builder.add(try record.leaf(of: digest, algorithm)) } catch {
                            throw ArchiveError(error)
                        }
                    }
                }
            }
        }
        return try commit(builder, members: [], kind: .rehash, batches: batches)
    }

    private func cover(
        _ objects: [ItemObject],
        kind: BatchKind,
        _ algorithm: DigestAlgorithm,
        renews: [ObjectDigest] = [],
        batches: [UInt64] = []
    ) throws(BatchFailure) -> Made {
        var builder = HashTreeBuilder(algorithm)
        builder.reserve(objects.count + renews.count + 1)
        try archived { () throws(ArchiveError) in
            let derivation = RecordDerivation(archive, history: BatchHistory())
            for digest in try derivation.digests(of: objects, algorithm) { builder.add(digest) }
            for token in renews { builder.add(try derivation.leaf(ofToken: token, algorithm)) }
        }
        return try commit(
            builder,
            members: objects.map(\.sha256),
            kind: kind,
            renews: renews,
            batches: batches,
            checkpoint: try head()
        )
    }

    /// The signed head of the audit log.
    private func head() throws(BatchFailure) -> [UInt8] {
        do { return try archive.audit.log.checkpoint().bytes } catch { throw .archive(ArchiveError(error)) }
    }

    private func commit(
        _ builder: consuming HashTreeBuilder,
        members: [ObjectDigest],
        kind: BatchKind,
        renews: [ObjectDigest] = [],
        batches: [UInt64] = [],
        checkpoint: [UInt8]? = nil
    ) throws(BatchFailure) -> Made {
        var builder = builder
        let algorithm = builder.algorithm
        var members = members
        var checkpointDigest: ObjectDigest?
        if let checkpoint {
            let digest = try archived { () throws(ArchiveError) in try ObjectDigest(hashing: checkpoint) }
            let leaf = try crypto { () throws(LibCryptoError) in try Digest.hash(algorithm, checkpoint) }
            builder.add(leaf)
            // The log may not have grown since another batch covered it.
            if !members.contains(digest) { members.append(digest) }
            checkpointDigest = digest
        }
        let finished = builder
        guard let tree = try crypto({ () throws(LibCryptoError) in try finished.build() }) else {
            throw .archive(ArchiveError(.outOfOrder, detail: "a batch of nothing"))
        }
        let (tokens, failures) = try tokens(over: tree)
        let encodings = tokens.map { Array($0.encoding) }
        let digests = try archived { () throws(ArchiveError) in
            var digests: [ObjectDigest] = []
            for encoding in encodings { digests.append(try ObjectDigest(hashing: encoding)) }
            return digests
        }
        let header = BatchHeader(
            kind: kind,
            algorithm: algorithm,
            sealedAt: ArchiveTime(clamping: tokens[0].tstInfo.genTime.seconds),
            checkpoint: checkpointDigest,
            memberCount: members.count,
            tokens: digests,
            renews: renews,
            batches: batches
        )
        var evidence = encodings.map { (EvidenceKind.timestamp, $0) }
        if let checkpoint { evidence.append((.report, checkpoint)) }
        let number = try store(BatchFile(header: header, members: members, tree: tree), evidence)
        return Made(number: number, header: header, tokens: tokens, failures: failures)
    }

    /// A token of each source that gives one.
    private func tokens(
        over tree: HashTree
    ) throws(BatchFailure) -> (tokens: [TimeStampToken], failures: [TimeStampUnavailable]) {
        var tokens: [TimeStampToken] = []
        var failures: [TimeStampUnavailable] = []
        for source in sources {
            do throws(TimeStampUnavailable) {
                let token = try source.token(over: tree.root, tree.algorithm)
                let imprint = token.tstInfo.messageImprint
                guard imprint.digest == tree.algorithm, imprint.hashedMessage.elementsEqual(tree.root) else {
                    throw TimeStampUnavailable(attempts: [.init(source: "", reason: "imprint-differs")])
                }
                tokens.append(token)
            } catch {
                failures.append(error)
            }
        }
        guard !tokens.isEmpty else {
            throw .unavailable(TimeStampUnavailable(attempts: failures.flatMap(\.attempts)))
        }
        return (tokens, failures)
    }

    /// Brings a batch into the archive; durable on return.
    func store(
        _ file: BatchFile,
        _ evidence: [(kind: EvidenceKind, bytes: [UInt8])],
        described: [ItemEvidence] = [],
        in session: AddSession? = nil
    ) throws(BatchFailure) -> UInt64 {
        try archived { () throws(ArchiveError) in
            let session = if let session { session } else { try self.session() }
            var pieces = described
            for piece in evidence { pieces.append(try session.add(evidence: piece.bytes, kind: piece.kind)) }
            let description = ItemDescription(
                addedAt: now(),
                role: .batch,
                label: file.header.kind.rawValue,
                evidence: pieces
            )
            try session.add(.bytes(file.bytes), description)
            guard let outcome = try session.finish().first else { throw ArchiveError(.outOfOrder) }
            if case .failed(let error) = outcome.status { throw error }
            guard let number = outcome.sequence else { throw ArchiveError(.outOfOrder) }
            return number
        }
    }

    /// A session that adds batches.
    func session() throws(ArchiveError) -> AddSession {
        var options = AddOptions()
        options.event = .renew
        options.wait = wait
        options.workers = 1
        return try AddSession(archive, actor: actor, options: options)
    }

    /// When something without a token of its own is stored.
    var time: ArchiveTime { now() }

    private func waiting(_ limit: Int) throws(ArchiveError) -> [ItemObject] {
        try archive.catalogue.read { reader throws(ArchiveError) in
            try reader.waitingObjects(limit: min(limit, BatchFile.largestMemberCount - 1)).map(\.object)
        }
    }

    private func objects(_ digests: [ObjectDigest]) throws(ArchiveError) -> [ItemObject] {
        try archive.catalogue.read { reader throws(ArchiveError) in
            var objects: [ItemObject] = []
            objects.reserveCapacity(digests.count)
            for digest in digests {
                guard let stored = try reader.object(sha256: digest) else {
                    throw ArchiveError(.batchCoverage, subject: digest.hex, detail: "a member that is unknown")
                }
                objects.append(stored.object)
            }
            return objects
        }
    }

    func archived<Value>(_ body: () throws(ArchiveError) -> Value) throws(BatchFailure) -> Value {
        do throws(ArchiveError) { return try body() } catch { throw .archive(error) }
    }

    private func crypto<Value: ~Copyable>(
        _ body: () throws(LibCryptoError) -> Value
    ) throws(BatchFailure) -> Value {
        do throws(LibCryptoError) { return try body() } catch { throw .archive(ArchiveError(error)) }
    }
}
