import PDFSyntax

/// A word, or a part of one, on a page.
struct PaintedText {
    /// When it is painted, among everything on the page.
    let order: Int
    /// From the baseline to about the height of small letters.
    let box: PDFRectangle
    /// Three points along its middle.
    let points: [(x: Double, y: Double)]
    /// The font size on the page, in points.
    let size: Double
    /// Whether it leaves marks: not with rendering mode 3, nor without opacity.
    let isPainted: Bool
    let isWhite: Bool
    /// Whether the clipping path lets nothing of it through.
    let isClipped: Bool
    /// Whether there is a letter or digit in it; nil where its characters are not known.
    let hasLetters: Bool?
    /// The content that has the operators.
    let owner: PDFReference?
    /// The place of its annotation among those of the page; nil for the page's own content.
    let annotation: Int?
}
