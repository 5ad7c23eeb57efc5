/// About how wide the glyphs of the standard fonts are (ISO 32000-2 §9.6.2.2), which need not say so themselves.
enum StandardWidths {
    /// Of Helvetica from the space to the tilde.
    private static let helvetica: [Double] = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584,
    ]
    /// Of Times-Roman from the space to the tilde.
    private static let times: [Double] = [
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500,
        500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722,
        611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444,
        500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722,
        500, 500, 444, 480, 200, 480, 541,
    ]

    /// The widths by code, in thousandths; empty for a font that is none of them.
    static func widths(of name: String) -> [UInt32: Double] {
        let widths: [Double]
        if name.hasPrefix("Courier") {
            widths = Array(repeating: 600, count: helvetica.count)
        } else if name.hasPrefix("Times") {
            widths = times
        } else if name.hasPrefix("Helvetica") || name.hasPrefix("Arial") {
            widths = helvetica
        } else {
            return [:]
        }
        return Dictionary(widths.enumerated().map { (UInt32($0.offset + 32), $0.element) }) { first, _ in first }
    }
}
