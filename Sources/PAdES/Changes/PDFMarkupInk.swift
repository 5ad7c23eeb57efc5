import Foundation

/// Whether the ink of text mark-up leaves the text to be read (ISO 32000-2 §11.3.5, §12.5.6.10).
struct PDFMarkupInk {
    /// What remains of text under it, at the least.
    private static let least = 0.35
    private static let maximumMarks = 1_024
    private static let maximumLines = 256
    /// Rules up to this are lines.
    private static let thin = 2.5
    /// A line that is no straight one is as high.
    private static let wave = 4.0
    /// Lines of text are farther apart.
    static let row = 6.0

    let marks: [PDFPaintMark]
    /// The rectangles around the marked text.
    let quads: [PDFRectangle]
    /// How many other lines may go through the same line of text.
    var neighbours = 0

    /// What of it is in a rectangle, or as near as lines that go through the same line of text.
    func near(_ place: PDFRectangle) -> (marks: [PDFPaintMark], quads: [PDFRectangle]) {
        func isNear(_ box: PDFRectangle) -> Bool {
            box.right > place.left && box.left < place.right && box.top > place.bottom - Self.row
                && box.bottom < place.top + Self.row
        }
        return (marks.filter { isNear($0.box) }, quads.filter(isNear))
    }

    var isLight: Bool {
        let opaque = marks.filter { $0.transmittance < Self.least }
        let clear = marks.filter { $0.transmittance >= Self.least }
        guard clear.count <= Self.maximumMarks else { return false }
        var lines: [PDFRectangle] = []
        for mark in opaque {
            guard let parts = mark.parts, (mark.lineWidth ?? 0) <= Self.thin else { return false }
            lines += parts
            let high = mark.lineWidth == nil ? Self.thin : Self.wave
            guard parts.allSatisfy({ isLine($0, upTo: high) }) else { return false }
        }
        return lines.count <= Self.maximumLines && areApart(lines) && isClear(clear)
    }

    /// Whether it is a line along a marked text, and no dash or letter in it.
    private func isLine(_ box: PDFRectangle, upTo high: Double) -> Bool {
        let (width, height) = (box.right - box.left, box.top - box.bottom)
        guard min(width, height) <= high else { return false }
        return quads.contains { quad in
            let (along, across) = (quad.right - quad.left, quad.top - quad.bottom)
            let isAlong = along >= across ? width >= along / 2 && height <= high : height >= across / 2 && width <= high
            return isAlong && box.left >= quad.left - 4 && box.right <= quad.right + 4 && box.bottom >= quad.bottom - 4
                && box.top <= quad.top + 4
        }
    }

    /// Whether no more lines go through the same line of text than may; one that is painted twice is one.
    private func areApart(_ lines: [PDFRectangle]) -> Bool {
        for (index, line) in lines.enumerated() {
            var others: [PDFRectangle] = []
            for (place, other) in lines.enumerated() where place != index {
                let x = min(line.right, other.right) - max(line.left, other.left)
                let y = min(line.top, other.top) - max(line.bottom, other.bottom)
                let isLevel = line.right - line.left >= line.top - line.bottom
                let (common, gap) = isLevel ? (x, -y) : (y, -x)
                guard common > 1, gap < Self.row, !line.isAlmost(other), !others.contains(where: other.isAlmost) else {
                    continue
                }
                others.append(other)
                if others.count > neighbours { return false }
            }
        }
        return true
    }

    /// Whether enough is left below all layers together.
    private func isClear(_ marks: [PDFPaintMark]) -> Bool {
        let least = log(Self.least) - 1e-9
        let xs = Set(marks.flatMap { [$0.box.left, $0.box.right] }).sorted()
        for (left, right) in zip(xs, xs.dropFirst()) {
            // From below, the layers that begin and end in a strip of the page.
            var edges: [(height: Double, change: Double)] = []
            for mark in marks where mark.box.left <= left && mark.box.right >= right {
                let change = log(mark.transmittance)
                edges.append((mark.box.bottom, change))
                edges.append((mark.box.top, -change))
            }
            edges.sort { ($0.height, -$0.change) < ($1.height, -$1.change) }
            var rest = 0.0
            for edge in edges {
                rest += edge.change
                if rest < least { return false }
            }
        }
        return true
    }
}
