import ASN1
import PAdES
import PDFSyntax
import SignatureValidation

extension ReportMapping {
    /// How many changes of a document a report tells one by one.
    private static let maximumChanges = 10_000

    /// The history of a file as reports show it: names made safe, what is too much counted.
    func entry(_ history: PDFHistory) -> PDFHistoryEntry {
        let signed = Set(
            history.signatures.compactMap { item in item.signature.fieldName.map { SignedField($0, item.signature) } }
        )
        var room = Self.maximumChanges
        let revisions = history.revisions.map { entry($0, signed, &room) }
        return PDFHistoryEntry(
            revisions: revisions,
            signatures: history.signatures.map { entry($0, signed, revisionCount: history.revisions.count) },
            // People get the first ones only: those that warn stand before those that inform.
            latentContent: history.latent.filter { $0.kind.level != .inform }.map(entry)
                + history.latent.filter { $0.kind.level == .inform }.map(entry),
            irregularities: history.irregularities.map(entry)
        )
    }

    private func entry(
        _ revision: PDFRevisionEntry,
        _ signed: Set<SignedField>,
        _ room: inout Int
    ) -> RevisionEntry {
        // What tells against a signature is never what is left out, as long as there is room at all.
        let changes = revision.changes ?? []
        let against = changes.filter { $0.standing == .forbidden || $0.standing == .unexplained }
        let others = changes.filter { $0.standing != .forbidden && $0.standing != .unexplained }
        let shown = (against + others).prefix(room)
        room -= shown.count
        return RevisionEntry(
            number: revision.index + 1,
            range: revision.range,
            sha256: revision.sha256.map { Hexadecimal.encode($0) },
            signatures: revision.signatures,
            changes: shown.map { change in
                entry(
                    change.change,
                    ChangeEntry.Standing(rawValue: change.standing.rawValue) ?? .unexplained,
                    change.rule,
                    isSigned: signed.contains(SignedField(change.change.subject, revision.index))
                )
            },
            isCompared: revision.changes != nil,
            changesLeftOut: changes.count - shown.count
        )
    }

    private func entry(
        _ item: PDFSignatureHistory,
        _ signed: Set<SignedField>,
        revisionCount: Int
    ) -> PDFSignatureEntry {
        let signature = item.signature
        let forbidden = item.verdicts.filter { !$0.isAllowed }
        return PDFSignatureEntry(
            id: signature.id,
            role: PDFSignatureEntry.Role(rawValue: signature.role.rawValue) ?? .approval,
            fieldName: signature.fieldName.map(name),
            object: (signature.field ?? signature.dictionaryReference).map(Self.name),
            subFilter: signature.subFilter.map(name),
            page: signature.page,
            area: signature.rectangle.map { AreaEntry($0) },
            byteRange: signature.byteRange.map {
                [$0.first.lowerBound, $0.first.count, $0.second.lowerBound, $0.second.count]
            },
            coveredRevision: signature.coveredRevision.map { $0 + 1 },
            revisionCount: revisionCount,
            certificationLevel: signature.role == .certification ? item.permissions?.level : nil,
            lock: item.permissions.flatMap { lock($0.locks) },
            laterChanges: item.verdicts.count,
            forbiddenChanges: forbidden.prefix(Self.maximumForbidden).map { verdict in
                entry(
                    verdict.change,
                    verdict.rule == .unexplained ? .unexplained : .forbidden,
                    verdict.rule,
                    isSigned: signed.contains(SignedField(verdict.change.subject, verdict.revision))
                )
            }
        )
    }

    /// How many changes a signature says that it forbids; all stand with their revisions.
    private static let maximumForbidden = 100

    private func entry(
        _ change: PDFObjectChange,
        _ standing: ChangeEntry.Standing,
        _ rule: PDFChangeRule?,
        isSigned: Bool
    ) -> ChangeEntry {
        ChangeEntry(
            object: change.reference.map(Self.name),
            kind: change.kind.rawValue,
            page: change.page,
            area: change.rectangle.map { AreaEntry($0) },
            subject: change.subject.map(name),
            coversContent: change.isCoveringContent,
            isSigned: isSigned,
            isNew: change.isNew,
            isReplacingValue: change.isReplacingValue,
            reason: change.reason?.rawValue,
            standing: standing,
            rule: rule?.rawValue
        )
    }

    private func entry(_ latent: PDFLatentContent) -> LatentContentEntry {
        LatentContentEntry(
            kind: latent.kind.rawValue,
            level: latent.kind.level,
            object: latent.reference.map(Self.name),
            page: latent.page,
            area: latent.rectangle.map { AreaEntry($0) },
            detail: name(latent.detail),
            count: latent.count
        )
    }

    private func entry(_ irregularity: PDFIrregularity) -> IrregularityEntry {
        IrregularityEntry(
            code: irregularity.code.rawValue,
            object: irregularity.object.map(Self.name),
            offset: irregularity.offset
        )
    }

    private func lock(_ locks: [PDFFieldLock]) -> FieldLockEntry? {
        if locks.contains(.all) { return .all }
        guard let first = locks.first else { return nil }
        switch first {
        case .all: return .all
        case .include(let names): return .include(names.prefix(Self.maximumForbidden).map(name))
        case .exclude(let names): return .exclude(names.prefix(Self.maximumForbidden).map(name))
        }
    }

    /// A name out of the file, masked and safe to show.
    private func name(_ name: String) -> String { ForeignName.safe(text(name)) }

    /// Number and generation, as the file writes them.
    private static func name(_ reference: PDFReference) -> String { "\(reference.number) \(reference.generation)" }
}

/// A field that a revision put a signature into.
private struct SignedField: Hashable {
    let name: String?
    let revision: Int

    init(_ name: String, _ signature: PDFSignature) {
        self.name = name
        revision = signature.revision
    }

    init(_ name: String?, _ revision: Int) {
        self.name = name
        self.revision = revision
    }
}

extension AreaEntry {
    fileprivate init(_ rectangle: PDFRectangle) {
        self.init(
            left: Self.hundredths(rectangle.left),
            bottom: Self.hundredths(rectangle.bottom),
            right: Self.hundredths(rectangle.right),
            top: Self.hundredths(rectangle.top)
        )
    }
}
