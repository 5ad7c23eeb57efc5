import ArchiveFormats
package import TransparencyLog

/// Puts items into a dossier: their objects under names for people, their lines, and what the audit log says of them.
package final class DossierWriter {
    package let folder: DossierFolder
    private let archive: Archive
    private let reader: ArchiveReader
    private var names = DossierNames()
    private var files: [ObjectDigest: DossierFile] = [:]
    /// By their numbers.
    private var items: [UInt64: DossierItem] = [:]
    /// The checkpoint that all proofs lead to.
    private let head: SignedCheckpoint

    /// Throws `ARC-AUDIT-…` where the log has no checkpoint.
    package init(_ folder: DossierFolder, archive: Archive) throws(ArchiveError) {
        self.folder = folder
        self.archive = archive
        reader = ArchiveReader(archive)
        head = try ArchiveHead.of(archive.audit.log)
    }

    /// The file of an object that was added; nil for none.
    package func file(_ digest: ObjectDigest) -> DossierFile? { files[digest] }

    /// The files of one kind, by path.
    package func files(of kind: EvidenceKind) -> [DossierFile] {
        files.values.filter { $0.kind == .evidence(kind) }.sorted { $0.path < $1.path }
    }

    /// An unused path for a file of the dossier's own.
    package func path(_ name: String, in folder: String) -> String { names.path(name, in: folder) }

    /// Adds an item with its evidence; gives its place in the dossier.
    ///
    /// `evidenceName`: the name for a piece of evidence whose bytes these are, suffix included. Throws `ARC-OBJECT-…`,
    /// `ARC-AUDIT-…` where the log has no event about the item.
    package func add(
        _ item: ArchiveItem,
        evidenceName: (ItemEvidence, [UInt8]) -> String
    ) throws(ArchiveError) -> DossierItem {
        let line = try ItemLine(encoding: item)
        let (known, index) = try archive.catalogue.read { reader throws(ArchiveError) in
            (try reader.lineDigest(ofItem: item.sequence), try reader.eventIndex(subject: line.digest))
        }
        guard known == line.digest else {
            throw ArchiveError(.catalogueRecord, subject: "catalogue/items/\(item.sequence)", detail: "its line")
        }
        guard let index else {
            throw ArchiveError(.auditMismatch, subject: "audit", detail: "no event about item \(item.sequence)")
        }
        if files[item.object.sha256] == nil {
            let name = item.name ?? item.identifier ?? String(item.object.sha256.hex.prefix(16))
            let path = names.path(name, in: DossierLayout.folder(item.role))
            try folder.add(item.object, from: reader, at: path)
            files[item.object.sha256] = DossierFile(path: path, object: item.object, kind: .item(item.role))
        }
        for evidence in item.evidence where files[evidence.object.sha256] == nil {
            try add(evidence, evidenceName)
        }
        let number = String(item.sequence)
        let stem = String(repeating: "0", count: max(0, 6 - number.count)) + number
        let added = DossierItem(
            line: line,
            path: files[item.object.sha256]?.path ?? "",
            index: index,
            event: "\(DossierLayout.events)/\(stem).json",
            proof: "\(DossierLayout.proofs)/\(stem).tlog-proof"
        )
        try prove(added)
        items[item.sequence] = added
        return added
    }

    private func add(
        _ evidence: ItemEvidence,
        _ name: (ItemEvidence, [UInt8]) -> String
    ) throws(ArchiveError) {
        let bytes = try reader.bytes(evidence.object.sha256, limit: DossierWriter.largestEvidence)
        let path = names.path(name(evidence, bytes), in: DossierLayout.folder(evidence.kind))
        guard try folder.add(bytes, at: path) == evidence.object else {
            throw ArchiveError(.objectDigestMismatch, subject: evidence.object.sha256.hex)
        }
        files[evidence.object.sha256] = DossierFile(
            path: path,
            object: evidence.object,
            kind: .evidence(evidence.kind)
        )
    }

    /// In bytes, of one piece: the largest CRLs in the field are a quarter of this.
    static let largestEvidence = 256 << 20

    /// The entry that tells of an item, and the proof that the log has it.
    private func prove(_ item: DossierItem) throws(ArchiveError) {
        let index = Int(clamping: item.index)
        let entry: [UInt8]
        let proof: LogProof
        do throws(TransparencyLogError) {
            entry = try archive.audit.log.entry(at: index)
            let path = try archive.audit.log.inclusionProof(index: index, size: head.checkpoint.size).path
            proof = LogProof(index: index, path: path, checkpoint: head.bytes)
        } catch {
            throw ArchiveError(error)
        }
        guard AuditEvent(entry: entry[...])?.subject == item.line.digest else {
            throw ArchiveError(.auditMismatch, subject: "audit", detail: "entry \(index) is about something else")
        }
        try folder.add(entry, at: item.event)
        try folder.add(proof.bytes, at: item.proof)
    }

    /// Says where the report on an item stands.
    package func note(report: String, for item: DossierItem) {
        items[item.line.item.sequence]?.report = report
    }

    /// The path that was noted for an item's report; nil for none.
    package func report(of item: DossierItem) -> String? { items[item.line.item.sequence]?.report }

    /// The key that signed the checkpoint, as the archive's configuration has it.
    package var verifierKey: String {
        // After the keys were lost and made anew it is an older one until the next event is written.
        let keys = archive.configuration.auditKeys
        return keys.last { text in
            guard let key = try? VerifierKey(text) else { return false }
            return head.note.signatures.contains { key.isNamed(by: $0) }
        } ?? ""
    }

    /// Keys beside the log's own that signed the checkpoint, too.
    package var signers: [VerifierKey] {
        (archive.audit.log.signers ?? []).filter { key in head.note.signatures.contains { key.isNamed(by: $0) } }
    }

    /// The signed checkpoint's text and signature, for programs that know no notes.
    package var checkpoint: SignedCheckpoint { head }

    /// Writes the item lines, the inventory, checkpoint and key.
    package func finish(at: ArchiveTime, software: String) throws(ArchiveError) {
        let sorted = items.values.sorted { $0.line.item.sequence < $1.line.item.sequence }
        var lines: [UInt8] = []
        for item in sorted {
            lines.append(contentsOf: item.line.bytes)
            lines.append(0x0A)
        }
        try folder.add(lines, at: DossierLayout.items)
        try folder.add(head.bytes, at: DossierLayout.checkpoint)
        try folder.add(Array((verifierKey + "\n").utf8), at: DossierLayout.verifierKey)
        let inventory = DossierInventory(
            archive: archive.configuration.identity,
            createdAt: at,
            software: software,
            key: verifierKey,
            files: files.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) },
            items: sorted.map { item in
                DossierInventory.Item(
                    commitment: item.line.digest,
                    path: item.path,
                    index: item.index,
                    event: item.event,
                    proof: item.proof,
                    report: item.report
                )
            }
        )
        try folder.add(inventory.bytes, at: DossierLayout.inventory)
    }

    /// Notes the export in the audit log: how many items and files, and the manifest's digest, nothing else.
    package func log(_ manifest: ItemObject, at: ArchiveTime, actor: String, wait: Int) throws(ArchiveError) {
        let actor = try archive.audit.actor(actor)
        let count = UInt64(items.count)
        try archive.withLease(wait: wait) { lease throws(ArchiveError) in
            try lease.transaction { _, events throws(ArchiveError) in
                events.append(
                    AuditEvent(
                        .export,
                        at: at,
                        actor: actor,
                        subject: manifest.sha256,
                        details: ["items": .number(count)]
                    )
                )
            }
        }
    }
}
