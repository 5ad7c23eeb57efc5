/// What an appearance is painted with: every mark of a path, and the ink that is left of marks and letters.
struct PDFAppearanceInk {
    /// A mark that may be seen: what it is made with, and where.
    private struct Ink: Hashable {
        let kind: String
        let places: [Int]
    }

    /// More points of one mark say nothing more.
    private static let maximumPlaces = 256
    private static let maximumMarks = 4_096

    /// What is outside is not shown.
    private let bounds: PDFRectangle?
    /// What is painted by paths.
    private(set) var marks: [PDFPaintMark] = []
    private var inks: [Ink: PDFRectangle] = [:]

    init(bounds: PDFRectangle?) { self.bounds = bounds }

    /// How many different marks and letters are left.
    var count: Int { inks.count }

    /// Notes what a path paints, in a line of this width or as an area.
    ///
    /// - Returns: false where there are too many.
    mutating func paint(
        _ path: PDFContentPath,
        _ box: PDFRectangle,
        lineWidth width: Double?,
        light: Double,
        transmittance: Double
    ) -> Bool {
        guard marks.count < Self.maximumMarks else { return false }
        let margin = (width ?? 0) / 2
        let whole = PDFRectangle(box.left - margin, box.bottom - margin, box.right + margin, box.top + margin)
        marks.append(
            PDFPaintMark(
                box: whole,
                parts: path.isWhole ? path.parts.compactMap(\.box) : nil,
                lineWidth: width,
                transmittance: transmittance
            )
        )
        if light >= PDFContentGraphics.white {
            // White on marks takes them away.
            if width == nil, transmittance < 0.5 {
                inks = inks.filter { _, ink in
                    ink.left < box.left || ink.right > box.right || ink.bottom < box.bottom || ink.top > box.top
                }
            }
        } else if transmittance < 0.9 {
            let points = path.parts.flatMap(\.points).prefix(Self.maximumPlaces)
            add(width == nil ? "f" : "S", points.flatMap { [$0.x, $0.y] }, whole)
        }
        return true
    }

    /// Notes a string that is shown.
    mutating func paint(text box: PDFRectangle, light: Double, transmittance: Double) {
        guard light < PDFContentGraphics.white, transmittance < 0.9 else { return }
        add("T", [box.left, box.bottom], box)
    }

    private mutating func add(_ kind: String, _ numbers: [Double], _ box: PDFRectangle) {
        guard max(box.right - box.left, box.top - box.bottom) >= 2, bounds?.overlaps(box) ?? true else { return }
        let places = numbers.map { Int(exactly: ($0 * 2).rounded()) ?? 0 }
        inks[Ink(kind: kind, places: places)] = box
    }
}
