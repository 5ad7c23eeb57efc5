/// Looks at every byte of the file: each belongs to an object, a section, an end mark, or stands out.
struct PDFBodyScan {
    /// Objects that share bytes are parsed a second time only so often.
    private static let maximumRetries = 64

    let document: PDFDocument
    /// All object streams that were seen.
    private(set) var objectStreams: [PDFIndirectObject] = []
    private var extents: [Range<Int>] = []
    private var retries = 0

    init(document: PDFDocument) { self.document = document }

    /// Throws where the budget ends.
    mutating func run(_ list: inout PDFIrregularityList) throws(PDFSyntaxError) {
        extents = [document.headerOffset..<document.headerEnd]
        for revision in document.revisions {
            for section in revision.sections {
                extents.append(section.range)
            }
            extents += revision.endings.compactMap { $0 }
        }
        let places = self.places(&list)
        let starts = (places.map(\.offset) + extents.map(\.lowerBound)).sorted()
        let sections = Set(extents.map(\.lowerBound))
        var next = 0
        for place in places where !sections.contains(place.offset) {
            while next < starts.count, starts[next] <= place.offset { next += 1 }
            try object(place, end: next < starts.count ? starts[next] : nil, &list)
        }
        extents.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        var gaps = PDFGapScanner(document: document)
        var position = document.headerOffset
        for extent in extents {
            if extent.lowerBound > position { try gaps.scan(position..<extent.lowerBound, &list) }
            position = max(position, extent.upperBound)
        }
        let end = document.revisions.last?.range.upperBound ?? document.bytes.count
        if position < end { try gaps.scan(position..<end, &list) }
        objectStreams += gaps.objectStreams
    }

    /// One place in the file that an entry leads to.
    private struct Place {
        let offset: Int
        let reference: PDFReference?
        let revision: Int
    }

    /// All places, each once for each object that entries say is there, in the order of the file.
    private func places(_ list: inout PDFIrregularityList) -> [Place] {
        var places: [Place] = []
        for revision in document.revisions {
            var streams: Set<Int> = []
            for section in revision.sections {
                if case .hybrid(let offset) = section.form {
                    streams.insert(offset)
                    places.append(Place(offset: offset, reference: nil, revision: revision.index))
                }
            }
            for entry in revision.entries {
                guard case .file(let offset, let generation) = entry.location else { continue }
                let reference = PDFReference(number: entry.number, generation: generation)
                // What an earlier section said already is nothing new; else a revision names its own bytes.
                if revision.index > 0,
                    document.definition(of: entry.number, in: revision.index - 1)?.entry == entry
                {
                    continue
                }
                // A hybrid section's stream may well be older: some writers add the table in a second step.
                if !revision.range.contains(offset), !streams.contains(offset) {
                    list.add(.xrefEntryOutsideRevision, at: offset, object: reference)
                }
                places.append(Place(offset: offset, reference: reference, revision: revision.index))
            }
        }
        return places.sorted { $0.offset < $1.offset }
    }

    /// Parses an object up to where the next thing begins, so that the whole file is looked at once.
    private mutating func object(
        _ place: Place,
        end: Int?,
        _ list: inout PDFIrregularityList
    ) throws(PDFSyntaxError) {
        let reader = document.reader(place.revision)
        let failure: PDFSyntaxError
        do throws(PDFSyntaxError) {
            take(try reader.parse(at: place.offset, end: end, place.reference), &list)
            return
        } catch {
            failure = error
        }
        switch failure.code {
        case .objectMismatch, .malformedIndirectObject:
            list.add(.xrefEntryPointsElsewhere, at: place.offset, object: place.reference)
        case .tooManyObjects: throw failure
        default:
            retries += 1
            guard end != nil, retries <= Self.maximumRetries,
                let object = try? reader.parse(at: place.offset, place.reference)
            else {
                list.add(.unreadableObject, at: place.offset, object: place.reference)
                return
            }
            list.add(.overlappingObjects, at: place.offset, object: place.reference)
            take(object, &list)
        }
    }

    private mutating func take(_ object: PDFIndirectObject, _ list: inout PDFIrregularityList) {
        extents.append(object.range)
        if object.isObjectStream { objectStreams.append(object) }
        list.add(object.irregularities)
    }
}
