/// What one operator of an appearance paints, and how much is seen through it.
struct PDFPaintMark {
    /// Around all of it, broad as its line.
    let box: PDFRectangle
    /// Around each of its subpaths, without the line's width; nil where they are not known.
    let parts: [PDFRectangle]?
    /// Of a stroke; nil for an area.
    let lineWidth: Double?
    /// How much of what is below it remains: 1 is all, 0 nothing.
    let transmittance: Double
}
