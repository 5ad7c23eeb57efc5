import PDFSyntax

/// The text that an appearance shows, as far as content can be told from decoration.
struct PDFShownText {
    /// Below this font size, in points, nobody reads anything.
    private static let smallest = 0.75
    /// Below this opacity nothing is taken for seen.
    private static let faint = 0.3
    /// Comparisons of glyphs with marks for one appearance.
    private static let maximumComparisons = 4_000_000

    /// Blanks left out; U+FFFD where a character is not known.
    let characters: [Character]
    let glyphs: [PaintedGlyph]
    /// Whether glyphs are drawn by what came with the appearance, so that their codes say nothing.
    let hasOwnGlyphs: Bool
    /// Whether text is there that is not seen: unpainted, tiny, cut off, or under something.
    let isObscured: Bool
    /// Whether some of the text is cut off, as it is where a field is too small for its value.
    let isCut: Bool
    /// Whether something is painted that may say something else: an image, a shading, marks that are neither ground nor
    /// frame, something that lies on part of the text, or text in the colour of what is under it.
    let hasOtherInk: Bool
    /// Whether its glyphs stand upright, one behind the other and line under line.
    let isInOrder: Bool

    /// `box` is where the appearance is put, nil where that cannot be told; `rotation` is in degrees, counterclockwise,
    /// and `cells` are those of a comb.
    init(_ painted: PaintedPage, box: PDFRectangle?, rotation: Int = 0, cells: Int = 0, hasOwnGlyphs: Bool) {
        self.hasOwnGlyphs = hasOwnGlyphs
        characters = PDFValueText.significant(painted.characters)
        glyphs = painted.glyphs
        isInOrder = PDFGlyphOrder(rotation).isKept(by: painted.glyphs)
        guard let box, painted.glyphs.count * (painted.inks.count + 1) <= Self.maximumComparisons else {
            (isObscured, isCut, hasOtherInk) = (false, false, true)
            return
        }
        let covers = painted.areas.filter { $0.isOpaque && $0.source != .path }
        let inks = painted.inks
        let isUnseen = painted.glyphs.contains { glyph in
            glyph.size < Self.smallest || glyph.alpha < Self.faint
                || Self.isUnder(covers.filter { $0.order > glyph.order }.map(\.box), glyph)
                || Self.isUnder(
                    inks.filter { $0.order > glyph.order && $0.isPaintOpaque && $0.isExact }.map(\.box),
                    glyph
                )
        }
        let cut = painted.glyphs.count { !$0.isWhole }
        let isPale = painted.glyphs.contains { !Self.isSeen($0, inks) }
        let decoration = PDFFieldDecoration(box, cells: cells)
        let others =
            isPale || painted.areas.contains { $0.source != .path }
            || !decoration.isAll(of: inks, around: painted.glyphs)
        hasOtherInk = others || painted.glyphs.contains(where: \.isOdd)
        isCut = cut > 0
        // What is cut off with something else in its place was meant to be read by programs only.
        isObscured =
            isUnseen || painted.texts.contains { $0.hasLetters != false && !$0.isPainted }
            || cut > 0 && (cut == painted.glyphs.count || others)
    }

    /// Whether the characters may be taken for all that is seen.
    var isPlain: Bool { !isObscured && !isCut && !hasOtherInk && !hasOwnGlyphs && isInOrder }

    /// Whether the same characters in the same fonts stand at the same places.
    func isSame(as other: PDFShownText) -> Bool {
        glyphs.count == other.glyphs.count && zip(glyphs, other.glyphs).allSatisfy { $0.isSame(as: $1) }
    }

    private static func isUnder(_ covers: [PDFRectangle], _ glyph: PaintedGlyph) -> Bool {
        let middle = glyph.middle
        return covers.contains { $0.contains(middle.x, middle.y) }
    }

    /// Whether a glyph's colour can be told from that of its ground, which is white paper where nothing else is painted.
    private static func isSeen(_ glyph: PaintedGlyph, _ inks: [PaintedInk]) -> Bool {
        let middle = glyph.middle
        let ground = inks.last { ink in
            ink.order < glyph.order && ink.isPaintOpaque && ink.isGround(of: middle)
        }
        guard let color = glyph.color else { return false }
        guard let ground else { return color.contrast(.white) >= 0.2 }
        return ground.color.map { color.contrast($0) >= 0.2 } ?? false
    }
}

extension PaintedGlyph {
    /// How far a glyph may be from where it was, in points: programs differ in the margins that they leave.
    private static let margin = 3.0

    var middle: (x: Double, y: Double) { ((box.left + box.right) / 2, (box.bottom + box.top) / 2) }

    /// Whether another glyph looks like this one and stands at its place.
    func isSame(as other: PaintedGlyph) -> Bool {
        let isLikeSize = size > 0.7 * other.size && other.size > 0.7 * size
        return isLikeSize && abs(middle.x - other.middle.x) <= Self.margin
            && abs(middle.y - other.middle.y) <= Self.margin && isSameSign(as: other)
    }

    private func isSameSign(as other: PaintedGlyph) -> Bool {
        guard let font, let there = other.font, character == other.character else { return false }
        if let reference = font.reference, reference == there.reference {
            return code == other.code || character != nil
        }
        // Fonts that readers bring are known by their names, embedded ones by their programs.
        return font.subtype != "Type3" && font.subtype == there.subtype && font.baseName == there.baseName
            && font.program == there.program && (code == other.code || font.program == nil && character != nil)
    }
}

extension PaintedInk {
    /// Whether a point is inside of what is filled; frames have an even number of sides to the left of what they frame.
    fileprivate func isGround(of point: (x: Double, y: Double)) -> Bool {
        guard form != .line, box.contains(point.x, point.y) else { return false }
        guard form == .shape, pieces.count > 1 else { return true }
        return pieces.count { $0.bottom <= point.y && point.y < $0.top && $0.right <= point.x } % 2 == 1
    }
}
