import PDFSyntax

/// Where a content stream shows something (ISO 32000-2 §8 and §9), roughly: the rectangles around text, images and
/// painted areas; what is white, a form's rule or frame, or text without ink is nothing.
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
        /// How light the colours are: 0 is black, or unknown.
        var fillLight = 0.0
        var strokeLight = 0.0
        /// How many numbers of the colour space are light; 0 where that is not known.
        var fillComponents = 1
        var strokeComponents = 1
        var fillAlpha = 1.0
        var strokeAlpha = 1.0
        var isDarkening = false
        var groupAlpha = 1.0
        var isGroupDarkening = false
        var isIsolated = false

        /// How much is seen through what is painted in a lightness.
        func transmittance(_ light: Double, _ alpha: Double) -> Double {
            let opacity = min(1, max(0, alpha)) * groupAlpha
            return isGroupDarkening || isDarkening && !isIsolated ? 1 - opacity * (1 - light) : 1 - opacity
        }
    }

    /// A mark that a button may show: what it is drawn with, and where.
    private struct Ink: Hashable {
        let kind: String
        let places: [Int]
    }
    /// More points of one mark say nothing more.
    private static let maximumPlaces = 256
    private static let maximumMarks = 4_096
    /// What is lighter is no ink.
    private static let white = 0.9

    /// Where something shows.
    private(set) var rectangles: [PDFRectangle] = []
    /// Lines and thin areas.
    private(set) var thinMarks = PDFThinMarks()
    /// Whether anything at all is painted, be it white, thin or blank text.
    private(set) var hasAnyInk = false
    /// What is painted by paths.
    private(set) var marks: [PDFPaintMark] = []
    private var inks: [Ink: PDFRectangle] = [:]
    /// What is outside is not shown.
    private let bounds: PDFRectangle?
    /// The bytes of all strings that are shown, spaces left out.
    private(set) var text: [UInt8] = []
    private(set) var hasText = false
    /// Whether a string is shown, be it blank.
    private(set) var hasStrings = false
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
    private var path = PDFContentPath()

    private let limit: Int
    private let isWhiteNothing: Bool

    /// Looks at up to so many operations, or at fewer where one stream would have too many.
    ///
    /// White is nothing on a page, but hides what an annotation lies on.
    init(
        limit: Int = .max,
        isWhiteNothing: Bool = true,
        bounds: PDFRectangle? = nil,
        isIsolated: Bool = false
    ) {
        self.bounds = bounds
        graphics.isIsolated = isIsolated
        self.limit = min(limit, Self.maximumOperations)
        self.isWhiteNothing = isWhiteNothing
    }

    /// What a resource of a name is.
    typealias Lookup = PDFContentObject.Lookup

    /// Whether this leaves more ink than another one: what paints nothing, be it operations or letters, does not count.
    func shows(more other: PDFContentOutline) -> Bool { inks.count > other.inks.count }

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
            case .setState:
                guard case .name(let name)? = operands.last else { break }
                set(lookup(.graphicsState, PDFName(bytes: Array(name.utf8))))
            case .setSpaceFill:
                graphics.isWhiteFill = false
                (graphics.fillLight, graphics.fillComponents) = (0, Self.components(operands.last, lookup))
            case .setSpaceStroke:
                graphics.isWhiteStroke = false
                (graphics.strokeLight, graphics.strokeComponents) = (0, Self.components(operands.last, lookup))
            case .paintObject:
                guard case .name(let name)? = operands.last else { break }
                objects += 1
                guard objects <= Self.maximumObjects, depth < Self.maximumDepth else {
                    isComplete = false
                    return
                }
                paint(lookup(.externalObject, PDFName(bytes: Array(name.utf8))), depth)
            case let kind?:
                if ContentOperator.closesPath(word) { path.close() }
                perform(kind, operands)
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
        case .form(let matrix, let content, let group, let lookup):
            guard let content else {
                isComplete = false
                return
            }
            let outer = graphics
            enter(group)
            run(content, matrix: matrix.then(graphics.matrix), depth: depth + 1, lookup: lookup)
            graphics = outer
        case .state, .light, nil: break
        }
    }

    /// A group begins with opaque paint, and is put on what is below it as a whole (§11.6.6).
    private mutating func enter(_ group: PDFContentGroup) {
        if case .none = group { return }
        if graphics.isDarkening, !graphics.isIsolated { graphics.isGroupDarkening = true }
        if case .isolated = group { graphics.isIsolated = true }
        graphics.groupAlpha *= min(1, max(0, graphics.fillAlpha))
        (graphics.fillAlpha, graphics.strokeAlpha, graphics.isDarkening) = (1, 1, false)
    }

    private mutating func set(_ object: PDFContentObject?) {
        guard case .state(let fill, let stroke, let isDarkening)? = object else { return }
        if let fill { graphics.fillAlpha = fill }
        if let stroke { graphics.strokeAlpha = stroke }
        if let isDarkening { graphics.isDarkening = isDarkening }
    }

    private static func components(_ operand: ContentToken?, _ lookup: Lookup) -> Int {
        guard case .name(let name)? = operand else { return 0 }
        switch name {
        case "DeviceGray", "G": return 1
        case "DeviceRGB", "RGB": return 3
        case "DeviceCMYK", "CMYK": return 4
        default:
            guard case .light(let count)? = lookup(.colorSpace, PDFName(bytes: Array(name.utf8))) else { return 0 }
            return count
        }
    }

    /// How light a colour is, by the weights of ISO 32000-2 §10.4.2.
    static func light(_ numbers: [Double]) -> Double {
        let values = numbers.map { min(1, max(0, $0)) }
        switch values.count {
        case 1: return values[0]
        case 3: return 0.3 * values[0] + 0.59 * values[1] + 0.11 * values[2]
        case 4: return 1 - min(1, 0.3 * values[0] + 0.59 * values[1] + 0.11 * values[2] + values[3])
        default: return 0
        }
    }

    private mutating func addImage() {
        hasImages = true
        hasAnyInk = true
        add(graphics.matrix.apply(PDFRectangle(0, 0, 1, 1)))
    }

    private mutating func add(_ rectangle: PDFRectangle) {
        guard rectangle.right - rectangle.left > Self.thin, rectangle.top - rectangle.bottom > Self.thin else {
            return thinMarks.fill(rectangle)
        }
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
            let isKnown = kind != .setColorFill || numbers.count == graphics.fillComponents
            graphics.fillLight = isKnown ? Self.light(numbers) : 0
        case .setGrayStroke, .setRGBStroke, .setColorStroke:
            graphics.isWhiteStroke = !numbers.isEmpty && numbers.allSatisfy { $0 >= 1 }
            let isKnown = kind != .setColorStroke || numbers.count == graphics.strokeComponents
            graphics.strokeLight = isKnown ? Self.light(numbers) : 0
        case .setCMYKFill:
            graphics.isWhiteFill = numbers.allSatisfy { $0 == 0 }
            graphics.fillLight = Self.light(numbers)
        case .setCMYKStroke:
            graphics.isWhiteStroke = numbers.allSatisfy { $0 == 0 }
            graphics.strokeLight = Self.light(numbers)
        case .move, .line, .curve, .curveFirst, .curveLast, .rectangle: extend(kind, numbers)
        case .closePath: path.close()
        case .fill, .fillEvenOdd: finish(fills: true, strokes: false)
        case .fillStroke, .fillStrokeEvenOdd: finish(fills: true, strokes: true)
        case .stroke: finish(fills: false, strokes: true)
        case .endPath: path = PDFContentPath()
        case .paintShading:
            hasImages = true
            hasAnyInk = true
            rectangles.append(PDFRectangle(-1e9, -1e9, 1e9, 1e9))
        default: performText(kind, operands, numbers)
        }
    }

    private mutating func extend(_ kind: ContentOperator, _ numbers: [Double]) {
        let matrix = graphics.matrix
        func place(_ x: Double, _ y: Double) -> (x: Double, y: Double) { matrix.apply(x, y) }
        if kind == .rectangle {
            guard numbers.count == 4 else { return }
            let (x, y, right, top) = (numbers[0], numbers[1], numbers[0] + numbers[2], numbers[1] + numbers[3])
            return path.add([place(x, y), place(right, y), place(right, top), place(x, top)])
        }
        for index in stride(from: 0, to: numbers.count - 1, by: 2) {
            let point = place(numbers[index], numbers[index + 1])
            if kind == .move {
                path.move(point.x, point.y)
            } else {
                path.line(point.x, point.y, isCurved: kind != .line)
            }
        }
    }

    private mutating func finish(fills: Bool, strokes: Bool) {
        defer { path = PDFContentPath() }
        guard let box = path.box else { return }
        hasAnyInk = true
        let matrix = graphics.matrix
        // The outline of a box is no content of what is in it; a broad line is.
        let width = graphics.lineWidth * [matrix.a, matrix.b, matrix.c, matrix.d].map(abs).reduce(0, max)
        if fills { mark(box, nil, graphics.fillLight, graphics.fillAlpha) }
        if strokes { mark(box, width, graphics.strokeLight, graphics.strokeAlpha) }
        if fills, !(graphics.isWhiteFill && isWhiteNothing) { return add(box) }
        guard strokes, !(graphics.isWhiteStroke && isWhiteNothing) else { return }
        if width > Self.thin {
            add(PDFRectangle(box.left - width, box.bottom - width, box.right + width, box.top + width))
        } else if isWhiteNothing {
            thinMarks.stroke(path)
        }
    }

    /// Notes what a path paints in an appearance.
    private mutating func mark(_ box: PDFRectangle, _ width: Double?, _ light: Double, _ alpha: Double) {
        guard !isWhiteNothing else { return }
        guard marks.count < Self.maximumMarks else {
            isComplete = false
            return
        }
        let margin = (width ?? 0) / 2
        let whole = PDFRectangle(box.left - margin, box.bottom - margin, box.right + margin, box.top + margin)
        let transmittance = graphics.transmittance(light, alpha)
        marks.append(
            PDFPaintMark(
                box: whole,
                parts: path.isWhole ? path.parts.compactMap(\.box) : nil,
                lineWidth: width,
                transmittance: transmittance
            )
        )
        if light >= Self.white {
            // White on marks takes them away.
            if width == nil, transmittance < 0.5 {
                inks = inks.filter { _, ink in
                    ink.left < box.left || ink.right > box.right || ink.bottom < box.bottom || ink.top > box.top
                }
            }
        } else if transmittance < 0.9 {
            let points = path.parts.flatMap(\.points).prefix(Self.maximumPlaces)
            addInk(width == nil ? "f" : "S", points.flatMap { [$0.x, $0.y] }, whole)
        }
    }

    private mutating func addInk(_ kind: String, _ numbers: [Double], _ box: PDFRectangle) {
        guard !isWhiteNothing, max(box.right - box.left, box.top - box.bottom) >= 2, bounds?.overlaps(box) ?? true
        else { return }
        let places = numbers.map { Int(exactly: ($0 * 2).rounded()) ?? 0 }
        inks[Ink(kind: kind, places: places)] = box
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
                if !bytes.isEmpty { (hasStrings, hasAnyInk) = (true, true) }
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
        if graphics.fillLight < Self.white, graphics.transmittance(graphics.fillLight, graphics.fillAlpha) < 0.9 {
            addInk("T", [box.left, box.bottom], box)
        }
        if !(graphics.isWhiteFill && graphics.isSurelyWhite) { rectangles.append(box) }
    }
}
