import ASN1
import EvidenceRecords
import LibCrypto
import TimeStampProtocol

/// Each batch: its file against the catalogue and itself, its tokens against the root of its tree.
///
/// The tokens' signatures are judged elsewhere: here it is seen that what would be judged is there and is one piece.
struct BatchCheck {
    private let archive: Archive
    /// Whether every node of every tree is hashed again.
    private let hashes: Bool

    init(_ archive: Archive, hashes: Bool) {
        self.archive = archive
        self.hashes = hashes
    }

    func run(_ emit: (ArchiveFinding) throws(ArchiveError) -> Void) throws(ArchiveError) {
        let batches: [(sequence: UInt64, header: BatchHeader)]
        do throws(ArchiveError) {
            batches = try archive.catalogue.read { reader throws(ArchiveError) in try reader.batches() }
        } catch {
            guard error.code.kind == .damage else { throw error }
            return try emit(ArchiveFinding(.damage, error))
        }
        var covered = CoveredObjects(batches.map(\.sequence))
        for missing in try missing(batches.map(\.sequence)) {
            covered.ignore(missing)
            let place = "catalogue/batches/\(missing)"
            try emit(ArchiveFinding(.damage, ArchiveError(.batchCoverage, subject: place, detail: "it is missing")))
        }
        let derivation = RecordDerivation(archive, history: BatchHistory(batches))
        for batch in batches {
            do throws(ArchiveError) {
                try check(batch.sequence, batch.header, derivation, &covered)
            } catch {
                guard error.code.kind == .damage || error.code.kind == .absent else { throw error }
                covered.ignore(batch.sequence)
                try emit(ArchiveFinding(.damage, error))
            }
        }
        for finding in try covered.compare(archive.catalogue) { try emit(finding) }
    }

    /// The items of batches that are not among the catalogue's batches.
    private func missing(_ known: [UInt64]) throws(ArchiveError) -> [UInt64] {
        var query = ItemQuery()
        query.role = .batch
        query.includesSuperseded = true
        let wanted = query
        let items = try archive.catalogue.read { reader throws(ArchiveError) in
            try reader.items(matching: wanted, after: nil, limit: .max).map(\.sequence)
        }
        return Set(items).subtracting(known).sorted()
    }

    private func check(
        _ batch: UInt64,
        _ header: BatchHeader,
        _ derivation: RecordDerivation,
        _ covered: inout CoveredObjects
    ) throws(ArchiveError) {
        let place = "catalogue/batches/\(batch)"
        let file = try derivation.file(batch)
        guard file.header == header else {
            throw ArchiveError(.batchCoverage, subject: place, detail: "its file has another header")
        }
        try checkCoverage(batch, file, place, &covered)
        guard let tree = file.tree else { return }
        if hashes {
            let isConsistent: Bool
            do throws(LibCryptoError) { isConsistent = try tree.isConsistent() } catch { throw ArchiveError(error) }
            guard isConsistent else {
                throw ArchiveError(.batchDamaged, subject: place, detail: "a node of its hash tree")
            }
        }
        for digest in header.tokens {
            let bytes = try derivation.token(digest)
            guard let token = try? TimeStampToken.parse(bytes[...]),
                token.tstInfo.messageImprint.digest == tree.algorithm,
                token.tstInfo.messageImprint.hashedMessage.elementsEqual(tree.root)
            else {
                throw ArchiveError(
                    .batchDamaged,
                    subject: place,
                    detail: "token \(digest.hex) is not over its hash tree"
                )
            }
        }
        for token in header.renews
        where tree.reducedTree(of: try derivation.leaf(ofToken: token, tree.algorithm)) == nil {
            throw ArchiveError(.batchDamaged, subject: place, detail: "token \(token.hex) is no leaf of its hash tree")
        }
    }

    /// Every member is a leaf of the tree, and is covered by this batch or a later one, which is seen when that one is
    /// looked at.
    private func checkCoverage(
        _ batch: UInt64,
        _ file: BatchFile,
        _ place: String,
        _ covered: inout CoveredObjects
    ) throws(ArchiveError) {
        for start in stride(from: 0, to: file.members.count, by: ArchiveCheck.page) {
            let members = file.members[start..<min(start + ArchiveCheck.page, file.members.count)]
            try archive.catalogue.read { reader throws(ArchiveError) in
                for member in members {
                    guard let stored = try reader.object(sha256: member),
                        let covering = try reader.coveringBatch(stored.sequence), covering >= batch
                    else {
                        throw ArchiveError(.batchCoverage, subject: place, detail: "object \(member.hex)")
                    }
                    if covering == batch { covered.confirm(stored.sequence) }
                    let leaf: [UInt8]? =
                        switch file.tree?.algorithm {
                        case .sha256: stored.object.sha256.bytes
                        case .sha512: stored.object.sha512.bytes
                        default: nil
                        }
                    if let leaf, file.tree?.reducedTree(of: leaf) == nil {
                        throw ArchiveError(
                            .batchDamaged,
                            subject: place,
                            detail: "object \(member.hex) is no leaf of its hash tree"
                        )
                    }
                }
            }
        }
    }
}
