import PDFSyntax

/// Looks for a signature dictionary in bytes that no revision leads to any more.
///
/// A new cross-reference section without Prev, or an end mark of somebody's own, cuts off all that was there: whoever opens
/// the file sees a document without signatures, and is told that it had some.
struct PDFLostSignature {
    /// How many places are looked at.
    private static let maximumPlaces = 64

    let document: PDFDocument

    /// Where one stands; nil without.
    func place() -> Int? {
        let bytes = document.bytes
        var starts: [(offset: Int, reference: PDFReference, revision: Int)] = []
        var from = 0
        for _ in 0..<Self.maximumPlaces {
            guard let place = bytes.first("/ByteRange", in: from..<bytes.count) else { return nil }
            if starts.isEmpty { starts = self.starts() }
            if !isInside(place, starts) { return place }
            from = place + 10
        }
        return nil
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
