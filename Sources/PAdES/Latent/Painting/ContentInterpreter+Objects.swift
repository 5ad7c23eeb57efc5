import PDFSyntax

extension ContentInterpreter {
    private static let unit = PDFRectangle(0, 0, 1, 1)
    /// Decoded forms that are kept.
    private static let maximumFormBytes = 4 << 20
    /// Samples of a mask that are looked at.
    private static let maximumMask = 1 << 24

    /// `Do`: an image or a form (§8.8).
    func paintObject(_ depth: Int) {
        guard let name = operands.last?.name, let object = source.target(resource("XObject", name)),
            let stream = object.object.stream
        else { return }
        page.painted.insert(object.reference)
        inside(layerState(stream.dictionary["OC"])) {
            switch source.name(stream.dictionary["Subtype"]) {
            case "Image": paintImage(stream.dictionary, object.reference)
            case "Form": paintForm(object, depth)
            default: break
            }
        }
    }

    private func paintImage(_ dictionary: PDFDictionary, _ reference: PDFReference) {
        let isMask = source.value(dictionary["ImageMask"])?.boolean ?? false
        let isExact = state.matrix.keepsAxes && !isMask && isOpaque(dictionary)
        add(state.matrix.apply(Self.unit), .image, isExact: isExact, isWhite: isMask && state.fill == .white, reference)
    }

    /// Whether an image lets next to nothing through: no mask, or a soft mask whose samples are at their highest.
    private func isOpaque(_ dictionary: PDFDictionary) -> Bool {
        if (source.integer(dictionary["SMaskInData"]) ?? 0) != 0 { return false }
        guard dictionary["Mask"] == nil || source.value(dictionary["Mask"]) == nil else { return false }
        guard let mask = source.target(dictionary["SMask"]) else { return true }
        if let known = masks[mask.reference] { return known }
        // Where no text is under it, it need not be known.
        guard !page.texts.isEmpty else { return false }
        var isOpaque = false
        if let entries = mask.object.dictionary, let width = source.integer(entries["Width"]),
            let height = source.integer(entries["Height"]), (1...16_384).contains(width),
            (1...16_384).contains(height), width * height <= Self.maximumMask,
            source.integer(entries["BitsPerComponent"]) == 8,
            (source.numbers(entries["Decode"]) ?? [0, 1]) == [0, 1],
            let samples = source.data(mask), !samples.isEmpty
        {
            isOpaque = samples.reduce(0) { $0 + ($1 < 250 ? 1 : 0) } * 50 <= samples.count
        }
        masks[mask.reference] = isOpaque
        return isOpaque
    }

    /// Paints a form into the place that the current matrix gives (§8.10.1).
    func paintForm(_ object: PDFIndirectObject, _ depth: Int) {
        guard depth < source.budget.nesting else {
            page.gaps.insert("nesting")
            return
        }
        guard let dictionary = object.object.dictionary, let content = content(object) else {
            page.gaps.insert("unreadable")
            return
        }
        let outer = (state, owner)
        if let matrix = source.numbers(dictionary["Matrix"]).flatMap({ AffineMatrix(numbers: $0) }) {
            state.matrix = matrix.then(state.matrix)
        }
        if let box = source.rectangle(dictionary["BBox"]) {
            state.clip(to: state.matrix.apply(box), isExact: state.matrix.keepsAxes)
        }
        if source.name(source.dictionary(dictionary["Group"])?["S"]) == "Transparency" {
            state.groupAlpha *= state.fillAlpha
            state.fillAlpha = 1
            state.strokeAlpha = 1
        }
        owner = object.reference
        run(content, source.dictionary(dictionary["Resources"]), depth: depth + 1)
        (state, owner) = outer
    }

    private func content(_ object: PDFIndirectObject) -> [UInt8]? {
        if let known = forms[object.reference] { return known }
        guard let content = source.data(object) else { return nil }
        if formBytes + content.count <= Self.maximumFormBytes {
            formBytes += content.count
            forms[object.reference] = content
        }
        return content
    }

    /// `BI`: its entries tell whether it is a mask; its data are passed over.
    func skipInlineImage(_ lexer: inout ContentLexer) {
        var isMask = false
        var key = ""
        var isKey = true
        while let token = lexer.next() {
            if case .word(let word) = token {
                if ContentOperator(word) == .inlineImageData { break }
                if key == "IM" || key == "ImageMask" { isMask = word == ContentWord.value("true") }
            }
            if case .name(let name) = token, isKey {
                key = name
                isKey = false
            } else {
                isKey = true
            }
        }
        lexer.skipInlineImage()
        add(
            state.matrix.apply(Self.unit),
            .image,
            isExact: state.matrix.keepsAxes && !isMask,
            isWhite: isMask && state.fill == .white,
            owner
        )
    }
}
