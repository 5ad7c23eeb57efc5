import PDFSyntax

/// An area of a page that an image, a path or a shading paints.
struct PaintedArea {
    /// What paints it.
    enum Source: String {
        case image = "Image"
        case path = "Path"
        case shading = "Shading"
    }

    /// When it is painted, among everything on the page.
    let order: Int
    let box: PDFRectangle
    let source: Source
    /// Whether nothing under it is seen anywhere within the box.
    let isOpaque: Bool
    /// Whether the paint lets nothing through, whatever the form of what is painted.
    let isPaintOpaque: Bool
    let isWhite: Bool
    /// The XObject, or the content that has the operators.
    let owner: PDFReference?
    /// The place of its annotation among those of the page; nil for the page's own content.
    let annotation: Int?
}
