/// Paths and what they paint (ISO 32000-2 §8.5).
extension PDFContentOutline {
    /// Lines and rules up to this are nothing to be covered.
    private static let thin = 2.5

    mutating func extend(_ kind: ContentOperator, _ numbers: [Double]) {
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

    mutating func finish(fills: Bool, strokes: Bool) {
        defer { path = PDFContentPath() }
        guard let box = path.box else { return }
        hasAnyInk = true
        // The outline of a box is no content of what is in it; a broad line is.
        let width = graphics.shownLineWidth
        if fills { mark(box, nil, graphics.fill) }
        if strokes { mark(box, width, graphics.stroke) }
        if fills, !(graphics.fill.isWhite && isWhiteNothing) { return add(box) }
        guard strokes, !(graphics.stroke.isWhite && isWhiteNothing) else { return }
        if width > Self.thin {
            add(PDFRectangle(box.left - width, box.bottom - width, box.right + width, box.top + width))
        } else if isWhiteNothing {
            thinMarks.stroke(path)
        }
    }

    /// Notes what a path paints in an appearance.
    private mutating func mark(_ box: PDFRectangle, _ width: Double?, _ paint: PDFContentGraphics.Paint) {
        let isNoted = ink?.paint(
            path,
            box,
            lineWidth: width,
            light: paint.light,
            transmittance: graphics.transmittance(paint)
        )
        if isNoted == false { setIncomplete() }
    }

    mutating func addImage() {
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
}
