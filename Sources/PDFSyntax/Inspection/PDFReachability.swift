extension PDFDocument {
    /// The objects that are defined as of a revision, the latest unless said, and that nothing leads to from its trailer.
    ///
    /// Cross-reference streams, object streams and what linearisation needs are not counted. Objects that do not parse
    /// lead nowhere. In ascending order; throws where the budget ends.
    package func unreachableObjects(in revision: Int? = nil) throws(PDFSyntaxError) -> [PDFReference] {
        let index = min(max(revision ?? revisions.count - 1, 0), revisions.count - 1)
        let reader = reader(index)
        var reached: Set<PDFReference> = []
        // Objects within objects could make this as long as the square of the file.
        var remaining = 8 * bytes.count + structure.budget.parsedOnTop
        var pending = references(in: PDFObject(.dictionary(revisions[index].trailer), range: 0..<0))
        while let reference = pending.popLast() {
            guard reached.insert(reference).inserted else { continue }
            guard let object = try object(reference, reader) else { continue }
            remaining -= object.range.count - (object.object.stream?.dataRange.count ?? 0)
            guard remaining >= 0 else { throw PDFSyntaxError(.tooManyObjects, at: object.range.lowerBound) }
            pending += references(in: object.object)
        }
        let sections = Set(revisions.flatMap { $0.sections.map(\.range.lowerBound) })
        var unreachable: [PDFReference] = []
        for reference in definedObjects(in: index) where !reached.contains(reference) {
            if case .file(let offset, _) = entry(reference.number, in: index)?.location,
                linearizationOffsets.contains(offset) || sections.contains(offset)
            {
                continue
            }
            let type = try object(reference, reader)?.object.stream?.dictionary["Type"]?.name
            if type != "ObjStm", type != "XRef" { unreachable.append(reference) }
        }
        return unreachable
    }

    /// The objects that are defined as of a revision, in ascending order.
    package func definedObjects(in revision: Int? = nil) -> [PDFReference] {
        let newest = min(max(revision ?? revisions.count - 1, 0), revisions.count - 1)
        var locations: [Int: PDFXRefEntry.Location] = [:]
        for revision in revisions[...newest] {
            for entry in revision.entries { locations[entry.number] = entry.location }
        }
        return locations.compactMap { number, location in
            switch location {
            case .free: nil
            case .file(_, let generation): PDFReference(number: number, generation: generation)
            case .objectStream: PDFReference(number: number)
            }
        }
        .sorted()
    }

    /// The object; nil where it is not defined or does not parse.
    private func object(
        _ reference: PDFReference,
        _ reader: PDFObjectReader
    ) throws(PDFSyntaxError) -> PDFIndirectObject? {
        do throws(PDFSyntaxError) {
            return try reader.object(reference)
        } catch {
            if error.code == .tooManyObjects || error.code == .decodedTooLarge { throw error }
            return nil
        }
    }

    private func references(in object: PDFObject) -> [PDFReference] {
        var found: [PDFReference] = []
        var pending = [object]
        while let next = pending.popLast() {
            switch next.value {
            case .reference(let reference): found.append(reference)
            case .array(let objects): pending += objects
            case .dictionary(let dictionary): pending += dictionary.entries.map(\.value)
            case .stream(let stream): pending += stream.dictionary.entries.map(\.value)
            default: break
            }
        }
        return found
    }
}
