import PDFSyntax

/// The path that is being made: the rectangle around it, and the rectangles that it consists of.
struct PaintedPath {
    /// More rectangles than this in one path count as a shape of any form.
    private static let maximumRectangles = 4_096

    private(set) var box: PDFRectangle?
    private(set) var rectangles: [PDFRectangle] = []
    /// Whether it has parts that are no rectangles along the axes.
    private(set) var isIrregular = false
    /// The points of the part that is not closed yet; nil once there are more than a rectangle has.
    private var points: [(x: Double, y: Double)]? = []
    /// Whether the pieces of its outline are wanted.
    var keepsPieces = false
    /// The rectangles around the pieces of its outline, and whether a piece is straight and along an axis.
    private(set) var pieces: [(box: PDFRectangle, isAlongAxes: Bool)] = []
    /// Whether it has more pieces than are kept.
    private(set) var isCut = false
    private var start: (x: Double, y: Double)?
    private var last: (x: Double, y: Double)?
    /// A clipping operator waits for the path to be painted (§8.5.4).
    var clips = false

    /// Whether it is exactly one rectangle.
    var isRectangle: Bool { rectangles.count == 1 && !isIrregular }

    mutating func add(_ rectangle: PDFRectangle, isAlongAxes: Bool) {
        finishPart()
        extend(rectangle)
        if keepsPieces { addSides(rectangle, isAlongAxes) }
        if isAlongAxes, rectangles.count < Self.maximumRectangles {
            rectangles.append(rectangle)
        } else {
            isIrregular = true
        }
    }

    mutating func move(_ point: (x: Double, y: Double)) {
        finishPart()
        points = [point]
        (start, last) = (point, point)
    }

    /// Draws the line back to where the part began (§8.5.2.1).
    mutating func close() {
        guard keepsPieces, let start, let last else { return }
        piece(last, start, isCurved: false)
        self.last = start
    }

    mutating func line(_ point: (x: Double, y: Double)) { line(point, isCurved: false) }

    private mutating func line(_ point: (x: Double, y: Double), isCurved: Bool) {
        if keepsPieces {
            if let last { piece(last, point, isCurved: isCurved) }
            last = point
        }
        if let first = points?.first, points?.count == 1 { extend(first) }
        extend(point)
        if points?.count ?? 6 < 5 { points?.append(point) } else { points = nil }
    }

    mutating func curve(_ point: (x: Double, y: Double)) {
        line(point, isCurved: true)
        points = nil
    }

    private mutating func piece(_ from: (x: Double, y: Double), _ to: (x: Double, y: Double), isCurved: Bool) {
        guard pieces.count < Self.maximumRectangles else {
            isCut = true
            return
        }
        let box = PDFRectangle(from.x, from.y, to.x, to.y)
        pieces.append((box, !isCurved && min(box.right - box.left, box.top - box.bottom) < 0.01))
    }

    private mutating func addSides(_ box: PDFRectangle, _ isAlongAxes: Bool) {
        guard isAlongAxes else {
            piece((box.left, box.bottom), (box.right, box.top), isCurved: true)
            return
        }
        let corners = [(box.left, box.bottom), (box.right, box.bottom), (box.right, box.top), (box.left, box.top)]
        for (index, corner) in corners.enumerated() {
            let next = corners[(index + 1) % corners.count]
            piece((x: corner.0, y: corner.1), (x: next.0, y: next.1), isCurved: false)
        }
    }

    /// Takes four or five points with sides along the axes as a rectangle, as writers make them.
    mutating func finishPart() {
        defer { points = [] }
        guard let points, points.count >= 4 else {
            if points == nil || (points?.count ?? 0) > 1 { isIrregular = true }
            return
        }
        let corners = points.prefix(4)
        let (xs, ys) = (corners.map(\.x), corners.map(\.y))
        let isClosed = points.count == 4 || Self.isNear(points[0], points[4])
        let isBox = zip(corners, corners.dropFirst()).allSatisfy { abs($0.x - $1.x) < 0.01 || abs($0.y - $1.y) < 0.01 }
        guard isClosed, isBox, let left = xs.min(), let right = xs.max(), let low = ys.min(), let top = ys.max(),
            rectangles.count < Self.maximumRectangles
        else {
            isIrregular = true
            return
        }
        rectangles.append(PDFRectangle(left, low, right, top))
    }

    private static func isNear(_ first: (x: Double, y: Double), _ second: (x: Double, y: Double)) -> Bool {
        abs(first.x - second.x) < 0.01 && abs(first.y - second.y) < 0.01
    }

    private mutating func extend(_ point: (x: Double, y: Double)) {
        extend(PDFRectangle(point.x, point.y, point.x, point.y))
    }

    private mutating func extend(_ other: PDFRectangle) { box = box?.union(other) ?? other }
}
