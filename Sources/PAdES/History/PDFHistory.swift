package import PDFSyntax

/// The history of a signed file: every revision with what covers it, what it changed, and whether that was allowed.
package struct PDFHistory: Sendable {
    /// The oldest first; never empty.
    package let revisions: [PDFRevisionEntry]
    /// All signatures and document time-stamps, in the order of the file.
    package let signatures: [PDFSignatureHistory]
    /// What the signed revisions hold that their reader does not see for what it is.
    package let latent: [PDFLatentContent]
    /// What stands out about the structure of the file.
    package let irregularities: [PDFIrregularity]

    /// Puts together what was found in a file.
    ///
    /// - Parameters:
    ///   - document: the file.
    ///   - signatures: its signatures with their verdicts on later changes.
    ///   - changes: what the revisions changed; those that are missing were not compared.
    ///   - latent: what the signed revisions hold without showing it.
    ///   - irregularities: what stands out.
    ///   - digests: SHA-256 of the file up to the end of each revision, the oldest first.
    package init(
        document: PDFDocument,
        signatures: [PDFSignatureHistory],
        changes: [PDFRevisionChanges],
        latent: [PDFLatentContent] = [],
        irregularities: [PDFIrregularity],
        digests: [[UInt8]] = []
    ) {
        let entries = Self.entries(signatures, changes)
        revisions = document.revisions.map { revision in
            PDFRevisionEntry(
                index: revision.index,
                range: revision.range,
                sha256: revision.index < digests.count ? digests[revision.index] : nil,
                signatures: signatures.map(\.signature).filter { $0.coveredRevision == revision.index }.map(\.id),
                changes: entries[revision.index]
            )
        }
        self.signatures = signatures
        self.latent = latent
        self.irregularities = irregularities
    }

    /// The changes by revision, each with the strictest verdict on it.
    private static func entries(
        _ signatures: [PDFSignatureHistory],
        _ changes: [PDFRevisionChanges]
    ) -> [Int: [PDFChangeEntry]] {
        var entries: [Int: [PDFChangeEntry]] = [:]
        for revision in changes { entries[revision.revision] = revision.changes.map { PDFChangeEntry($0) } }
        for signature in signatures {
            // Verdicts come in the order of the changes, so that each is found where the one before it was.
            var place = 0
            for verdict in signature.verdicts {
                guard var list = entries.removeValue(forKey: verdict.revision) else { continue }
                if place >= list.count || list[place].change != verdict.change {
                    place = list.firstIndex { $0.change == verdict.change } ?? list.count
                }
                if place < list.count {
                    list[place] = list[place].adding(verdict)
                    place += 1
                }
                entries[verdict.revision] = list
            }
        }
        return entries
    }
}
