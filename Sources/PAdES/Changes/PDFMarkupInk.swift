/// Whether the ink of text mark-up leaves the text to be read (ISO 32000-2 §11.3.5, §12.5.6.10).
struct PDFMarkupInk {
    /// What remains of text under it, at the least.
    private static let least = 0.35
    private static let maximumMarks = 40
    private static let maximumLines = 256
    /// Rules up to this are lines.
    private static let thin = 2.5
    /// A line that is no straight one is as high.
    private static let wave = 4.0
    /// Lines of text are farther apart.
    private static let row = 6.0

    let marks: [PDFPaintMark]
    /// The rectangles around the marked text.
    let quads: [PDFRectangle]

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

    /// Whether no two lines go through the same line of text, but one that is painted twice.
    private func areApart(_ lines: [PDFRectangle]) -> Bool {
        for (index, line) in lines.enumerated() {
            for other in lines[(index + 1)...] {
                let x = min(line.right, other.right) - max(line.left, other.left)
                let y = min(line.top, other.top) - max(line.bottom, other.bottom)
                let isLevel = line.right - line.left >= line.top - line.bottom
                let (common, gap) = isLevel ? (x, -y) : (y, -x)
                let isSame = line.isAlmost(other)
                if common > 1, gap < Self.row, !isSame { return false }
            }
        }
        return true
    }

    /// Whether enough is left below all layers together.
    private func isClear(_ marks: [PDFPaintMark]) -> Bool {
        let xs = Set(marks.flatMap { [$0.box.left, $0.box.right] }).sorted()
        let ys = Set(marks.flatMap { [$0.box.bottom, $0.box.top] }).sorted()
        for (left, right) in zip(xs, xs.dropFirst()) {
            for (bottom, top) in zip(ys, ys.dropFirst()) {
                let (x, y) = ((left + right) / 2, (bottom + top) / 2)
                let rest = marks.reduce(1.0) { rest, mark in
                    let isIn = mark.box.left <= x && x <= mark.box.right && mark.box.bottom <= y && y <= mark.box.top
                    return isIn ? rest * mark.transmittance : rest
                }
                if rest < Self.least { return false }
            }
        }
        return true
    }
}
