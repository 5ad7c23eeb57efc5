import ArchiveFormats

/// Adds a verified dossier to an archive.
///
/// Items get numbers, salts and a time of adding of their own here; what they were elsewhere is kept as a piece of their
/// evidence (`ItemProvenance`). An item that is here already with all its evidence stays as it is; where the dossier has
/// more evidence, a new line takes the place of the old one. The evidence records about an item's object become evidence of
/// the item, so that the archive's own batches cover them and the proof goes on. Verdicts come along only from an archive
/// whose key the caller named, and never take the place of those given here; without them the judge, where there is one,
/// gives new ones.
package struct DossierImport: Sendable {
    /// Completes the description of an item whose verdicts do not come along; its evidence goes to the session.
    package typealias Judge =
        @Sendable (DossierEntry, AddSession, inout ItemDescription) throws(ArchiveError) -> Void

    let archive: Archive
    let dossier: VerifiedDossier
    private let judge: Judge?

    package init(_ dossier: VerifiedDossier, into archive: Archive, judge: Judge? = nil) {
        self.dossier = dossier
        self.archive = archive
        self.judge = judge
    }

    /// Adds everything; gives what became of each item, in the dossier's order, contents before signatures.
    ///
    /// Run again after a crash it ends with each item once. Throws `ARC-…` that ended the import.
    package func run(actor: String, at: ArchiveTime, wait: Int) throws(ArchiveError) -> [ImportOutcome] {
        var options = AddOptions()
        options.event = .import
        options.wait = wait
        let session = try AddSession(archive, actor: actor, options: options)
        let ordered =
            dossier.items.filter { $0.line.item.content == nil }
            + dossier.items.filter { $0.line.item.content != nil }
        var outcomes: [ImportOutcome] = []
        var records: [Int] = []
        var reported = 0
        func take(_ done: [AddOutcome]) throws(ArchiveError) {
            for outcome in done {
                let (item, recordCount) = (ordered[reported], records[reported])
                reported += 1
                if case .failed(let error) = outcome.status { throw error }
                outcomes.append(
                    ImportOutcome(
                        path: item.path,
                        origin: item.line.digest,
                        originSequence: item.line.item.sequence,
                        recordCount: recordCount,
                        outcome: outcome
                    )
                )
            }
        }
        let derivation = try ownRecords()
        for item in ordered {
            let brought = try description(of: item, at: at, session, derivation)
            records.append(brought.evidence.count { $0.kind == .evidenceRecord })
            let source = try source(of: item)
            let expected = item.line.item.object
            let entry = DossierEntry(
                path: item.path,
                object: expected,
                content: item.line.item.content.flatMap { dossier.files[$0]?.path }
            )
            try session.add(source.source) { content throws(ArchiveError) in
                guard content.object == expected else {
                    throw ArchiveError.dossier(item.path, "changed while it was imported")
                }
                var description = brought
                if !dossier.isVouchedFor, let judge { try judge(entry, session, &description) }
                try complete(&description, expected.sha256)
                return description
            }
            // What has a temporary file is done with before the next one gets one.
            if source.file != nil { try take(session.flush()) }
            withExtendedLifetime(source.file) {}
            try take(session.takeOutcomes())
        }
        try take(session.finish())
        try log(outcomes, actor: actor, at: at, wait: wait)
        return outcomes
    }

    private func description(
        of item: VerifiedDossier.Item,
        at: ArchiveTime,
        _ session: AddSession,
        _ derivation: RecordDerivation?
    ) throws(ArchiveError) -> ItemDescription {
        let origin = item.line.item
        var evidence: [ItemEvidence] = []
        for piece in origin.evidence {
            evidence.append(
                try session.add(
                    evidence: try bytes(of: piece.object),
                    kind: piece.kind,
                    issuer: piece.issuer,
                    thisUpdate: piece.thisUpdate,
                    nextUpdate: piece.nextUpdate
                )
            )
        }
        var known = Set(evidence.map(\.object.sha256))
        for record in try records(about: origin, not: derivation) {
            let piece = try session.add(evidence: record, kind: .evidenceRecord)
            if known.insert(piece.object.sha256).inserted { evidence.append(piece) }
        }
        let provenance = ItemProvenance(
            archive: dossier.inventory.archive,
            key: dossier.inventory.key,
            item: item
        )
        evidence.append(try session.add(evidence: provenance.bytes, kind: .report))
        return ItemDescription(
            addedAt: at,
            role: origin.role,
            name: origin.name,
            identifier: origin.identifier,
            type: origin.type,
            tenant: origin.tenant,
            label: origin.label,
            retainUntil: origin.retainUntil,
            content: origin.content,
            evidence: evidence,
            // A verdict is only as good as who gave it: anybody can make a dossier in which everything is approved.
            signatures: dossier.isVouchedFor ? origin.signatures : []
        )
    }

    /// Where the archive has the item with less evidence, the new line takes its place and keeps what it had.
    private func complete(
        _ description: inout ItemDescription,
        _ object: ObjectDigest
    ) throws(ArchiveError) {
        let key = ItemKey(object, description)
        var query = key.query
        query.includesSuperseded = false
        let wanted = query
        let found = try archive.catalogue.read { reader throws(ArchiveError) -> (ArchiveItem, ObjectDigest)? in
            let items = try reader.items(matching: wanted, after: nil, limit: 1_024)
            guard let item = items.first(where: { ItemKey($0) == key }),
                let digest = try reader.lineDigest(ofItem: item.sequence)
            else { return nil }
            return (item, digest)
        }
        guard let (item, digest) = found else { return }
        let known = Set(item.evidence.map(\.object.sha256))
        // Reports and provenance tell of evidence, and are none: they alone are no reason for a new line.
        guard description.evidence.contains(where: { $0.kind != .report && !known.contains($0.object.sha256) }) else {
            return
        }
        let brought = Set(description.evidence.map(\.object.sha256))
        description.evidence += item.evidence.filter { !brought.contains($0.object.sha256) }
        if !item.signatures.isEmpty { description.signatures = item.signatures }
        description.supersedes = digest
    }

    private func bytes(of object: ItemObject) throws(ArchiveError) -> [UInt8] {
        guard let file = dossier.files[object.sha256] else {
            throw .dossier(DossierLayout.inventory, "evidence \(object.sha256.hex) is missing")
        }
        return try bytes(of: file)
    }

    /// A file's bytes, which must be those that were verified.
    func bytes(of file: DossierFile) throws(ArchiveError) -> [UInt8] {
        let object = file.object
        guard object.size <= UInt64(DossierWriter.largestEvidence) else {
            throw ArchiveError(.tooLarge, subject: file.path)
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(object.size))
        let tree = dossier.tree
        try exchanging(file.path) { () throws(ArchiveFormatError) in
            try tree.stream(file.path) { (block) throws(ArchiveFormatError) in bytes += block }
        }
        guard try DigestPair.of(bytes.span.bytes) == object else {
            throw .dossier(file.path, "changed while it was imported")
        }
        return bytes
    }

    /// The item's bytes: in memory where they are few, otherwise through a file without a name in the staging area.
    private func source(of item: VerifiedDossier.Item) throws(ArchiveError) -> (source: AddSource, file: UnnamedFile?) {
        let object = item.line.item.object
        guard object.size > 1 << 20 else { return (.bytes(try bytes(of: object)), nil) }
        let file = try UnnamedFile(in: archive.staging.number)
        let tree = dossier.tree
        try exchanging(item.path) { () throws(ArchiveFormatError) in
            try tree.stream(item.path) { (block) throws(ArchiveFormatError) in try file.write(block) }
        }
        try file.rewind()
        return (.descriptor(file.number, name: item.path), file)
    }

    /// Notes the import of the whole dossier, once: that of each item is an event of its own.
    private func log(
        _ outcomes: [ImportOutcome],
        actor: String,
        at: ArchiveTime,
        wait: Int
    ) throws(ArchiveError) {
        let added = outcomes.count { $0.outcome.status == .added }
        let actor = try archive.audit.actor(actor)
        try archive.withLease(wait: wait) { lease throws(ArchiveError) in
            try lease.transaction { writer, events throws(ArchiveError) in
                let isKnown = try writer.eventIndex(subject: dossier.manifest.sha256) != nil
                guard added > 0 || !isKnown else { return }
                events.append(
                    AuditEvent(
                        .import,
                        at: at,
                        actor: actor,
                        subject: dossier.manifest.sha256,
                        details: ["added": .number(UInt64(added)), "items": .number(UInt64(outcomes.count))]
                    )
                )
            }
        }
    }
}
