import PDFSyntax

/// Where a content stream shows something (ISO 32000-2 §8 and §9), roughly: the rectangles around text, images and
/// painted areas; what is white, thin as a rule, or text without ink is nothing.
struct PDFContentOutline {
    /// Lines and rules up to this are nothing to be covered.
    private static let thin = 2.5
    private static let maximumOperations = 400_000
    private static let maximumRectangles = 20_000
    private static let maximumDepth = 6
    private static let maximumObjects = 1_000

    private struct Graphics {
        var matrix = PDFMatrix()
        var isWhiteFill = false
        /// Whether white is known from more than one number, which may be an ink as well.
        var isSurelyWhite = true
        var isWhiteStroke = false
        var lineWidth = 1.0
        var fontSize = 0.0
        var leading = 0.0
        var scale = 1.0
        var rendering = 0
    }

    /// Where something shows.
    private(set) var rectangles: [PDFRectangle] = []
    /// Areas that are filled or images, whatever their size.
    private(set) var hasAreas = false
    /// The bytes of all strings that are shown, spaces left out.
    private(set) var text: [UInt8] = []
    private(set) var hasText = false
    /// Whether an image or a shading is painted.
    private(set) var hasImages = false
    /// Whether all of it was looked at.
    private(set) var isComplete = true

    private(set) var operations = 0
    private var objects = 0
    private var graphics = Graphics()
    private var stack: [Graphics] = []
    private var line = PDFMatrix()
    private var cursor = PDFMatrix()
    private var path: PDFRectangle?
    private var point = (x: 0.0, y: 0.0)

    private let limit: Int
    private let isWhiteNothing: Bool

    /// Looks at up to so many operations, or at fewer where one stream would have too many.
    ///
    /// White is nothing on a page, but hides what an annotation lies on.
    init(limit: Int = .max, isWhiteNothing: Bool = true) {
        self.limit = min(limit, Self.maximumOperations)
        self.isWhiteNothing = isWhiteNothing
    }

    /// What an external object of a name is: its subtype, and for a form its matrix, box, content and inner names.
    typealias Lookup = (PDFName) -> PDFContentObject?

    mutating func run(_ content: [UInt8], matrix: PDFMatrix = PDFMatrix(), depth: Int = 0, lookup: Lookup) {
        var lexer = ContentLexer(content)
        var operands: [ContentToken] = []
        let outer = (graphics, stack)
        graphics.matrix = matrix
        stack = []
        defer { (graphics, stack) = outer }
        while let token = lexer.next() {
            guard case .word(let word) = token else {
                if operands.count < 512 { operands.append(token) }
                continue
            }
            operations += 1
            guard operations < limit, rectangles.count < Self.maximumRectangles else {
                isComplete = false
                return
            }
            switch ContentOperator(word) {
            case .inlineImageData: lexer.skipInlineImage()
            case .beginInlineImage: addImage()
            case .paintObject:
                guard case .name(let name)? = operands.last else { break }
                objects += 1
                guard objects <= Self.maximumObjects, depth < Self.maximumDepth else {
                    isComplete = false
                    return
                }
                paint(lookup(PDFName(bytes: Array(name.utf8))), depth)
            case let kind?: perform(kind, operands)
            case nil: break
            }
            operands.removeAll(keepingCapacity: true)
        }
    }

    /// Part of the content could not be read.
    mutating func setIncomplete() { isComplete = false }

    private mutating func paint(_ object: PDFContentObject?, _ depth: Int) {
        switch object {
        case .image: addImage()
        case .form(let matrix, let content, let lookup):
            guard let content else {
                isComplete = false
                return
            }
            run(content, matrix: matrix.then(graphics.matrix), depth: depth + 1, lookup: lookup)
        case nil: break
        }
    }

    private mutating func addImage() {
        hasImages = true
        add(graphics.matrix.apply(PDFRectangle(0, 0, 1, 1)))
    }

    private mutating func add(_ rectangle: PDFRectangle) {
        guard rectangle.right - rectangle.left > Self.thin, rectangle.top - rectangle.bottom > Self.thin else { return }
        hasAreas = true
        rectangles.append(rectangle)
    }

    private mutating func perform(_ kind: ContentOperator, _ operands: [ContentToken]) {
        let numbers = operands.compactMap { if case .number(let value) = $0 { value } else { nil } }
        switch kind {
        case .saveState: if stack.count < 512 { stack.append(graphics) }
        case .restoreState: if let last = stack.popLast() { graphics = last }
        case .concatenate: if let matrix = PDFMatrix(numbers) { graphics.matrix = matrix.then(graphics.matrix) }
        case .setLineWidth: graphics.lineWidth = numbers.last ?? 1
        case .setGrayFill, .setRGBFill, .setColorFill:
            graphics.isWhiteFill = !numbers.isEmpty && numbers.allSatisfy { $0 >= 1 }
            graphics.isSurelyWhite = kind != .setColorFill || numbers.count > 1
        case .setGrayStroke, .setRGBStroke, .setColorStroke:
            graphics.isWhiteStroke = !numbers.isEmpty && numbers.allSatisfy { $0 >= 1 }
        case .setCMYKFill: graphics.isWhiteFill = numbers.allSatisfy { $0 == 0 }
        case .setCMYKStroke: graphics.isWhiteStroke = numbers.allSatisfy { $0 == 0 }
        case .setSpaceFill: graphics.isWhiteFill = false
        case .setSpaceStroke: graphics.isWhiteStroke = false
        case .move, .line, .curve, .curveFirst, .curveLast, .rectangle: extend(kind, numbers)
        case .fill, .fillEvenOdd: finish(fills: true, strokes: false)
        case .fillStroke, .fillStrokeEvenOdd: finish(fills: true, strokes: true)
        case .stroke: finish(fills: false, strokes: true)
        case .endPath: path = nil
        case .paintShading:
            hasImages = true
            rectangles.append(PDFRectangle(-1e9, -1e9, 1e9, 1e9))
        default: performText(kind, operands, numbers)
        }
    }

    private mutating func extend(_ kind: ContentOperator, _ numbers: [Double]) {
        var points: [(Double, Double)] = []
        if kind == .rectangle, numbers.count == 4 {
            points = [(numbers[0], numbers[1]), (numbers[0] + numbers[2], numbers[1] + numbers[3])]
            points += [(numbers[0], numbers[1] + numbers[3]), (numbers[0] + numbers[2], numbers[1])]
        } else {
            for index in stride(from: 0, to: numbers.count - 1, by: 2) {
                points.append((numbers[index], numbers[index + 1]))
            }
        }
        for (x, y) in points {
            let place = graphics.matrix.apply(x, y)
            path = path?.including(place.x, place.y) ?? PDFRectangle(place.x, place.y, place.x, place.y)
        }
    }

    private mutating func finish(fills: Bool, strokes: Bool) {
        defer { path = nil }
        guard let path else { return }
        if fills, !(graphics.isWhiteFill && isWhiteNothing) { return add(path) }
        // The outline of a box is no content of what is in it; a broad line is.
        let width = graphics.lineWidth * max(abs(graphics.matrix.a), abs(graphics.matrix.b))
        if strokes, !(graphics.isWhiteStroke && isWhiteNothing), width > Self.thin {
            add(PDFRectangle(path.left - width, path.bottom - width, path.right + width, path.top + width))
        }
    }

    private mutating func performText(_ kind: ContentOperator, _ operands: [ContentToken], _ numbers: [Double]) {
        switch kind {
        case .beginText: (line, cursor) = (PDFMatrix(), PDFMatrix())
        case .setFont: graphics.fontSize = numbers.last ?? 0
        case .setLeading: graphics.leading = numbers.last ?? 0
        case .setScale: graphics.scale = (numbers.last ?? 100) / 100
        case .setRenderingMode: graphics.rendering = Int(exactly: numbers.last ?? 0) ?? 0
        case .setMatrix: if let matrix = PDFMatrix(numbers) { (line, cursor) = (matrix, matrix) }
        case .moveText, .moveTextLeading:
            guard numbers.count == 2 else { break }
            if kind == .moveTextLeading { graphics.leading = -numbers[1] }
            move(numbers[0], numbers[1])
        case .nextLine: move(0, -graphics.leading)
        case .show, .showArray: show(operands)
        case .showNextLine, .showSpacedNextLine:
            move(0, -graphics.leading)
            show(operands)
        default: break
        }
    }

    private mutating func move(_ x: Double, _ y: Double) {
        var shift = PDFMatrix()
        (shift.e, shift.f) = (x, y)
        line = shift.then(line)
        cursor = line
    }

    private mutating func show(_ operands: [ContentToken]) {
        var width = 0.0
        var isBlank = true
        for operand in operands {
            switch operand {
            case .string(let bytes):
                width += Double(bytes.count) * 0.5 * graphics.fontSize
                let ink = bytes.filter { $0 > 32 }
                text += ink.prefix(max(0, 65_536 - text.count))
                // Spaces, and the lines of dots or dashes that one signs on.
                if !ink.allSatisfy({ [45, 46, 95].contains($0) }) { isBlank = false }
            case .number(let adjustment): width -= adjustment / 1000 * graphics.fontSize
            default: break
            }
        }
        width *= graphics.scale
        let whole = cursor.then(graphics.matrix)
        let size = graphics.fontSize
        let box = whole.apply(PDFRectangle(0, -0.2 * size, width, 0.8 * size))
        var shift = PDFMatrix()
        shift.e = width
        cursor = shift.then(cursor)
        guard !isBlank, graphics.rendering != 3, graphics.rendering != 7 else { return }
        hasText = true
        if !(graphics.isWhiteFill && graphics.isSurelyWhite) { rectangles.append(box) }
    }
}
