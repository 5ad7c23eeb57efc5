/// Lines and thin areas of a page: the rules and frames of a form are nothing to be covered, what is drawn with many or
/// with bent ones is.
struct PDFThinMarks {
    private static let maximumMarks = 20_000
    /// So many short marks are a drawing.
    private static let drawing = 4.0
    /// Parallel rules that are closer than rows of text, so many of them, are a pattern.
    private static let row = 12.0
    private static let pattern = 4
    /// What is as long is a line to write on, or to part rows.
    private static let long = 72.0

    private struct Rule {
        var position: Double
        var low: Double
        var high: Double
        var isFrame: Bool

        var length: Double { high - low }
    }

    private var shapes: [PDFRectangle] = []
    private var rules: [(box: PDFRectangle, isFrame: Bool)] = []

    var count: Int { shapes.count + rules.count }

    /// A line that is stroked.
    mutating func stroke(_ path: PDFContentPath) {
        guard path.isWhole else { return path.box.map { addShape($0) } ?? () }
        for part in path.parts where part.points.count > 1 {
            if part.isRule {
                part.box.map { addRule($0, isFrame: false) }
            } else {
                for segment in part.segments {
                    if part.isFrame { addRule(segment, isFrame: true) } else { addShape(segment) }
                }
            }
        }
    }

    /// A thin area that is filled, or a thin image.
    mutating func fill(_ box: PDFRectangle) { addRule(box, isFrame: false) }

    private mutating func addRule(_ box: PDFRectangle, isFrame: Bool) {
        guard count < Self.maximumMarks else { return addShape(box) }
        rules.append((box, isFrame))
    }

    private mutating func addShape(_ box: PDFRectangle) {
        guard count >= Self.maximumMarks, let last = shapes.last else { return shapes.append(box) }
        // Of too many, all the rest is one.
        shapes[shapes.count - 1] = last.including(box.left, box.bottom).including(box.right, box.top)
    }

    /// Whether those in a rectangle are more than a form's lines and boxes.
    func isContent(in rectangle: PDFRectangle) -> Bool {
        guard rectangle.right - rectangle.left > 2, rectangle.top - rectangle.bottom > 2 else { return false }
        let inner = PDFRectangle(
            rectangle.left + 1,
            rectangle.bottom + 1,
            rectangle.right - 1,
            rectangle.top - 1
        )
        func touches(_ box: PDFRectangle) -> Bool {
            box.right > inner.left && box.left < inner.right && box.top > inner.bottom && box.bottom < inner.top
        }
        if shapes.contains(where: touches) { return true }
        var upright: [Rule] = []
        var level: [Rule] = []
        for (box, isFrame) in rules where touches(box) {
            if box.top - box.bottom > box.right - box.left {
                upright.append(
                    Rule(position: (box.left + box.right) / 2, low: box.bottom, high: box.top, isFrame: isFrame)
                )
            } else {
                level.append(
                    Rule(position: (box.bottom + box.top) / 2, low: box.left, high: box.right, isFrame: isFrame)
                )
            }
        }
        guard upright.count + level.count >= Self.pattern else { return false }
        (upright, level) = (Self.joined(upright), Self.joined(level))
        if Self.isPattern(upright) || Self.isPattern(level) { return true }
        let (across, along) = ((rectangle.bottom, rectangle.top), (rectangle.left, rectangle.right))
        let weight =
            Self.weight(upright, within: across, among: level, along)
            + Self.weight(level, within: along, among: upright, across)
        return weight >= Self.drawing
    }

    /// Pieces of one rule as one, as tables have them.
    private static func joined(_ rules: [Rule]) -> [Rule] {
        var result: [Rule] = []
        var cluster: [Rule] = []
        func finish() {
            var last: Rule?
            for rule in cluster.sorted(by: { $0.low < $1.low }) {
                if var joint = last, rule.low - joint.high <= 1.5 {
                    joint.high = max(joint.high, rule.high)
                    joint.isFrame = joint.isFrame && rule.isFrame
                    last = joint
                } else {
                    if let last { result.append(last) }
                    last = rule
                }
            }
            if let last { result.append(last) }
            cluster = []
        }
        for rule in rules.sorted(by: { $0.position < $1.position }) {
            if let first = cluster.first, rule.position - first.position > 0.75 { finish() }
            cluster.append(rule)
        }
        finish()
        return result
    }

    /// Whether so many lie side by side that they are a bar code, hatching or strips of a picture.
    private static func isPattern(_ rules: [Rule]) -> Bool {
        let sorted = rules.sorted { $0.position < $1.position }
        for (index, rule) in sorted.enumerated() {
            var beside = 1
            for other in sorted[(index + 1)...] {
                guard other.position - rule.position <= row else { break }
                if min(rule.high, other.high) > max(rule.low, other.low) { beside += 1 }
                if beside >= pattern { return true }
            }
        }
        return false
    }

    /// How many short rules lie wholly within a rectangle; sides of a frame, and of the cells of a table, are a quarter.
    private static func weight(
        _ rules: [Rule],
        within bounds: (low: Double, high: Double),
        among others: [Rule],
        _ extent: (low: Double, high: Double)
    ) -> Double {
        let lines = others.filter { $0.length >= long || $0.low < extent.low || $0.high > extent.high }
        return rules.reduce(0) { sum, rule in
            guard rule.length < long, rule.low >= bounds.low - 1, rule.high <= bounds.high + 1 else { return sum }
            let isCell = [rule.low, rule.high].allSatisfy { end in
                lines.contains { abs($0.position - end) <= 3 }
            }
            return sum + (rule.isFrame || isCell ? 0.25 : 1)
        }
    }
}
