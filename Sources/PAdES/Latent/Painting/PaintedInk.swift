import PDFSyntax

/// What a path leaves of marks in an appearance: one rectangle, one piece of a line, or a shape of any form.
struct PaintedInk {
    enum Form {
        case rectangle
        case line
        case shape
    }

    /// When it is painted, among everything in the appearance.
    let order: Int
    let form: Form
    /// With the width of the line.
    let box: PDFRectangle
    /// The rectangles around the pieces of its outline.
    let pieces: [PDFRectangle]
    /// Whether all of the box is painted.
    let isExact: Bool
    /// Whether the paint lets nothing through.
    let isPaintOpaque: Bool
    /// Nil where it is not known.
    let color: PaintedColor?
}
