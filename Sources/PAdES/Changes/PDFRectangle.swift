/// A rectangle (ISO 32000-2 §7.9.5) in the default user space of its page, with its corners in order.
package struct PDFRectangle: Hashable, Sendable {
    package let left: Double
    package let bottom: Double
    package let right: Double
    package let top: Double

    /// The rectangle between two opposite corners, in any order.
    package init(_ firstX: Double, _ firstY: Double, _ secondX: Double, _ secondY: Double) {
        left = min(firstX, secondX)
        bottom = min(firstY, secondY)
        right = max(firstX, secondX)
        top = max(firstY, secondY)
    }
}
