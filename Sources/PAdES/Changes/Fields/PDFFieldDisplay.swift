import PDFSyntax

/// Reads what the fields of one revision show.
final class PDFFieldDisplay {
    private static let maximumOptions = 1_024
    private static let maximumTexts = 65_536

    let source: LatentSource
    private let painter: PagePainter
    private let defaults: PDFDictionary?
    /// Whether readers are asked to draw the fields anew.
    let isDrawnAnew: Bool

    init(_ document: PDFDocument, revision: Int, budget: PDFLatentBudget) {
        source = LatentSource(document, revision: revision, budget: budget)
        let catalogue = source.dictionary(document.revisions[revision].trailer["Root"])
        let form = source.dictionary(catalogue?["AcroForm"])
        painter = PagePainter(source, OptionalContent(source.dictionary(catalogue?["OCProperties"]), source))
        defaults = source.dictionary(form?["DR"])
        isDrawnAnew = source.value(form?["NeedAppearances"])?.boolean ?? false
    }

    /// A widget's dictionary with what it inherits; nil where it is none.
    func widget(_ object: PDFObject) -> LatentAnnotation? {
        source.dictionary(object).map { LatentAnnotation($0, object.reference, source) }
    }

    /// What the widget of a text or choice field shows next to its value.
    ///
    /// `isFresh` says that its appearance is new: a reader was shown the older one otherwise.
    func display(_ widget: LatentAnnotation, isFresh: Bool) -> PDFValueDisplay {
        guard !widget.isHidden, isFresh || !isDrawnAnew else { return .same }
        let texts = texts(widget)
        return display(widget, shownText(widget), texts)
    }

    /// What a text shows next to the value of its widget.
    func display(_ widget: LatentAnnotation, _ shown: PDFShownText?) -> PDFValueDisplay {
        display(widget, shown, texts(widget))
    }

    private func display(
        _ widget: LatentAnnotation,
        _ shown: PDFShownText?,
        _ texts: [String]
    ) -> PDFValueDisplay {
        guard let shown else {
            return isExhausted ? .unknown : widget.appearance == nil ? .same : .unverified
        }
        let found = PDFValueText.display(shown, of: texts)
        guard found != .same, shown.isPlain else { return found }
        if isPassword(widget), Set(shown.characters).count <= 1 { return .same }
        guard source.dictionary(widget.inherited("AA", source))?["F"] != nil else { return found }
        // A script says how the value is shown, and what it says was signed.
        return texts.contains { PDFValueText.isFormatted(shown.characters, from: $0) } ? .same : .unverified
    }

    /// What an annotation's normal appearance paints; nil without one.
    func painted(_ annotation: PDFDictionary?) -> PaintedPage? {
        guard let annotation, let appearance = LatentAnnotation(annotation, nil, source).appearance else { return nil }
        return painter.shown(appearance, defaults: defaults)
    }

    /// Where an appearance lets nothing through of what is below a rectangle that it is put into (§12.5.5); nil where
    /// that cannot be told.
    func covers(_ appearance: PDFIndirectObject, in rectangle: PDFRectangle) -> [PDFRectangle]? {
        guard let placing = placing(appearance, in: rectangle) else { return [] }
        let painted = painter.shown(appearance, defaults: defaults, placing: placing)
        guard painted.gaps.isEmpty, !isExhausted else { return nil }
        let lines = painted.inks.filter { $0.form == .line && $0.isPaintOpaque }
        return painted.areas.filter(\.isPaintOpaque).map(\.box) + lines.map(\.box)
    }

    /// What puts an appearance's box into a rectangle; nil where it has none.
    private func placing(_ appearance: PDFIndirectObject, in rectangle: PDFRectangle?) -> AffineMatrix? {
        guard let rectangle, let form = appearance.object.dictionary else { return nil }
        let matrix = source.numbers(form["Matrix"]).flatMap { AffineMatrix(numbers: $0) } ?? AffineMatrix.identity
        guard let box = source.rectangle(form["BBox"]).map(matrix.apply), !box.isEmpty else { return nil }
        let (x, y) = (rectangle.width / box.width, rectangle.height / box.height)
        return AffineMatrix(x, 0, 0, y, rectangle.left - box.left * x, rectangle.bottom - box.bottom * y)
    }

    /// What a widget's appearance says; nil without a readable one.
    func shownText(_ widget: LatentAnnotation) -> PDFShownText? {
        widget.appearance.flatMap { shownText($0, of: widget) }
    }

    /// What one of a widget's appearances says, where it is put; nil where it cannot be read.
    func shownText(_ appearance: PDFIndirectObject, of widget: LatentAnnotation) -> PDFShownText? {
        guard appearance.object.stream != nil else { return nil }
        let placing = placing(appearance, in: widget.rectangle)
        let painted = painter.shown(appearance, defaults: defaults, placing: placing ?? .identity)
        guard painted.gaps.isEmpty, painted.texts.count < Self.maximumTexts else { return nil }
        let isComb = widget.fieldType(source) == "Tx" && flags(widget) & 1 << 24 != 0
        return PDFShownText(
            painted,
            box: placing == nil ? nil : widget.rectangle,
            rotation: source.integer(source.dictionary(widget.dictionary["MK"])?["R"]) ?? 0,
            cells: isComb ? widget.inherited("MaxLen", source)?.integer ?? 0 : 0,
            hasOwnGlyphs: hasOwnGlyphs(painted)
        )
    }

    /// What is shown while the pointer is on a widget or presses it (table 170, R and D).
    func otherText(_ widget: LatentAnnotation, _ key: PDFName) -> PDFShownText? {
        source.target(source.dictionary(widget.dictionary["AP"])?[key]).flatMap { shownText($0, of: widget) }
    }

    private var isExhausted: Bool {
        source.isExhausted || source.operators > source.budget.operators || source.decoded >= source.budget.decoded
    }

    /// Whether text is in a font that this revision brings and whose glyphs are content streams.
    private func hasOwnGlyphs(_ painted: PaintedPage) -> Bool {
        painted.hasDirectGlyphs
            || painted.fonts.contains { reference, font in
                font.subtype == "Type3"
                    && source.document.definition(of: reference.number, in: source.revision)?.revision
                        == source.revision
            }
    }

    private func isPassword(_ widget: LatentAnnotation) -> Bool {
        widget.fieldType(source) == "Tx" && flags(widget) & 1 << 13 != 0
    }

    private func flags(_ widget: LatentAnnotation) -> Int { widget.inherited("Ff", source)?.integer ?? 0 }

    /// Every text that would be the value.
    private func texts(_ widget: LatentAnnotation) -> [String] {
        guard widget.fieldType(source) == "Ch" else { return [text(widget.inherited("V", source)) ?? ""] }
        let options = (widget.inherited("Opt", source)?.array ?? []).prefix(Self.maximumOptions).compactMap(option)
        // A list box shows what can be chosen (§12.7.5.4).
        if flags(widget) & 1 << 17 == 0 { return listed(options, widget) }
        let value = text(widget.inherited("V", source)) ?? text(widget.inherited("V", source)?.array?.first) ?? ""
        return [value] + options.filter { $0.value == value }.map(\.shown)
    }

    /// The texts of a list from its first visible option on, which may be cut off anywhere.
    private func listed(_ options: [(value: String, shown: String)], _ widget: LatentAnnotation) -> [String] {
        let first = max(0, widget.inherited("TI", source)?.integer ?? 0)
        var texts = [""]
        for option in options.dropFirst(min(first, options.count)).prefix(100) {
            texts.append((texts.last ?? "") + option.shown)
        }
        return texts
    }

    private func option(_ object: PDFObject) -> (value: String, shown: String)? {
        if let pair = source.array(object), pair.count == 2, let value = text(pair[0]) {
            return (value, text(pair[1]) ?? value)
        }
        return text(object).map { ($0, $0) }
    }

    private func text(_ object: PDFObject?) -> String? {
        guard let value = source.value(object) else { return nil }
        if let string = value.string { return PDFFieldNameText.text(string) }
        guard value.stream != nil, let stream = source.target(object), let data = source.data(stream) else {
            return nil
        }
        return CharacterEncoding.text(data)
    }

    /// Whether a check box or radio button is in the state that its value names (§12.7.5.2).
    func stateDisplay(_ widget: LatentAnnotation) -> PDFValueDisplay {
        guard !widget.isHidden, flags(widget) & 1 << 16 == 0,
            let states = source.dictionary(source.dictionary(widget.dictionary["AP"])?["N"])
        else { return .same }
        let value = widget.inherited("V", source)?.name ?? "Off"
        let state = source.name(widget.dictionary["AS"]) ?? "Off"
        let expected = states[value] == nil ? "Off" : value
        if state == expected { return .same }
        return state == "Off" ? .unverified : .different
    }
}
