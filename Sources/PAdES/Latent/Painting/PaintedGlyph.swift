import PDFSyntax

/// One glyph of an appearance, blanks left out.
struct PaintedGlyph {
    /// How much of it the clipping path has to let through, each way.
    private static let whole = 0.85

    /// When it is painted, among everything in the appearance.
    let order: Int
    /// Nil where it is not known.
    let character: Character?
    let code: UInt32
    let font: LatentFont?
    /// From the baseline to about the height of digits.
    let box: PDFRectangle
    /// From one glyph to the next, and from the baseline upwards; of length 1.
    let along: (x: Double, y: Double)
    let upward: (x: Double, y: Double)
    /// The smaller of its font sizes in both directions, in points.
    let size: Double
    /// Whether the clipping path lets it be seen.
    let isWhole: Bool
    let color: PaintedColor?
    /// What it lets through: from 0 for nothing to be seen to 1.
    let alpha: Double
    /// Whether it is painted in a way that decides its form: with a broad line, through a mask, as a clipping path.
    let isOdd: Bool

    /// Where a glyph of a width in text space is seen, by the state.
    init(
        order: Int,
        _ character: Character?,
        _ code: UInt32,
        _ state: GraphicsState,
        _ matrix: AffineMatrix,
        from start: Double,
        width: Double
    ) {
        self.order = order
        self.character = character
        self.code = code
        font = state.font
        let height = 0.7 * state.fontSize
        box = matrix.apply(PDFRectangle(start, state.rise, start + width, state.rise + height))
        let across = state.fontSize * state.scale
        let first = (x: matrix.a * across, y: matrix.b * across)
        let second = (x: matrix.c * state.fontSize, y: matrix.d * state.fontSize)
        let lengths = (
            (first.x * first.x + first.y * first.y).squareRoot(),
            (second.x * second.x + second.y * second.y).squareRoot()
        )
        size = min(lengths.0, lengths.1)
        along = lengths.0 > 0 ? (first.x / lengths.0, first.y / lengths.0) : (0, 0)
        upward = lengths.1 > 0 ? (second.x / lengths.1, second.y / lengths.1) : (0, 0)
        isWhole = !state.isClipEmpty && state.isClipExact && Self.isWhole(box, state.clip)
        let mode = state.renderingMode
        let strokes = mode == 1 || mode == 2
        color = mode == 1 ? state.strokeColor : state.fillColor
        alpha = (mode == 1 ? state.strokeAlpha : state.fillAlpha) * state.groupAlpha
        let line = strokes ? state.lineWidth * state.matrix.scale : 0
        isOdd = mode > 2 || !state.isPlain || line > 0.06 * lengths.1
    }

    private static func isWhole(_ box: PDFRectangle, _ clip: PDFRectangle?) -> Bool {
        guard let clip else { return true }
        guard let seen = clip.intersection(box) else { return false }
        return seen.width >= box.width * whole && seen.height >= box.height * whole
    }
}
