import PDFSyntax

/// Follows all references from a revision's trailer; each object is read once.
struct LatentWalk {
    let source: LatentSource
    private(set) var reached: Set<PDFReference> = []
    /// References to what is not defined, and the first place of each; a place with content counts most.
    private(set) var missing: [PDFReference: LatentPlace] = [:]
    /// Whether everything was followed.
    private(set) var isComplete = true

    init(_ source: LatentSource) { self.source = source }

    /// Follows the trailer, what stands on `pages` first; `visit` gets each dictionary, the object that it stands in,
    /// and its place.
    mutating func run(
        pages: [PDFReference: Int] = [:],
        visit: (PDFDictionary, PDFReference?, LatentPlace) -> Void = { _, _, _ in }
    ) {
        let trailer = source.document.revisions[source.revision].trailer
        var pending: [(PDFReference, LatentPlace)] = []
        let top = LatentPlace(key: nil, parent: nil, page: nil)
        take(PDFObject(.dictionary(trailer), range: 0..<0), nil, top, &pending, visit)
        // The last are followed first: what a page leads to belongs to that page, and to the first one that does.
        for (reference, number) in pages.sorted(by: { $0.value > $1.value }) {
            pending.append((reference, LatentPlace(key: nil, parent: "Kids", page: number)))
        }
        while let (reference, place) = pending.popLast() {
            if missing[reference] != nil {
                if place.isContent { missing[reference] = place }
                continue
            }
            guard reached.insert(reference).inserted else { continue }
            guard reached.count <= source.budget.objects, !source.isExhausted else {
                isComplete = false
                return
            }
            read(reference, place, &pending, visit)
        }
    }

    private mutating func read(
        _ reference: PDFReference,
        _ place: LatentPlace,
        _ pending: inout [(PDFReference, LatentPlace)],
        _ visit: (PDFDictionary, PDFReference?, LatentPlace) -> Void
    ) {
        do throws(PDFSyntaxError) {
            if let object = try source.document.object(reference, in: source.revision) {
                take(object.object, reference, place, &pending, visit)
            } else {
                missing[reference] = place
            }
        } catch {
            source.note(error)
            if error.code == .objectMismatch || error.code == .malformedIndirectObject {
                missing[reference] = place
            } else {
                isComplete = false
            }
        }
    }

    private func take(
        _ object: PDFObject,
        _ owner: PDFReference?,
        _ place: LatentPlace,
        _ pending: inout [(PDFReference, LatentPlace)],
        _ visit: (PDFDictionary, PDFReference?, LatentPlace) -> Void
    ) {
        var inside = [(object, place)]
        while let (next, place) = inside.popLast() {
            switch next.value {
            case .reference(let reference): pending.append((reference, place))
            case .array(let elements): inside += elements.reversed().map { ($0, place) }
            case .dictionary(let dictionary): take(dictionary, owner, place, &inside, visit)
            case .stream(let stream): take(stream.dictionary, owner, place, &inside, visit)
            default: break
            }
        }
    }

    private func take(
        _ dictionary: PDFDictionary,
        _ owner: PDFReference?,
        _ place: LatentPlace,
        _ inside: inout [(PDFObject, LatentPlace)],
        _ visit: (PDFDictionary, PDFReference?, LatentPlace) -> Void
    ) {
        visit(dictionary, owner, place)
        for entry in dictionary.entries { inside.append((entry.value, place.inside(entry.key))) }
    }
}
