import PDFSyntax

/// The outlines of pages and appearances, each page's made once.
///
/// What pages show does not change while changes are explained, so that an outline serves for all revisions.
final class PDFPageOutlines {
    let reader: PDFStateReader
    private let state: PDFChangeState
    private var pages: [Int: PDFContentOutline] = [:]
    /// Operations and comparisons that may be done yet, for all pages together.
    private var work = 1_500_000
    /// Lines that may be looked at yet, for all pages together.
    private var lines = 20_000_000
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
        lines -= outline.thinMarks.count
        return !outline.isComplete || lines <= 0 || !spend(outline.rectangles.count)
            || outline.rectangles.contains { $0.overlaps(rectangle) } || outline.thinMarks.isContent(in: rectangle)
    }

    /// Whether a page that was looked at has lines and thin areas.
    func hasThinMarks(ofPage page: Int) -> Bool { (pages[page]?.thinMarks.count ?? 0) > 0 }

    /// Whether lines and thin areas of a page that was looked at make a drawing in a rectangle.
    func hasDrawing(in rectangle: PDFRectangle, page: Int) -> Bool {
        guard let marks = pages[page]?.thinMarks else { return false }
        lines -= marks.count
        return lines <= 0 || marks.isContent(in: rectangle)
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

    /// Whether an appearance of a widget paints anything; yes where that cannot be told.
    func hasInk(_ widget: PDFDictionary?, _ revision: Int) -> Bool {
        guard let appearances = widget?["AP"] else { return false }
        guard let entries = reader.dictionary(appearances, revision)?.entries else { return true }
        return entries.contains { entry in
            guard let reference = entry.value.reference, let outline = appearance(reference, revision) else {
                return true
            }
            return !outline.isComplete || outline.hasAnyInk
        }
    }

    /// The bytes that a widget's normal appearance shows as text, without spaces; nil without one, and where it shows
    /// more than text and plain areas.
    func appearanceText(_ widget: PDFDictionary?, _ revision: Int) -> [UInt8]? {
        guard let outline = appearance(widget, revision), outline.isComplete, !outline.hasImages else { return nil }
        return outline.text
    }

    func rectangle(_ object: PDFObject?, _ revision: Int) -> PDFRectangle? {
        PDFRectangle(reader.value(object, revision)?.array?.map { reader.value($0, revision)?.number } ?? [])
    }

    func matrix(_ form: PDFDictionary, _ revision: Int) -> PDFMatrix {
        let numbers = reader.value(form["Matrix"], revision)?.array?.compactMap { reader.value($0, revision)?.number }
        return PDFMatrix(numbers ?? []) ?? PDFMatrix()
    }

    private func appearance(_ annotation: PDFDictionary?, _ revision: Int) -> PDFContentOutline? {
        guard let reference = reader.dictionary(annotation?["AP"], revision)?["N"]?.reference else { return nil }
        return appearance(reference, revision)
    }

    /// What one appearance shows; nil if it is none, or cannot be read.
    ///
    /// `matrix` puts it in its place; without one it is in its own space.
    func appearance(_ reference: PDFReference, _ revision: Int, _ matrix: PDFMatrix? = nil) -> PDFContentOutline? {
        guard let stream = reader.object(reference, revision), let dictionary = stream.object.stream?.dictionary,
            let content = reader.data(stream, revision)
        else { return nil }
        var outline = PDFContentOutline(
            limit: work,
            isWhiteNothing: false,
            bounds: matrix == nil ? rectangle(dictionary["BBox"], revision) : nil,
            isIsolated: group(dictionary, revision) == .isolated
        )
        let names = lookup(reader.dictionary(dictionary["Resources"], revision), revision)
        outline.run(content, matrix: matrix ?? PDFMatrix(), lookup: names)
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

    private func lookup(_ resources: PDFDictionary?, _ revision: Int) -> PDFContentObject.Lookup {
        { [self] kind, name in
            switch kind {
            case .externalObject: externalObject(name, resources, revision)
            case .graphicsState: graphicsState(name, resources, revision)
            case .colorSpace: colorSpace(name, resources, revision)
            }
        }
    }

    private func externalObject(_ name: PDFName, _ resources: PDFDictionary?, _ revision: Int) -> PDFContentObject? {
        guard let reference = reader.dictionary(resources?["XObject"], revision)?[name]?.reference,
            let object = reader.object(reference, revision), let stream = object.object.stream
        else { return nil }
        guard reader.value(stream.dictionary["Subtype"], revision)?.name == "Form" else { return .image }
        let inner = reader.dictionary(stream.dictionary["Resources"], revision) ?? resources
        return .form(
            matrix: matrix(stream.dictionary, revision),
            content: reader.data(object, revision),
            group: group(stream.dictionary, revision),
            lookup: lookup(inner, revision)
        )
    }

    private func group(_ form: PDFDictionary, _ revision: Int) -> PDFContentGroup {
        guard let group = reader.dictionary(form["Group"], revision) else { return .none }
        return reader.value(group["I"], revision)?.boolean ?? false ? .isolated : .open
    }

    private func graphicsState(_ name: PDFName, _ resources: PDFDictionary?, _ revision: Int) -> PDFContentObject? {
        guard let states = reader.dictionary(resources?["ExtGState"], revision),
            let state = reader.dictionary(states[name], revision)
        else { return nil }
        let mode = reader.value(state["BM"], revision)
        let blending = mode?.name ?? reader.value(mode?.array?.first, revision)?.name
        return .state(
            fill: reader.value(state["ca"], revision)?.number,
            stroke: reader.value(state["CA"], revision)?.number,
            isDarkening: mode == nil ? nil : blending.map { ["Multiply", "Darken"].contains($0) } ?? false
        )
    }

    private func colorSpace(_ name: PDFName, _ resources: PDFDictionary?, _ revision: Int) -> PDFContentObject? {
        guard let spaces = reader.dictionary(resources?["ColorSpace"], revision),
            let space = reader.value(spaces[name], revision)
        else { return nil }
        let family = space.name ?? reader.value(space.array?.first, revision)?.name
        switch family {
        case "DeviceGray", "CalGray": return .light(components: 1)
        case "DeviceRGB", "CalRGB": return .light(components: 3)
        case "DeviceCMYK": return .light(components: 4)
        case "ICCBased":
            guard let array = space.array, array.count > 1, let profile = array[1].reference,
                let stream = reader.object(profile, revision)?.object.stream
            else { return nil }
            return reader.value(stream.dictionary["N"], revision)?.integer.map { .light(components: $0) }
        default: return nil
        }
    }
}
