import PDFSyntax

/// Which layers are shown when the document is opened (ISO 32000-2 §8.11).
struct OptionalContent {
    /// What becomes of content with an OC entry.
    enum State {
        case shown
        /// Off; the layer.
        case hidden(PDFReference)
        /// Shown and printed differently; the layer.
        case differs(PDFReference)
    }

    private static let maximumGroups = 10_000
    private let source: LatentSource
    private var off: Set<PDFReference> = []
    private var isOffByDefault = false
    private var on: Set<PDFReference> = []
    private var printed: [PDFReference: Bool] = [:]

    init(_ properties: PDFDictionary?, _ source: LatentSource) {
        self.source = source
        guard let properties, let configuration = source.dictionary(properties["D"]) else { return }
        isOffByDefault = source.name(configuration["BaseState"]) == "OFF"
        on = Set(references(configuration["ON"]))
        off = Set(references(configuration["OFF"]))
        // Usage counts for the events that AS names (§8.11.4.4).
        for object in (source.array(configuration["AS"]) ?? []).prefix(64) {
            guard let usage = source.dictionary(object), source.name(usage["Event"]) == "Print" else { continue }
            for group in references(usage["OCGs"]) {
                let states = source.dictionary(source.dictionary(PDFObject(.reference(group), range: 0..<0))?["Usage"])
                guard let state = source.name(source.dictionary(states?["Print"])?["PrintState"]) else { continue }
                printed[group] = state == "ON"
            }
        }
    }

    /// What becomes of content that belongs to a group or to a membership dictionary.
    func state(_ object: PDFObject?) -> State {
        guard let reference = object?.reference ?? nil else { return .shown }
        guard let dictionary = source.dictionary(object) else { return .shown }
        guard source.name(dictionary["Type"]) == "OCMD" else { return group(reference) }
        let groups = dictionary["OCGs"]?.reference.map { reference in
            source.array(dictionary["OCGs"]) == nil ? [reference] : references(dictionary["OCGs"])
        }
        let all = groups ?? references(dictionary["OCGs"])
        guard !all.isEmpty else { return .shown }
        let visible = all.filter { isOn($0) }
        let isShown =
            switch source.name(dictionary["P"]) {
            case "AllOn": visible.count == all.count
            case "AnyOff": visible.count < all.count
            case "AllOff": visible.isEmpty
            default: !visible.isEmpty
            }
        return isShown ? .shown : .hidden(reference)
    }

    private func group(_ reference: PDFReference) -> State {
        let isShown = isOn(reference)
        if let isPrinted = printed[reference], isPrinted != isShown { return .differs(reference) }
        return isShown ? .shown : .hidden(reference)
    }

    private func isOn(_ reference: PDFReference) -> Bool {
        isOffByDefault ? on.contains(reference) : !off.contains(reference)
    }

    private func references(_ object: PDFObject?) -> [PDFReference] {
        (source.array(object) ?? []).prefix(Self.maximumGroups).compactMap(\.reference)
    }
}
