/// Places on a page as people and programs read them.
enum CoordinateText {
    /// Hundredths as a decimal number with a point, without needless zeros: `12.5`.
    static func number(_ hundredths: Int) -> String {
        let (whole, part) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        var digits = part < 10 ? "0\(part)" : "\(part)"
        while digits.hasSuffix("0") { digits.removeLast() }
        return (hundredths < 0 ? "-" : "") + "\(whole)" + (digits.isEmpty ? "" : ".\(digits)")
    }

    /// The rectangle in whole points: `x 72 a 240, y 500 a 530`.
    static func area(_ area: AreaEntry, _ language: ReportLanguage) -> String {
        let edges = area.edges.map { number(($0 + ($0 < 0 ? -50 : 50)) / 100 * 100) }
        let until = LocalizedText("a", "to")[language]
        return "x \(edges[0]) \(until) \(edges[2]), y \(edges[1]) \(until) \(edges[3])"
    }
}
