/// Which parts of a rectangle are covered by many small things together, as strips or dots side by side are.
struct PDFCoverGrid {
    /// Cells along each side at most; larger rectangles have larger cells.
    private static let maximumCells = 512
    /// Cells along each side of what is large enough to hide something.
    private static let block = 4
    /// How far a cover reaches into a cell that it lies beside, in points.
    private static let margin = 0.25

    private let rectangle: PDFRectangle
    private let side: Double
    private let columns: Int
    private let rows: Int
    private var cells: [Bool]

    init(_ rectangle: PDFRectangle) {
        self.rectangle = rectangle
        side = max(1, max(rectangle.width, rectangle.height) / Double(Self.maximumCells))
        columns = max(1, min(Self.maximumCells, Int((rectangle.width / side).rounded(.up))))
        rows = max(1, min(Self.maximumCells, Int((rectangle.height / side).rounded(.up))))
        cells = Array(repeating: false, count: columns * rows)
    }

    /// Sets or clears the cells whose middle is in a cover, or almost.
    mutating func set(_ cover: PDFRectangle, _ isCovered: Bool) {
        let horizontal = range(cover.left - rectangle.left, cover.right - rectangle.left, columns)
        for row in range(cover.bottom - rectangle.bottom, cover.top - rectangle.bottom, rows) {
            for column in horizontal { cells[row * columns + column] = isCovered }
        }
    }

    /// The cells from one distance to another.
    private func range(_ low: Double, _ high: Double, _ count: Int) -> Range<Int> {
        let limit = Double(count)
        let first = ((low - Self.margin) / side - 0.5).rounded(.up)
        let last = ((high + Self.margin) / side - 0.5).rounded(.down)
        guard first.isFinite, last.isFinite else { return 0..<count }
        let start = Int(max(0, min(limit, first)))
        return start..<max(start, Int(max(0, min(limit, last + 1))))
    }

    /// Rectangles without a gap, as wide as they are and as high as the smallest that hides something.
    var blocks: [PDFRectangle] {
        var found: [PDFRectangle] = []
        // How many cells are covered from each upwards.
        var heights = Array(repeating: 0, count: columns)
        for row in (0..<rows).reversed() {
            for column in 0..<columns {
                heights[column] = cells[row * columns + column] ? heights[column] + 1 : 0
            }
            var start = 0
            for column in 0...columns where column == columns || heights[column] < Self.block {
                if column - start >= Self.block { found.append(block(row, start, column)) }
                start = column + 1
            }
        }
        return found
    }

    private func block(_ row: Int, _ start: Int, _ end: Int) -> PDFRectangle {
        let (left, bottom) = (rectangle.left, rectangle.bottom)
        return PDFRectangle(
            left + Double(start) * side,
            bottom + Double(row) * side,
            left + Double(end) * side,
            bottom + Double(row + Self.block) * side
        )
    }
}
