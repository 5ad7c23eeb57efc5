extension PDFRectangle {
    /// A rectangle of four numbers; nil for anything else.
    init?(numbers: [Double]) {
        guard numbers.count == 4, numbers.allSatisfy(\.isFinite) else { return nil }
        self.init(numbers[0], numbers[1], numbers[2], numbers[3])
    }

    var width: Double { right - left }
    var height: Double { top - bottom }
    var isEmpty: Bool { !(width > 0 && height > 0) }

    /// The smallest rectangle around both.
    func union(_ other: PDFRectangle) -> PDFRectangle {
        PDFRectangle(min(left, other.left), min(bottom, other.bottom), max(right, other.right), max(top, other.top))
    }

    /// What both have in common; nil where that is nothing.
    func intersection(_ other: PDFRectangle) -> PDFRectangle? {
        let low = (max(left, other.left), max(bottom, other.bottom))
        let high = (min(right, other.right), min(top, other.top))
        guard low.0 <= high.0, low.1 <= high.1 else { return nil }
        return PDFRectangle(low.0, low.1, high.0, high.1)
    }

    func contains(_ x: Double, _ y: Double) -> Bool { left <= x && x <= right && bottom <= y && y <= top }

    /// The same within what a report can print, whatever arithmetic made of it.
    var bounded: PDFRectangle {
        func limit(_ value: Double) -> Double { value.isNaN ? 0 : max(-1e7, min(1e7, value)) }
        return PDFRectangle(limit(left), limit(bottom), limit(right), limit(top))
    }
}
