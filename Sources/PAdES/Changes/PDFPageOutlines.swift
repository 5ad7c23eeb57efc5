import PDFSyntax

/// The outlines of pages and appearances, each page's made once.
///
/// What pages show does not change while changes are explained, so that an outline serves for all revisions.
final class PDFPageOutlines {
    private let reader: PDFStateReader
    private let state: PDFChangeState
    private var pages: [Int: PDFContentOutline] = [:]
    /// Operations and comparisons that may be done yet, for all pages together.
    private var work = 1_500_000
    /// What may be painted of fields yet, in all revisions together, and what was painted for the last two of them.
    private var fieldBudget = PDFLatentBudget()
    private var displays: [PDFFieldDisplay] = []

    init(_ state: PDFChangeState) {
        self.state = state
        reader = state.reader
    }

    /// Whether a page shows something in a rectangle; yes where that cannot be told.
    func hasContent(in rectangle: PDFRectangle, page: Int, _ revision: Int) -> Bool {
        let outline = pages[page] ?? outline(ofPage: page, revision)
        pages[page] = outline
        return !outline.isComplete || !spend(outline.rectangles.count)
            || outline.rectangles.contains { $0.overlaps(rectangle) }
    }

    /// What the fields of a revision show, read within what others left of the budget.
    func fieldDisplay(_ revision: Int) -> PDFFieldDisplay {
        if let known = displays.first(where: { $0.source.revision == revision }) { return known }
        if displays.count > 1 {
            let last = displays.removeFirst().source
            fieldBudget.operators -= min(fieldBudget.operators, last.operators)
            fieldBudget.decoded -= min(fieldBudget.decoded, last.decoded)
        }
        let display = PDFFieldDisplay(reader.document, revision: revision, budget: fieldBudget)
        displays.append(display)
        return display
    }

    /// Whether there is work left.
    func spend(_ count: Int) -> Bool {
        work -= count
        return work > 0
    }

    /// Whether a widget's normal appearance shows anything.
    func hasInk(_ widget: PDFDictionary?, _ revision: Int) -> Bool {
        guard widget?["AP"] != nil else { return false }
        guard let outline = appearance(widget, revision), outline.isComplete else { return true }
        return outline.hasText || outline.hasImages || outline.hasAreas
    }

    /// The bytes that a widget's normal appearance shows as text, without spaces; nil without one, and where it shows
    /// more than text and plain areas.
    func appearanceText(_ widget: PDFDictionary?, _ revision: Int) -> [UInt8]? {
        guard let outline = appearance(widget, revision), outline.isComplete, !outline.hasImages else { return nil }
        return outline.text
    }

    /// Whether an annotation lets what is below it be seen: no appearance of its own, or one without text and pictures
    /// that is transparent or thin (ISO 32000-2 §11.3.5).
    func isLight(_ annotation: PDFDictionary?, _ revision: Int) -> Bool {
        let border = reader.value(annotation?["Border"], revision)?.array ?? []
        let style = reader.dictionary(annotation?["BS"], revision)
        let widths = [border.count > 2 ? border[2].number : nil, reader.value(style?["W"], revision)?.number]
        guard widths.allSatisfy({ ($0 ?? 1) <= 4 }) else { return false }
        guard annotation?["AP"] != nil else { return true }
        guard let outline = appearance(annotation, revision), outline.isComplete, !outline.hasImages, !outline.hasText
        else { return false }
        guard outline.hasAreas else { return true }
        // What is painted without its graphics state is opaque, and so is what some other state paints.
        guard let painted = fieldDisplay(revision).painted(annotation), painted.gaps.isEmpty,
            !painted.areas.contains(where: \.isPaintOpaque)
        else { return false }
        let normal = reader.value(reader.dictionary(annotation?["AP"], revision)?["N"], revision)
        let resources = reader.dictionary(normal?.dictionary?["Resources"], revision)
        let states = reader.dictionary(resources?["ExtGState"], revision)
        return (states?.entries ?? []).contains { entry in
            let state = reader.dictionary(entry.value, revision)
            let isDarkening = ["Multiply", "Darken"].contains(reader.value(state?["BM"], revision)?.name)
            return isDarkening || (reader.value(state?["ca"], revision)?.number).map { $0 <= 0.6 } ?? false
        }
    }

    private func appearance(_ annotation: PDFDictionary?, _ revision: Int) -> PDFContentOutline? {
        guard let reference = reader.dictionary(annotation?["AP"], revision)?["N"]?.reference else { return nil }
        return appearance(reference, revision)
    }

    /// What one appearance shows; nil if it is none, or cannot be read.
    func appearance(_ reference: PDFReference, _ revision: Int) -> PDFContentOutline? {
        guard let stream = reader.object(reference, revision), let dictionary = stream.object.stream?.dictionary,
            let content = reader.data(stream, revision)
        else { return nil }
        var outline = PDFContentOutline(limit: work, isWhiteNothing: false)
        outline.run(content, lookup: lookup(reader.dictionary(dictionary["Resources"], revision), revision))
        work -= outline.operations
        return outline
    }

    private func outline(ofPage number: Int, _ revision: Int) -> PDFContentOutline {
        var outline = PDFContentOutline(limit: work)
        defer { work -= outline.operations }
        guard work > 0, let page = reader.dictionary(state.object(number, revision), revision) else {
            outline.setIncomplete()
            return outline
        }
        var content: [UInt8] = []
        var isComplete = true
        for part in parts(page["Contents"], revision) {
            if let data = reader.data(part, revision), content.count + data.count <= 16 << 20 {
                content += data + [10]
            } else {
                isComplete = false
            }
        }
        var node = page
        for _ in 0..<PDFChangeState.maximumDepth where node["Resources"] == nil {
            guard let parent = reader.dictionary(node["Parent"], revision) else { break }
            node = parent
        }
        outline.run(content, lookup: lookup(reader.dictionary(node["Resources"], revision), revision))
        if !isComplete { outline.setIncomplete() }
        return outline
    }

    private func parts(_ contents: PDFObject?, _ revision: Int) -> [PDFIndirectObject] {
        if let whole = stream(contents, revision) { return [whole] }
        return (reader.value(contents, revision)?.array ?? []).compactMap { stream($0, revision) }
    }

    private func stream(_ object: PDFObject?, _ revision: Int) -> PDFIndirectObject? {
        guard let reference = object?.reference, let target = reader.object(reference, revision) else { return nil }
        if case .stream = target.object.value { return target }
        return nil
    }

    private func lookup(_ resources: PDFDictionary?, _ revision: Int) -> (PDFName) -> PDFContentObject? {
        { [self] name in
            guard let reference = reader.dictionary(resources?["XObject"], revision)?[name]?.reference,
                let object = reader.object(reference, revision), let stream = object.object.stream
            else { return nil }
            guard reader.value(stream.dictionary["Subtype"], revision)?.name == "Form" else { return .image }
            let numbers = reader.value(stream.dictionary["Matrix"], revision)?.array?.compactMap(\.number) ?? []
            let inner = reader.dictionary(stream.dictionary["Resources"], revision) ?? resources
            return .form(
                matrix: PDFMatrix(numbers) ?? PDFMatrix(),
                content: reader.data(object, revision),
                lookup: lookup(inner, revision)
            )
        }
    }
}
