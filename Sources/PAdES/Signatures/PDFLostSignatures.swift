import PDFSyntax

/// Looks for signature dictionaries in bytes that no revision leads to any more.
///
/// A new cross-reference section without Prev, or an end mark of somebody's own, cuts off all that was there: whoever opens
/// the file sees a document without signatures, and is told that it had some.
struct PDFLostSignatures {
    let document: PDFDocument

    /// Those that stand in no object of any revision, in the order of the file.
    func found() -> [PDFSalvageScan.Found] {
        let bytes = document.bytes
        let all = PDFSalvageScan.signatures(in: bytes, 0..<bytes.count).filter(\.isSignature)
        guard !all.isEmpty else { return [] }
        let starts = self.starts()
        return all.filter { !isInside($0.offset, starts) }
    }

    /// Where the objects of all revisions stand, in ascending order.
    private func starts() -> [(offset: Int, reference: PDFReference, revision: Int)] {
        document.revisions.flatMap { revision in
            revision.entries.compactMap { entry in
                guard case .file(let offset, let generation) = entry.location else { return nil }
                return (offset, PDFReference(number: entry.number, generation: generation), revision.index)
            }
        }
        .sorted { $0.0 < $1.0 }
    }

    /// Whether a place belongs to an object that a revision has, an embedded file for one.
    private func isInside(_ place: Int, _ starts: [(offset: Int, reference: PDFReference, revision: Int)]) -> Bool {
        guard let start = starts.last(where: { $0.offset <= place }),
            let object = try? document.object(start.reference, in: start.revision)
        else { return false }
        return object.container == .file && object.range.contains(place)
    }
}
