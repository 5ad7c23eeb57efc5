import PDFSyntax

/// Interprets content streams as far as it takes to know what is seen (ISO 32000-2 §8 and §9).
///
/// It paints nothing: it lists the words and areas in their order. Forms inside forms, operators, decoded bytes and items
/// are bounded; what is left out is named in the page's `gaps`.
final class ContentInterpreter {
    /// Saved graphics states inside each other.
    private static let maximumStates = 256
    private static let maximumOperands = 64

    let source: LatentSource
    let layers: OptionalContent
    var page = PaintedPage()
    var state = GraphicsState()
    var path = PaintedPath()
    var text = TextPosition()
    /// The content whose operators are being interpreted, innermost last.
    var resources: [PDFDictionary] = []
    var owner: PDFReference?
    var annotation: Int?
    /// Whether the characters, glyphs and marks of an appearance are wanted, and not only the places of words and areas.
    var keepsCharacters = false
    var fonts: [PDFReference: LatentFont] = [:]
    var forms: [PDFReference: [UInt8]] = [:]
    var formBytes = 0
    var masks: [PDFReference: Bool] = [:]
    private var layerStates: [PDFReference: OptionalContent.State] = [:]
    private var states: [GraphicsState] = []
    private var droppedStates = 0
    /// The state of each marked-content sequence that is open; nil where it is shown as all around it.
    private var marked: [OptionalContent.State?] = []
    var operands: [ContentOperand] = []

    init(_ source: LatentSource, _ layers: OptionalContent) {
        self.source = source
        self.layers = layers
    }

    /// Interprets content with its resources; the state is afterwards what it was before.
    func run(_ content: [UInt8], _ resources: PDFDictionary?, depth: Int) {
        let outer = (state, states, droppedStates, path, text, operands, marked.count)
        states = []
        droppedStates = 0
        operands = []
        path = PaintedPath()
        self.resources.append(resources ?? self.resources.last ?? PDFDictionary([]))
        interpret(content, depth)
        self.resources.removeLast()
        (state, states, droppedStates, path, text, operands) = (outer.0, outer.1, outer.2, outer.3, outer.4, outer.5)
        while marked.count > outer.6 { marked.removeLast() }
    }

    private func interpret(_ content: [UInt8], _ depth: Int) {
        var lexer = ContentLexer(content)
        while let token = lexer.next() {
            switch token {
            case .number(let value): push(.number(value))
            case .name(let name): push(.name(name))
            case .string(let bytes): push(.string(bytes))
            case .arrayStart: push(.array(array(&lexer)))
            case .dictionaryStart: skipDictionary(&lexer)
            case .arrayEnd, .dictionaryEnd: break
            case .word(let word):
                source.operators += 1
                guard source.operators <= source.budget.operators else {
                    page.gaps.insert("operators")
                    return
                }
                guard page.count <= source.budget.items else {
                    page.gaps.insert("items")
                    return
                }
                if keepsCharacters, ContentOperator.closesPath(word) { path.close() }
                if let kind = ContentOperator(word) { perform(kind, &lexer, depth) }
                operands.removeAll(keepingCapacity: true)
            }
        }
    }

    private func push(_ operand: ContentOperand) {
        if operands.count < Self.maximumOperands { operands.append(operand) }
    }

    /// The elements up to the end of the array; arrays inside are part of it.
    private func array(_ lexer: inout ContentLexer) -> [ContentOperand] {
        var elements: [ContentOperand] = []
        while let token = lexer.next() {
            switch token {
            case .number(let value): elements.append(.number(value))
            case .string(let bytes): elements.append(.string(bytes))
            case .name(let name): elements.append(.name(name))
            case .arrayEnd: return elements
            default: break
            }
        }
        return elements
    }

    private func skipDictionary(_ lexer: inout ContentLexer) {
        var open = 1
        while open > 0, let token = lexer.next() {
            if case .dictionaryStart = token { open += 1 }
            if case .dictionaryEnd = token { open -= 1 }
        }
    }

    private func perform(_ kind: ContentOperator, _ lexer: inout ContentLexer, _ depth: Int) {
        switch kind {
        case .saveState: save()
        case .restoreState: restore()
        case .concatenate:
            if let matrix = AffineMatrix(numbers: numbers) { state.matrix = matrix.then(state.matrix) }
        case .setState: setState()
        case .setGrayFill, .setGrayStroke, .setRGBFill, .setRGBStroke, .setCMYKFill, .setCMYKStroke, .setSpaceFill,
            .setSpaceStroke, .setColorFill, .setColorStroke:
            setColor(kind)
        case .move, .line, .curve, .curveFirst, .curveLast, .closePath, .rectangle, .clip, .endPath, .stroke, .fill,
            .fillEvenOdd, .fillStroke, .fillStrokeEvenOdd:
            performPath(kind)
        case .beginText, .endText, .moveText, .moveTextLeading, .setMatrix, .nextLine, .setFont, .setLeading,
            .setCharacterSpace, .setWordSpace, .setScale, .setRise, .setRenderingMode, .show, .showArray, .showNextLine,
            .showSpacedNextLine:
            performText(kind)
        case .paintObject: paintObject(depth)
        case .paintShading: add(state.clip ?? Self.everywhere, .shading, isExact: true, isWhite: false, owner)
        case .beginInlineImage: skipInlineImage(&lexer)
        case .beginMarked: marked.append(nil)
        case .beginMarkedProperties: beginMarked()
        case .endMarked: if !marked.isEmpty { marked.removeLast() }
        case .setLineWidth: state.lineWidth = numbers.first ?? 1
        case .inlineImageData, .other: break
        }
    }

    static let everywhere = PDFRectangle(-1e7, -1e7, 1e7, 1e7)

    var numbers: [Double] { operands.compactMap(\.number) }

    private func save() {
        if states.count < Self.maximumStates { states.append(state) } else { droppedStates += 1 }
    }

    private func restore() {
        if droppedStates > 0 {
            droppedStates -= 1
        } else if let last = states.popLast() {
            state = last
        }
    }

    /// `BDC` with OC names a layer in the resources' Properties (§8.11.3.2).
    private func beginMarked() {
        guard operands.first?.name == "OC", let name = operands.dropFirst().first?.name else {
            marked.append(nil)
            return
        }
        marked.append(layerState(resource("Properties", name)))
    }

    func layerState(_ object: PDFObject?) -> OptionalContent.State {
        guard let reference = object?.reference ?? nil else { return .shown }
        if let known = layerStates[reference] { return known }
        let state = layers.state(object)
        layerStates[reference] = state
        return state
    }

    /// Interprets what belongs to a layer, or not.
    func inside(_ layer: OptionalContent.State, _ body: () -> Void) {
        marked.append(layer)
        let count = marked.count
        body()
        marked.removeLast(max(0, marked.count - count + 1))
    }

    /// Notes content of a layer; whether it is seen.
    func isSeen(_ box: PDFRectangle) -> Bool {
        for case .some(let layer) in marked {
            switch layer {
            case .shown: break
            case .hidden(let reference):
                page.hiddenLayers[reference] = page.hiddenLayers[reference]?.union(box) ?? box
                return false
            case .differs(let reference):
                page.printedLayers[reference] = page.printedLayers[reference]?.union(box) ?? box
            }
        }
        return true
    }

    /// A resource of the innermost content that has resources.
    func resource(_ category: PDFName, _ name: String) -> PDFObject? {
        source.dictionary(resources.last?[category])?[PDFName(bytes: Array(name.utf8))]
    }
}
