/// A path that is being made (ISO 32000-2 §8.5.2), in the space of the page or appearance.
struct PDFContentPath {
    /// Longer ones are known by their box alone.
    private static let maximumPoints = 4_096

    /// One subpath.
    struct Part {
        var points: [(x: Double, y: Double)]
        var isCurved = false
        var isClosed = false

        /// The rectangles around its segments; of a curve, around its control points.
        var segments: [PDFRectangle] {
            var result = zip(points, points.dropFirst()).map { PDFRectangle($0.x, $0.y, $1.x, $1.y) }
            if isClosed, points.count > 2, let first = points.first, let last = points.last {
                result.append(PDFRectangle(last.x, last.y, first.x, first.y))
            }
            return result
        }

        var box: PDFRectangle? {
            guard let first = points.first else { return nil }
            return points.reduce(PDFRectangle(first.x, first.y, first.x, first.y)) { $0.including($1.x, $1.y) }
        }

        /// Whether it is one straight line along an axis.
        var isRule: Bool {
            guard !isCurved, let box else { return false }
            return box.right - box.left < 0.5 || box.top - box.bottom < 0.5
        }

        /// Whether it is the outline of an upright rectangle.
        var isFrame: Bool {
            guard !isCurved, let first = points.first, let last = points.last else { return false }
            let returns = points.count == 5 && abs(first.x - last.x) < 0.5 && abs(first.y - last.y) < 0.5
            guard points.count == 4 && isClosed || returns else { return false }
            return segments.allSatisfy { $0.right - $0.left < 0.5 || $0.top - $0.bottom < 0.5 }
        }
    }

    private(set) var parts: [Part] = []
    private(set) var box: PDFRectangle?
    private var count = 0

    /// Whether all of its points are known.
    var isWhole: Bool { count <= Self.maximumPoints }

    mutating func move(_ x: Double, _ y: Double) {
        extend(x, y)
        if isWhole { parts.append(Part(points: [(x, y)])) }
    }

    mutating func line(_ x: Double, _ y: Double, isCurved: Bool = false) {
        extend(x, y)
        guard isWhole else { return }
        if parts.isEmpty || parts[parts.count - 1].isClosed {
            parts.append(Part(points: parts.last?.points.first.map { [$0] } ?? []))
        }
        parts[parts.count - 1].points.append((x, y))
        if isCurved { parts[parts.count - 1].isCurved = true }
    }

    mutating func close() {
        if !parts.isEmpty { parts[parts.count - 1].isClosed = true }
    }

    mutating func add(_ corners: [(x: Double, y: Double)]) {
        for corner in corners { extend(corner.x, corner.y) }
        if isWhole { parts.append(Part(points: corners, isClosed: true)) }
    }

    private mutating func extend(_ x: Double, _ y: Double) {
        count += 1
        box = box?.including(x, y) ?? PDFRectangle(x, y, x, y)
    }
}
