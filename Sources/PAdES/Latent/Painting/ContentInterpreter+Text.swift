import PDFSyntax

extension ContentInterpreter {
    /// The longest run that is one item, in glyphs: what covers a few words of a line shall be found.
    private static let maximumRun = 12
    /// The longest string that is looked at, in bytes.
    private static let maximumString = 1 << 15

    func performText(_ kind: ContentOperator) {
        let values = numbers
        switch kind {
        case .beginText: text = TextPosition()
        case .moveText where values.count >= 2: text.move(values[0], values[1])
        case .moveTextLeading where values.count >= 2:
            state.leading = -values[1]
            text.move(values[0], values[1])
        case .setMatrix: if let matrix = AffineMatrix(numbers: values) { text.set(matrix) }
        case .nextLine: text.move(0, -state.leading)
        case .setFont:
            state.font = operands.first?.name.flatMap { font(resource("Font", $0)) }
            state.fontSize = values.first ?? 0
        case .setLeading: state.leading = values.first ?? 0
        case .setCharacterSpace: state.characterSpace = values.first ?? 0
        case .setWordSpace: state.wordSpace = values.first ?? 0
        case .setScale: state.scale = (values.first ?? 100) / 100
        case .setRise: state.rise = values.first ?? 0
        case .setRenderingMode:
            state.renderingMode = [0, 1, 2, 3, 4, 5, 6, 7].first { Double($0) == values.first } ?? 0
        case .show: if let bytes = operands.last?.string { show([.string(bytes)]) }
        case .showArray: if let elements = operands.last?.array { show(elements) }
        case .showNextLine:
            text.move(0, -state.leading)
            if let bytes = operands.last?.string { show([.string(bytes)]) }
        case .showSpacedNextLine:
            if values.count >= 2 {
                state.wordSpace = values[0]
                state.characterSpace = values[1]
            }
            text.move(0, -state.leading)
            if let bytes = operands.last?.string { show([.string(bytes)]) }
        default: break
        }
    }

    /// The font of a resource; one that is known already is not read again.
    func font(_ object: PDFObject?) -> LatentFont? {
        if let reference = object?.reference, let known = fonts[reference] { return known }
        guard let dictionary = source.dictionary(object) else { return nil }
        let font = LatentFont(dictionary, object?.reference, source)
        if let reference = object?.reference { fonts[reference] = font }
        return font
    }

    private func show(_ elements: [ContentOperand]) {
        // The run that is being collected: where it begins, and what is known of its characters.
        var start = 0.0
        var length = 0
        var letters: Bool? = false
        var position = 0.0
        func finish() {
            if length > 0 { add(from: start, to: position, letters) }
            start = position
            length = 0
            letters = false
        }
        for element in elements {
            if let adjustment = element.number {
                if abs(adjustment) > 200 { finish() }
                position -= adjustment / 1_000 * state.fontSize * state.scale
                if length == 0 { start = position }
            }
            guard let all = element.string else { continue }
            if all.count > Self.maximumString { page.gaps.insert("items") }
            let bytes = Array(all.prefix(Self.maximumString))
            source.operators += bytes.count / 8
            for code in state.font?.codes(bytes) ?? bytes.map(UInt32.init) {
                let isComposite = state.font?.isComposite ?? false
                let character = state.font.map { $0.character(code) } ?? nil
                let isSpace = character.map(\.isWhitespace) ?? (!isComposite && code == 32)
                note(character, isSpace: isSpace)
                let glyphWidth = (state.font?.width(code) ?? 0.5) * state.fontSize
                if !isSpace { note(character, code, from: position, width: glyphWidth * state.scale) }
                let width = glyphWidth + state.characterSpace
                if isSpace {
                    finish()
                } else {
                    if let character {
                        letters = letters.map { $0 || character.isLetter || character.isNumber }
                    } else if letters == false {
                        letters = nil
                    }
                    length += 1
                }
                position += (width + (!isComposite && code == 32 ? state.wordSpace : 0)) * state.scale
                if length == 0 { start = position }
                if length >= Self.maximumRun { finish() }
            }
        }
        finish()
        text.matrix = AffineMatrix(1, 0, 0, 1, position, 0).then(text.matrix)
    }

    private func note(_ character: Character?, isSpace: Bool) {
        guard keepsCharacters, page.characters.count < 1 << 16, state.renderingMode != 3 else { return }
        page.characters.append(isSpace ? " " : character ?? "\u{fffd}")
    }

    private func note(_ character: Character?, _ code: UInt32, from start: Double, width: Double) {
        guard keepsCharacters, state.renderingMode != 3 else { return }
        guard page.glyphs.count < 1 << 16 else {
            page.gaps.insert("items")
            return
        }
        let matrix = text.matrix.then(state.matrix)
        page.order += 1
        page.glyphs.append(
            PaintedGlyph(order: page.order, character, code, state, matrix, from: start, width: width)
        )
        if state.renderingMode == 1 || state.renderingMode == 2 || state.renderingMode > 4, let glyph = page.glyphs.last
        {
            noteLine(around: glyph.box)
        }
    }

    private func add(from start: Double, to end: Double, _ hasLetters: Bool?) {
        let matrix = text.matrix.then(state.matrix)
        let height = (state.font?.height ?? 0.5) * state.fontSize
        let box = matrix.apply(PDFRectangle(start, state.rise, end, state.rise + height))
        guard page.count <= source.budget.items, isSeen(box) else { return }
        let middle = state.rise + height / 2
        let mode = state.renderingMode
        let fills = mode == 0 || mode == 2 || mode == 4 || mode == 6
        let strokes = mode == 1 || mode == 2 || mode == 5 || mode == 6
        let alpha = max(fills ? state.fillAlpha : 0, strokes ? state.strokeAlpha : 0) * state.groupAlpha
        let isWhite = (fills || strokes) && (!fills || state.fill == .white) && (!strokes || state.stroke == .white)
        page.order += 1
        page.texts.append(
            PaintedText(
                order: page.order,
                box: box,
                points: [0.15, 0.5, 0.85].map { matrix.apply(start + (end - start) * $0, middle) },
                size: 2 * height.magnitude * matrix.scale,
                // Mode 7 makes a clipping path for something else.
                isPainted: mode == 7 || alpha > 0.02,
                isWhite: isWhite,
                isClipped: state.isClipEmpty || state.clip.map { $0.intersection(box) == nil } ?? false,
                hasLetters: hasLetters,
                owner: owner,
                annotation: annotation
            )
        )
        guard annotation == nil, hasLetters != false, let font = state.font else { return }
        if let reference = font.reference {
            page.fonts[reference] = font
        } else if font.subtype == "Type3" {
            page.hasDirectGlyphs = true
        }
    }
}
