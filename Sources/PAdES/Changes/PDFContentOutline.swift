import PDFSyntax

/// Where a content stream shows something (ISO 32000-2 §8 and §9), roughly: the rectangles around text, images and
/// painted areas; what is white, a form's rule or frame, or text without ink is nothing.
struct PDFContentOutline {
    private static let maximumOperations = 400_000
    private static let maximumRectangles = 20_000
    private static let maximumDepth = 6
    private static let maximumObjects = 1_000

    /// Where something shows.
    var rectangles: [PDFRectangle] = []
    /// Lines and thin areas.
    var thinMarks = PDFThinMarks()
    /// Whether anything at all is painted, be it white, thin or blank text.
    var hasAnyInk = false
    /// What an appearance is painted with; nil for a page.
    var ink: PDFAppearanceInk?
    /// The bytes of all strings that are shown, spaces left out.
    var text: [UInt8] = []
    var hasText = false
    /// Whether a string is shown, be it blank.
    var hasStrings = false
    /// Whether an image or a shading is painted.
    var hasImages = false
    /// Whether all of it was looked at.
    private(set) var isComplete = true

    private(set) var operations = 0
    private var objects = 0
    var graphics: PDFContentGraphics
    private var stack: [PDFContentGraphics] = []
    var line = PDFMatrix()
    var cursor = PDFMatrix()
    var path = PDFContentPath()

    private let limit: Int
    let isWhiteNothing: Bool

    /// Looks at up to so many operations, or at fewer where one stream would have too many.
    ///
    /// White is nothing on a page, but hides what an annotation lies on.
    init(
        limit: Int = .max,
        isWhiteNothing: Bool = true,
        bounds: PDFRectangle? = nil,
        isIsolated: Bool = false
    ) {
        graphics = PDFContentGraphics(isIsolated: isIsolated)
        ink = isWhiteNothing ? nil : PDFAppearanceInk(bounds: bounds)
        self.limit = min(limit, Self.maximumOperations)
        self.isWhiteNothing = isWhiteNothing
    }

    /// What a resource of a name is.
    typealias Lookup = PDFContentObject.Lookup

    /// Whether this leaves more ink than another one: what paints nothing, be it operations or letters, does not count.
    func shows(more other: PDFContentOutline) -> Bool { (ink?.count ?? 0) > (other.ink?.count ?? 0) }

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
                graphics.set(lookup(.graphicsState, PDFName(bytes: Array(name.utf8))))
            case .setSpaceFill: graphics.fill.setSpace(Self.components(operands.last, lookup))
            case .setSpaceStroke: graphics.stroke.setSpace(Self.components(operands.last, lookup))
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
            graphics.enter(group)
            run(content, matrix: matrix.then(graphics.matrix), depth: depth + 1, lookup: lookup)
            graphics = outer
        case .state, .light, nil: break
        }
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

    private mutating func perform(_ kind: ContentOperator, _ operands: [ContentToken]) {
        let numbers = operands.compactMap { if case .number(let value) = $0 { value } else { nil } }
        switch kind {
        case .saveState: if stack.count < 512 { stack.append(graphics) }
        case .restoreState: if let last = stack.popLast() { graphics = last }
        case .concatenate: if let matrix = PDFMatrix(numbers) { graphics.matrix = matrix.then(graphics.matrix) }
        case .setLineWidth: graphics.lineWidth = numbers.last ?? 1
        case .setGrayFill, .setRGBFill, .setColorFill: graphics.fill.set(numbers, isOfSpace: kind == .setColorFill)
        case .setGrayStroke, .setRGBStroke, .setColorStroke:
            graphics.stroke.set(numbers, isOfSpace: kind == .setColorStroke)
        case .setCMYKFill: graphics.fill.setCMYK(numbers)
        case .setCMYKStroke: graphics.stroke.setCMYK(numbers)
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
}
