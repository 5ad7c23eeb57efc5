/// The text object's two matrices (ISO 32000-2 §9.4.2).
struct TextPosition {
    var line = AffineMatrix.identity
    var matrix = AffineMatrix.identity

    mutating func move(_ x: Double, _ y: Double) {
        line = AffineMatrix(1, 0, 0, 1, x, y).then(line)
        matrix = line
    }

    mutating func set(_ new: AffineMatrix) {
        line = new
        matrix = new
    }
}
