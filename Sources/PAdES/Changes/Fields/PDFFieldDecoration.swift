import PDFSyntax

/// What a field is drawn with besides its text: a ground, a frame along its edges, the lines of a comb.
struct PDFFieldDecoration {
    /// How much of a side a ground or a line of a frame is as long as.
    private static let whole = 0.8
    /// Pieces of a frame that are shorter: its corners.
    private static let maximumCorners = 24

    private let box: PDFRectangle
    /// How far from the edge a frame reaches.
    private let band: Double
    /// The cells of a comb; none where it is no comb.
    private let cells: Int

    init(_ box: PDFRectangle, cells: Int) {
        self.box = box
        self.cells = cells
        band = min(6, 0.25 * min(box.width, box.height))
    }

    /// Whether all marks are decoration, and lie under the text or beside it.
    func isAll(of inks: [PaintedInk], around glyphs: [PaintedGlyph]) -> Bool {
        var corners = 0
        var isWhite = true
        for ink in inks {
            let isNothing = isWhite && ink.color.map { $0.contrast(.white) < 0.02 } ?? false
            if !isNothing { isWhite = false }
            let isOnText = glyphs.contains { glyph in
                ink.order > glyph.order && meets(ink, glyph)
            }
            if isOnText { return false }
            if isNothing || isGround(ink) { continue }
            if ink.form == .line, ink.pieces.count == 1, isCombLine(ink.pieces[0]) {
                guard !glyphs.contains(where: { meets(ink, $0) }) else { return false }
                continue
            }
            // Filled rectangles are thin where they are sides of a frame.
            let pieces = ink.form == .rectangle ? [ink.box] : ink.pieces
            for piece in pieces where !isSide(piece) {
                guard isCorner(piece) else { return false }
                corners += 1
            }
            if ink.form == .line, min(ink.box.width, ink.box.height) > 2 * band { return false }
        }
        return corners <= Self.maximumCorners
    }

    private func meets(_ ink: PaintedInk, _ glyph: PaintedGlyph) -> Bool {
        let boxes = ink.form == .shape ? ink.pieces + [ink.box] : [ink.box]
        return boxes.contains { $0.intersection(glyph.box).map { !$0.isEmpty } ?? false }
    }

    private func isGround(_ ink: PaintedInk) -> Bool {
        ink.form == .rectangle && ink.isExact && ink.box.width >= Self.whole * box.width && ink.box.height >= 5
    }

    private func isSide(_ piece: PDFRectangle) -> Bool {
        if piece.width >= Self.whole * box.width { return piece.height <= band && (isLow(piece) || isHigh(piece)) }
        return piece.height >= Self.whole * box.height && piece.width <= band
            && (piece.right <= box.left + band || piece.left >= box.right - band)
    }

    private func isLow(_ piece: PDFRectangle) -> Bool { piece.top <= box.bottom + band }
    private func isHigh(_ piece: PDFRectangle) -> Bool { piece.bottom >= box.top - band }

    private func isCorner(_ piece: PDFRectangle) -> Bool {
        let isBeside = piece.right <= box.left + band || piece.left >= box.right - band
        return isBeside && (isLow(piece) || isHigh(piece)) && piece.width <= band && piece.height <= band
    }

    /// Whether a line stands where one cell of a comb ends (§12.7.5.3).
    private func isCombLine(_ piece: PDFRectangle) -> Bool {
        guard cells > 1, piece.width < 0.5, piece.height >= Self.whole * box.height else { return false }
        let place = (piece.left - box.left) / box.width * Double(cells)
        return abs(place - place.rounded()) * box.width / Double(cells) <= 1.5
    }
}
