/// Looks at the object streams of all revisions, and at each object in them.
struct PDFObjectStreamInspection {
    let document: PDFDocument

    /// Looks at `all` object streams of the file, whether or not an entry uses them; throws where the budget ends.
    func run(_ all: [PDFIndirectObject], _ list: inout PDFIrregularityList) throws(PDFSyntaxError) {
        var used: Set<Int> = []
        for revision in document.revisions {
            var containers: [Int: [PDFXRefEntry]] = [:]
            for entry in revision.entries {
                if case .objectStream(let number, _) = entry.location { containers[number, default: []].append(entry) }
            }
            for (number, entries) in containers.sorted(by: { $0.key < $1.key }) {
                try container(number, entries, revision, &list)
                if case .file(let offset, _) = document.definition(of: number, in: revision.index)?.entry.location {
                    used.insert(offset)
                }
            }
        }
        // What a first save leaves is of no use to anybody; in a later one it may be there for readers that repair.
        let first = document.revisions.first?.range.upperBound ?? 0
        for object in all where object.range.lowerBound >= first && !used.contains(object.range.lowerBound) {
            try unused(object, &list)
        }
    }

    /// An object stream that no entry uses: which of its objects have the number of one that is defined.
    private func unused(_ object: PDFIndirectObject, _ list: inout PDFIrregularityList) throws(PDFSyntaxError) {
        do throws(PDFSyntaxError) {
            let reader = document.reader(nil)
            let stream = try PDFObjectStream(
                reader.data(of: object).bytes,
                of: object,
                budget: document.structure.budget
            )
            for item in stream.index where document.definition(of: item.number) != nil {
                let reference = PDFReference(number: item.number)
                list.add(.unreferencedObject, at: object.range.lowerBound, object: reference)
            }
        } catch {
            if error.code == .tooManyObjects || error.code == .decodedTooLarge { throw error }
        }
    }

    private func container(
        _ number: Int,
        _ entries: [PDFXRefEntry],
        _ revision: PDFRevision,
        _ list: inout PDFIrregularityList
    ) throws(PDFSyntaxError) {
        let reference = PDFReference(number: number)
        let start = revision.sections.first?.range.lowerBound ?? 0
        guard let definition = document.definition(of: number, in: revision.index),
            case .file(let offset, _) = definition.entry.location
        else {
            for entry in entries {
                list.add(.xrefEntryPointsElsewhere, at: start, object: PDFReference(number: entry.number))
            }
            return
        }
        if let latest = document.definition(of: number), latest.revision > revision.index,
            latest.entry.location != definition.entry.location
        {
            list.add(.objectStreamReplaced, at: offset, object: reference)
        }
        let reader = document.reader(revision.index)
        let stream: PDFObjectStream
        do throws(PDFSyntaxError) {
            stream = try reader.objectStream(number)
            if try isInCircle(number, reader) { list.add(.objectStreamExtendsLoop, at: offset, object: reference) }
            if let object = try reader.object(reference), try !reader.data(of: object).isProper {
                list.add(.filterDataEnd, at: offset, object: reference)
            }
        } catch {
            if error.code == .tooManyObjects || error.code == .decodedTooLarge { throw error }
            list.add(.unreadableObject, at: offset, object: reference)
            return
        }
        try objects(entries, of: stream, at: offset, reader, &list)
        let named = Set(entries.map(\.location))
        for (index, item) in stream.index.enumerated()
        where !named.contains(.objectStream(number: number, index: index)) {
            // An update that repeats an older entry of the same stream names it as well.
            let isNamed = document.revisions.contains {
                $0.entry(item.number)?.location == .objectStream(number: number, index: index)
            }
            if !isNamed { list.add(.unreferencedObject, at: offset, object: PDFReference(number: item.number)) }
        }
    }

    private func objects(
        _ entries: [PDFXRefEntry],
        of stream: PDFObjectStream,
        at offset: Int,
        _ reader: PDFObjectReader,
        _ list: inout PDFIrregularityList
    ) throws(PDFSyntaxError) {
        for entry in entries {
            let reference = PDFReference(number: entry.number)
            do throws(PDFSyntaxError) {
                let object = try reader.object(reference)
                list.add(object?.irregularities ?? [])
            } catch {
                if error.code == .tooManyObjects || error.code == .decodedTooLarge { throw error }
                list.add(
                    error.code == .objectMismatch ? .xrefEntryPointsElsewhere : .unreadableObject,
                    at: offset,
                    object: reference
                )
            }
        }
    }

    /// Whether the Extends entries from an object stream on come back to one of them.
    private func isInCircle(_ number: Int, _ reader: PDFObjectReader) throws(PDFSyntaxError) -> Bool {
        var visited: Set<Int> = []
        var next: PDFReference? = PDFReference(number: number)
        while let reference = next {
            guard visited.insert(reference.number).inserted else { return true }
            guard visited.count <= document.structure.budget.references else { return false }
            next = try reader.object(reference)?.object.dictionary?["Extends"]?.reference
        }
        return false
    }
}
