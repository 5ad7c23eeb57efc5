/// A colour as a screen shows it, as far as it takes to tell it from another.
struct PaintedColor {
    static let white = PaintedColor(red: 1, green: 1, blue: 1)
    static let black = PaintedColor(red: 0, green: 0, blue: 0)

    let red: Double
    let green: Double
    let blue: Double

    private init(red: Double, green: Double, blue: Double) { (self.red, self.green, self.blue) = (red, green, blue) }

    /// Nil where the colour space does not say.
    init?(_ components: [Double], _ space: GraphicsState.ColorSpace) {
        switch (space, components.count) {
        case (.additive(1), 1): self.init(red: components[0], green: components[0], blue: components[0])
        case (.additive(3), 3): self.init(red: components[0], green: components[1], blue: components[2])
        case (.subtractive, 4), (.additive(4), 4):
            let inks = components.prefix(3).map { max(0, 1 - $0 - components[3]) }
            self.init(red: inks[0], green: inks[1], blue: inks[2])
        default: return nil
        }
    }

    /// From 0 for the same to 1.
    func contrast(_ other: PaintedColor) -> Double {
        max(abs(red - other.red), abs(green - other.green), abs(blue - other.blue))
    }
}
