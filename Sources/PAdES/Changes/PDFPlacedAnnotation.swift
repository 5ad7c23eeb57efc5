/// Where an annotation of a page stands (ISO 32000-2 §12.5.2).
struct PDFPlacedAnnotation: Hashable, Sendable {
    /// The number of the page's object.
    let page: Int
    /// Its Rect; nil without a usable one.
    let rectangle: PDFRectangle?
    /// What it may show something in: more than Rect where readers draw it themselves, or at their own scale.
    let reach: PDFRectangle?
    /// Whether it can be seen: on the screen or in print.
    let isVisible: Bool
}
