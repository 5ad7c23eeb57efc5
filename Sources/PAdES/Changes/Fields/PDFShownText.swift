import PDFSyntax

/// The text that an appearance shows, as far as content can be told from decoration.
struct PDFShownText {
    /// Below this font size, in points, nobody reads anything.
    private static let smallest = 0.75
    /// How much of a box has to be behind an irregular area for it to be a frame or a ground.
    private static let whole = 0.8

    /// Blanks left out; U+FFFD where a character is not known.
    let characters: [Character]
    /// Whether glyphs are drawn by what came with the appearance, so that their codes say nothing.
    let hasOwnGlyphs: Bool
    /// Whether text is there that is not seen: unpainted, tiny, or under something.
    let isObscured: Bool
    /// Whether something is painted that may say something else: an image, a shading, an irregular area, something that
    /// lies on part of the text, or text in the colour of the paper.
    let hasOtherInk: Bool

    init(_ painted: PaintedPage, box: PDFRectangle?, hasOwnGlyphs: Bool) {
        self.hasOwnGlyphs = hasOwnGlyphs
        characters = PDFValueText.significant(painted.characters)
        let texts = painted.texts.filter { $0.hasLetters != false }
        let covers = painted.areas.filter(\.isOpaque)
        isObscured = texts.contains { text in
            if !text.isPainted || text.size < Self.smallest { return true }
            return text.points.allSatisfy { point in
                covers.contains { $0.order > text.order && $0.box.contains(point.x, point.y) }
            }
        }
        let isWhite = texts.contains { $0.isWhite && !Self.hasGround($0, painted.areas) }
        hasOtherInk =
            isWhite
            || painted.areas.contains { area in
                guard area.source == .path else { return true }
                if texts.contains(where: { Self.meets($0, area) }) { return true }
                guard !area.isOpaque, let box else { return false }
                return area.box.width < box.width * Self.whole || area.box.height < box.height * Self.whole
            }
    }

    /// Whether the characters may be taken for all that is seen.
    var isPlain: Bool { !isObscured && !hasOtherInk && !hasOwnGlyphs }

    private static func hasGround(_ text: PaintedText, _ areas: [PaintedArea]) -> Bool {
        let middle = text.points[1]
        let below = areas.last { $0.order < text.order && $0.isOpaque && $0.box.contains(middle.x, middle.y) }
        return below.map { !$0.isWhite } ?? false
    }

    private static func meets(_ text: PaintedText, _ area: PaintedArea) -> Bool {
        text.order < area.order && text.box.intersection(area.box).map { !$0.isEmpty } ?? false
    }
}
