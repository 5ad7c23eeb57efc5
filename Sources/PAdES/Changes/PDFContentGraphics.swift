/// The graphics state of a content stream (ISO 32000-2 §8.4), as far as it decides where something shows and how much is
/// seen through it.
struct PDFContentGraphics {
    /// What is lighter is no ink.
    static let white = 0.9

    /// The colour of what is filled or stroked.
    struct Paint {
        var isWhite = false
        /// Whether white is known from more than one number, which may be an ink as well.
        var isSurelyWhite = true
        /// How light it is: 0 is black, or unknown.
        var light = 0.0
        /// How many numbers of the colour space are light; 0 where that is not known.
        var components = 1
        var alpha = 1.0

        /// Sets a colour by an operator that names its space, or (`isOfSpace`) in the space that was set.
        mutating func set(_ numbers: [Double], isOfSpace: Bool) {
            isWhite = !numbers.isEmpty && numbers.allSatisfy { $0 >= 1 }
            isSurelyWhite = !isOfSpace || numbers.count > 1
            light = !isOfSpace || numbers.count == components ? PDFContentGraphics.light(numbers) : 0
        }

        /// Sets a colour of DeviceCMYK.
        mutating func setCMYK(_ numbers: [Double]) {
            isWhite = numbers.allSatisfy { $0 == 0 }
            light = PDFContentGraphics.light(numbers)
        }

        /// Sets a colour space, which begins with black or what is not known.
        mutating func setSpace(_ count: Int) { (isWhite, light, components) = (false, 0, count) }
    }

    var matrix = PDFMatrix()
    var fill = Paint()
    var stroke = Paint()
    var lineWidth = 1.0
    var fontSize = 0.0
    var leading = 0.0
    var scale = 1.0
    var rendering = 0
    private var isDarkening = false
    private var groupAlpha = 1.0
    private var isGroupDarkening = false
    private var isIsolated: Bool

    init(isIsolated: Bool) { self.isIsolated = isIsolated }

    /// The width of a line where it is painted.
    var shownLineWidth: Double { lineWidth * [matrix.a, matrix.b, matrix.c, matrix.d].map(abs).reduce(0, max) }

    /// How much is seen through what is painted in a colour.
    func transmittance(_ paint: Paint) -> Double {
        let opacity = min(1, max(0, paint.alpha)) * groupAlpha
        return isGroupDarkening || isDarkening && !isIsolated ? 1 - opacity * (1 - paint.light) : 1 - opacity
    }

    /// A group begins with opaque paint, and is put on what is below it as a whole (§11.6.6).
    mutating func enter(_ group: PDFContentGroup) {
        if case .none = group { return }
        if isDarkening, !isIsolated { isGroupDarkening = true }
        if case .isolated = group { isIsolated = true }
        groupAlpha *= min(1, max(0, fill.alpha))
        (fill.alpha, stroke.alpha, isDarkening) = (1, 1, false)
    }

    /// Sets what a graphics state parameter dictionary names (§8.4.5).
    mutating func set(_ object: PDFContentObject?) {
        guard case .state(let fill, let stroke, let isDarkening)? = object else { return }
        if let fill { self.fill.alpha = fill }
        if let stroke { self.stroke.alpha = stroke }
        if let isDarkening { self.isDarkening = isDarkening }
    }

    /// How light a colour is, by the weights of ISO 32000-2 §10.4.2.
    static func light(_ numbers: [Double]) -> Double {
        let values = numbers.map { min(1, max(0, $0)) }
        switch values.count {
        case 1: return values[0]
        case 3: return 0.3 * values[0] + 0.59 * values[1] + 0.11 * values[2]
        case 4: return 1 - min(1, 0.3 * values[0] + 0.59 * values[1] + 0.11 * values[2] + values[3])
        default: return 0
        }
    }
}
