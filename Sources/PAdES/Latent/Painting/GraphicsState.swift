import PDFSyntax

/// What of the graphics state (ISO 32000-2 §8.4) decides whether something is seen.
struct GraphicsState {
    /// A colour, as far as it matters.
    enum Paint {
        case white
        case other
    }

    /// How many components a colour has, and what they mean.
    enum ColorSpace {
        /// 1 is white; so many components, all of them light.
        case additive(Int)
        /// 0 is white; four inks.
        case subtractive
        case unknown
    }

    var matrix = AffineMatrix.identity
    /// The rectangle around what the clipping path lets through; nil where nothing is cut off.
    var clip: PDFRectangle?
    /// Whether the clipping path is that rectangle.
    var isClipExact = true
    /// Whether nothing at all is let through.
    var isClipEmpty = false
    var fill = Paint.other
    var stroke = Paint.other
    var fillColor: PaintedColor? = .black
    var strokeColor: PaintedColor? = .black
    var lineWidth = 1.0
    var fillSpace = ColorSpace.additive(1)
    var strokeSpace = ColorSpace.additive(1)
    var fillAlpha = 1.0
    var strokeAlpha = 1.0
    /// The opacity of what this is painted into.
    var groupAlpha = 1.0
    /// Whether the blend mode is normal and there is no soft mask.
    var isPlain = true
    var font: LatentFont?
    var fontSize = 0.0
    var characterSpace = 0.0
    var wordSpace = 0.0
    var scale = 1.0
    var leading = 0.0
    var rise = 0.0
    var renderingMode = 0

    /// Whether an area of the fill colour hides what is under it.
    var hides: Bool { isPlain && fillAlpha * groupAlpha >= 0.95 }

    /// Whether a line of the stroke colour hides what is under it.
    var strokeHides: Bool { isPlain && strokeAlpha * groupAlpha >= 0.95 }

    /// Cuts off what is outside of a rectangle.
    mutating func clip(to box: PDFRectangle, isExact: Bool) {
        isClipExact = isClipExact && isExact
        guard let clip else {
            clip = box
            return
        }
        guard let common = clip.intersection(box) else {
            isClipEmpty = true
            return
        }
        self.clip = common
    }

    static func paint(_ components: [Double], _ space: ColorSpace) -> Paint {
        switch space {
        case .additive(let count):
            components.count == count && components.allSatisfy { $0 >= 0.97 } ? .white : .other
        case .subtractive: components.count == 4 && components.allSatisfy { $0 <= 0.03 } ? .white : .other
        case .unknown: .other
        }
    }
}
