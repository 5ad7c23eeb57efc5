import PDFSyntax

/// Finds objects that nothing reaches: a second set of them waits to be linked in (*hide and replace*).
///
/// Ordinary writers leave objects behind, too. What a later save of the same file replaced was reached as of the
/// revision that wrote it, and only informs; so do objects of types that no page shows, and object streams,
/// cross-reference streams and what linearisation needs are no matter at all. What could be shown and was reached
/// neither now nor then is what a prepared file has: it warns.
struct UnreachableContent {
    let source: LatentSource
    private var writers: [Int: Set<PDFReference>] = [:]
    /// Where the file's own structure stands: cross-reference streams, and what is for linearisation.
    private let structure: Set<Int>

    init(_ source: LatentSource) {
        self.source = source
        let sections = source.document.revisions.flatMap { $0.sections.map(\.range.lowerBound) }
        structure = source.document.linearizationOffsets.union(sections)
    }

    mutating func find(reached: Set<PDFReference>, _ list: inout LatentList) {
        let types = LatentObjectType(source: source)
        for reference in source.document.definedObjects(in: source.revision) where !reached.contains(reference) {
            guard !isStructure(reference) else { continue }
            guard let object = source.read(reference) else { continue }
            let type = object.object.stream?.dictionary["Type"]?.name
            guard type != "ObjStm", type != "XRef" else { continue }
            guard let shown = types.shown(object) else {
                list.add(.unreachableObject, reference)
                continue
            }
            switch wasReached(reference) {
            case .some(true): list.add(.supersededContent, reference, detail: shown)
            case .some(false): list.add(.unreachableContent, reference, detail: shown)
            case .none:
                list.add(.unreachableContent, reference, detail: shown)
                list.incomplete("revisions")
            }
        }
        if source.isExhausted { list.incomplete("objects") }
    }

    /// Whether the object was reached as of the revision that wrote it; nil where that was not looked at.
    private mutating func wasReached(_ reference: PDFReference) -> Bool? {
        guard let writer = source.document.definition(of: reference.number, in: source.revision)?.revision else {
            return false
        }
        guard writer < source.revision else { return false }
        if writers[writer] == nil {
            guard writers.count < source.budget.revisions else { return nil }
            var walk = LatentWalk(LatentSource(source.document, revision: writer, budget: source.budget))
            walk.run()
            guard walk.isComplete || walk.reached.contains(reference) else { return nil }
            writers[writer] = walk.reached
        }
        return writers[writer]?.contains(reference)
    }

    private func isStructure(_ reference: PDFReference) -> Bool {
        guard case .file(let offset, _) = source.document.entry(reference.number, in: source.revision)?.location else {
            return false
        }
        return structure.contains(offset)
    }
}
