import PDFSyntax

/// The order in which glyphs are read: from left to right, line under line, as the field is rotated.
struct PDFGlyphOrder {
    private let along: (x: Double, y: Double)

    /// Degrees, counterclockwise (ISO 32000-2 table 192, R).
    init(_ rotation: Int) {
        let quarter = ((rotation / 90) % 4 + 4) % 4
        along = [(1, 0), (0, 1), (-1, 0), (0, -1)][quarter]
    }

    /// Whether glyphs stand upright and come in this order, none on another.
    func isKept(by glyphs: [PaintedGlyph]) -> Bool {
        guard glyphs.allSatisfy(isUpright) else { return false }
        return zip(glyphs, glyphs.dropFirst()).allSatisfy { before, after in
            let (first, second) = (place(before), place(after))
            let size = max(before.size, after.size)
            if abs(second.bottom - first.bottom) <= 0.3 * size {
                return second.left - first.left >= max(0.5 * first.width, 0.1 * size)
            }
            return first.bottom - second.bottom >= 0.6 * size
        }
    }

    private func isUpright(_ glyph: PaintedGlyph) -> Bool {
        let isForward = glyph.along.x * along.x + glyph.along.y * along.y > 0.99
        // Slanted at most, and not mirrored.
        return isForward && glyph.upward.x * -along.y + glyph.upward.y * along.x > 0.8
    }

    private func place(_ glyph: PaintedGlyph) -> PDFRectangle {
        AffineMatrix(along.x, -along.y, along.y, along.x, 0, 0).apply(glyph.box)
    }
}
