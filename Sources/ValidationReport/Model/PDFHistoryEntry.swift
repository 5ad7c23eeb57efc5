/// What reports tell of a PDF file beside the verdicts on its signatures.
struct PDFHistoryEntry: Sendable, Hashable {
    /// The oldest first; never empty.
    private(set) var revisions: [RevisionEntry]
    /// All signatures and document time-stamps of the file, in its order.
    let signatures: [PDFSignatureEntry]
    let latentContent: [LatentContentEntry]
    let irregularities: [IrregularityEntry]

    init(
        revisions: [RevisionEntry],
        signatures: [PDFSignatureEntry],
        latentContent: [LatentContentEntry],
        irregularities: [IrregularityEntry]
    ) {
        self.revisions = revisions
        self.signatures = signatures
        self.latentContent = latentContent
        self.irregularities = irregularities
    }

    /// The signature or time-stamp of an identifier.
    func signature(_ id: String) -> PDFSignatureEntry? { signatures.first { $0.id == id } }

    /// The first revision that is signed or time-stamped, by its number.
    var firstCovered: Int? { signatures.compactMap(\.coveredRevision).min() }

    /// The last revision that is signed or time-stamped, by its number.
    var lastCovered: Int? { signatures.compactMap(\.coveredRevision).max() }

    /// The same with the names of the files that the revisions were written to.
    func naming(_ names: [String?]) -> PDFHistoryEntry {
        var entry = self
        for (index, name) in names.enumerated() where index < entry.revisions.count {
            entry.revisions[index].fileName = name
        }
        return entry
    }

    /// Every change that tells against a signature, with the revision that made it.
    var objections: [(revision: Int, change: ChangeEntry)] {
        revisions.flatMap { revision in
            revision.changes.filter(\.standing.isAgainstSignature).map { (revision.number, $0) }
        }
    }
}
