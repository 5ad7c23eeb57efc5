import PDFSyntax

/// What is painted on one page, in its order.
struct PaintedPage {
    var texts: [PaintedText] = []
    var areas: [PaintedArea] = []
    /// Content of layers that are off: how much of it, and where.
    var hiddenLayers: [PDFReference: PDFRectangle] = [:]
    /// Content of layers that are printed otherwise than shown.
    var printedLayers: [PDFReference: PDFRectangle] = [:]
    /// XObjects that are painted.
    var painted: Set<PDFReference> = []
    /// Fonts that the page's own text is in.
    var fonts: [PDFReference: LatentFont] = [:]
    /// Whether text is in a Type 3 font that is no object of its own.
    var hasDirectGlyphs = false
    /// The characters that text shows, U+FFFD for those that are not known; kept for appearances only.
    var characters: [Character] = []
    /// The glyphs of text that leaves marks; kept for appearances only.
    var glyphs: [PaintedGlyph] = []
    /// What paths leave, lines included; kept for appearances only.
    var inks: [PaintedInk] = []
    /// Why not everything was interpreted; empty where it was.
    var gaps: Set<String> = []
    var order = 0

    var count: Int { texts.count + areas.count + inks.count }
}
