import PDFSyntax

/// Finds numbers under which a later save can put what this revision shows, and objects that no entry leads to.
enum OpenSlots {
    /// References to nothing: undefined, free, of another generation, or with an entry that leads to something else.
    static func find(_ walk: LatentWalk, _ list: inout LatentList) {
        for (reference, place) in walk.missing.sorted(by: { $0.key < $1.key }) {
            let words = [place.parent, place.key].compactMap { $0?.text }.joined(separator: " / ")
            if place.isContent {
                list.add(.openSlot, reference, page: place.page, detail: words)
            } else {
                list.add(.undefinedReference, detail: "")
            }
        }
    }

    /// Objects in the bytes of the revision that nothing leads to, out of what stands out in the whole file.
    ///
    /// Those that could not be shown are leftovers of the writer.
    static func find(_ irregularities: [PDFIrregularity], _ source: LatentSource, _ list: inout LatentList) {
        let types = LatentObjectType(source: source)
        for item in irregularities where item.offset < source.document.revisions[source.revision].range.upperBound {
            switch item.code {
            case .unreferencedObject, .duplicateDefinition:
                let object = source.document.object(standingAt: item.offset)
                guard let object, object.reference == item.object else {
                    // One of an object stream that has more than entries name.
                    list.add(.unreachableObject, item.object)
                    continue
                }
                guard let shown = types.shown(object) else {
                    list.add(.unreachableObject, item.object)
                    continue
                }
                let isSecond = item.code == .duplicateDefinition
                list.add(isSecond ? .duplicateDefinition : .unindexedObject, item.object, detail: shown)
            case .inspectionIncomplete, .tooManyIrregularities: list.incomplete("inspection")
            default: break
            }
        }
    }
}
