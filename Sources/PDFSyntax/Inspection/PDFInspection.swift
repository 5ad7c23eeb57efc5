extension PDFDocument {
    /// Everything that stands out: `irregularities`, and what all bytes and all objects of all revisions add to them.
    ///
    /// Reads every object, and decodes every object stream; other streams stay as they are. It ends early, with
    /// `inspectionIncomplete`, where the budget does. In the order of the file's offsets, objects of object streams last.
    package func inspect() -> [PDFIrregularity] {
        var list = PDFIrregularityList(limit: structure.budget.irregularities)
        list.add(irregularities)
        do throws(PDFSyntaxError) {
            var scan = PDFBodyScan(document: self)
            try scan.run(&list)
            try PDFObjectStreamInspection(document: self).run(scan.objectStreams, &list)
            for reference in try unreachableObjects() {
                list.add(.objectNeverReached, at: offset(of: reference), object: reference)
            }
        } catch {
            list.add(.inspectionIncomplete, at: error.offset)
        }
        return list.items
    }

    /// Where an object stands in the file as of the latest revision; of an object in a stream, where the stream stands.
    private func offset(of reference: PDFReference) -> Int {
        switch entry(reference.number)?.location {
        case .file(let offset, _): offset
        case .objectStream(let number, _):
            if case .file(let offset, _) = entry(number)?.location { offset } else { bytes.count }
        default: bytes.count
        }
    }
}
