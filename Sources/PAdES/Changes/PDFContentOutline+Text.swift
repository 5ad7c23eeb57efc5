/// Text (ISO 32000-2 §9.4): the rectangles around strings, in letters half as wide as high.
extension PDFContentOutline {
    mutating func performText(_ kind: ContentOperator, _ operands: [ContentToken], _ numbers: [Double]) {
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
        let fill = graphics.fill
        ink?.paint(text: box, light: fill.light, transmittance: graphics.transmittance(fill))
        if !(fill.isWhite && fill.isSurelyWhite) { rectangles.append(box) }
    }
}
