import PDFSyntax

/// A transformation matrix (ISO 32000-2 §8.3.4).
struct PDFMatrix: Hashable, Sendable {
    var a = 1.0
    var b = 0.0
    var c = 0.0
    var d = 1.0
    var e = 0.0
    var f = 0.0

    init() {}

    /// Nil unless they are six numbers.
    init?(_ numbers: [Double]) {
        guard numbers.count == 6, numbers.allSatisfy({ $0.isFinite && abs($0) < 1e12 }) else { return nil }
        (a, b, c, d, e, f) = (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
    }

    /// First this, then the other.
    func then(_ other: PDFMatrix) -> PDFMatrix {
        var result = PDFMatrix()
        result.a = a * other.a + b * other.c
        result.b = a * other.b + b * other.d
        result.c = c * other.a + d * other.c
        result.d = c * other.b + d * other.d
        result.e = e * other.a + f * other.c + other.e
        result.f = e * other.b + f * other.d + other.f
        return result
    }

    func apply(_ x: Double, _ y: Double) -> (x: Double, y: Double) { (a * x + c * y + e, b * x + d * y + f) }

    /// The smallest upright rectangle around a transformed one.
    func apply(_ rectangle: PDFRectangle) -> PDFRectangle {
        let corners = [
            apply(rectangle.left, rectangle.bottom), apply(rectangle.left, rectangle.top),
            apply(rectangle.right, rectangle.bottom), apply(rectangle.right, rectangle.top),
        ]
        var result = PDFRectangle(corners[0].x, corners[0].y, corners[1].x, corners[1].y)
        for corner in corners { result = result.including(corner.x, corner.y) }
        return result
    }
}

extension PDFRectangle {
    func including(_ x: Double, _ y: Double) -> PDFRectangle {
        PDFRectangle(min(left, x), min(bottom, y), max(right, x), max(top, y))
    }

    func including(_ other: PDFRectangle) -> PDFRectangle {
        including(other.left, other.bottom).including(other.right, other.top)
    }
}
