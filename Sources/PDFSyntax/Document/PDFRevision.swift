/// One state of the file: what one save wrote (ISO 32000-2 §7.5.6).
///
/// The two sections of a linearised file are one.
package struct PDFRevision: Sendable {
    /// 0 for the oldest.
    package let index: Int
    /// From the end of the revision before, or the start of the file, to behind `%%EOF` and its end of line.
    ///
    /// The bytes of the file up to its upper bound are the file as it was when the revision was saved. Without `%%EOF`
    /// it ends with its section, and `missingEndOfFileMarker` says so.
    package let range: Range<Int>
    /// The trailer that counts: the newest section's.
    package let trailer: PDFDictionary
    /// The sections, the one that counts first; more than one in a linearised file.
    package let sections: [PDFXRefSection]
    /// What `startxref` says, with its `%%EOF`, behind each of the sections; nil without.
    let endings: [Range<Int>?]

    /// All entries of this very revision, one for each object number, in ascending order.
    package let entries: [PDFXRefEntry]

    init(index: Int, range: Range<Int>, sections: [PDFXRefSection], trailer: PDFDictionary, endings: [Range<Int>?]) {
        self.index = index
        self.range = range
        self.trailer = trailer
        self.sections = sections
        self.endings = endings
        if sections.count == 1 {
            entries = sections[0].entries
        } else {
            let all = sections.flatMap(\.entries).map { ($0.number, $0) }
            entries = Dictionary(all) { first, _ in first }.values.sorted { $0.number < $1.number }
        }
    }

    /// The entry of an object number in this very revision; nil if it does not touch the object.
    package func entry(_ number: Int) -> PDFXRefEntry? {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low < entries.count && entries[low].number == number ? entries[low] : nil
    }

    /// The objects that this revision writes, new or again, in ascending order.
    package var definedObjects: [PDFReference] {
        entries.compactMap { entry in
            switch entry.location {
            case .free: nil
            case .file(_, let generation): PDFReference(number: entry.number, generation: generation)
            case .objectStream: PDFReference(number: entry.number)
            }
        }
    }

    /// The object numbers that this revision says to be free, 0 left out, in ascending order.
    package var freedNumbers: [Int] {
        entries.compactMap { $0.location == .free && $0.number != 0 ? $0.number : nil }
    }
}
