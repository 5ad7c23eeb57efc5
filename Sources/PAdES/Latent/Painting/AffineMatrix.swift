/// A transformation matrix (ISO 32000-2 §8.3.3).
struct AffineMatrix {
    static let identity = AffineMatrix(1, 0, 0, 1, 0, 0)

    let a: Double
    let b: Double
    let c: Double
    let d: Double
    let e: Double
    let f: Double

    init(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double) {
        self.a = a
        self.b = b
        self.c = c
        self.d = d
        self.e = e
        self.f = f
    }

    /// A matrix of six numbers; nil for anything else.
    init?(numbers: [Double]) {
        guard numbers.count == 6 else { return nil }
        self.init(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
    }

    /// First this, then the other.
    func then(_ other: AffineMatrix) -> AffineMatrix {
        AffineMatrix(
            a * other.a + b * other.c,
            a * other.b + b * other.d,
            c * other.a + d * other.c,
            c * other.b + d * other.d,
            e * other.a + f * other.c + other.e,
            e * other.b + f * other.d + other.f
        )
    }

    func apply(_ x: Double, _ y: Double) -> (x: Double, y: Double) { (a * x + c * y + e, b * x + d * y + f) }

    /// The rectangle around what becomes of a rectangle.
    func apply(_ box: PDFRectangle) -> PDFRectangle {
        let corners = [
            apply(box.left, box.bottom), apply(box.right, box.bottom), apply(box.left, box.top),
            apply(box.right, box.top),
        ]
        let (xs, ys) = (corners.map(\.x), corners.map(\.y))
        return PDFRectangle(xs.min() ?? 0, ys.min() ?? 0, xs.max() ?? 0, ys.max() ?? 0)
    }

    /// Whether rectangles stay rectangles with sides along the axes.
    var keepsAxes: Bool {
        let limit = 1e-3 * (abs(a) + abs(b) + abs(c) + abs(d))
        return abs(b) <= limit && abs(c) <= limit || abs(a) <= limit && abs(d) <= limit
    }

    /// By how much lengths grow.
    var scale: Double { abs(a * d - b * c).squareRoot() }

    /// By how much lengths grow at most, about.
    var reach: Double { max(abs(a) + abs(c), abs(b) + abs(d)) }
}
