/// Predictors of FlateDecode and LZWDecode (ISO 32000-2 §7.4.4.4).
struct PDFPredictor {
    private let predictor: Int
    private let colors: Int
    private let bits: Int
    private let columns: Int
    private let rowLength: Int

    /// Nil where there is nothing to undo; throws `malformedFilterData` for parameters out of table 8.
    init?(_ parameters: PDFDictionary?, offset: Int) throws(PDFSyntaxError) {
        guard let parameters, let predictor = parameters["Predictor"] else { return nil }
        guard let value = predictor.integer, value == 1 || value == 2 || (10...15).contains(value) else {
            throw PDFSyntaxError(.malformedFilterData, at: offset)
        }
        guard value != 1 else { return nil }
        self.predictor = value
        colors = try Self.number(parameters["Colors"], 1, 1...256, offset)
        bits = try Self.number(parameters["BitsPerComponent"], 8, 1...16, offset)
        columns = try Self.number(parameters["Columns"], 1, 1...(1 << 26), offset)
        guard [1, 2, 4, 8, 16].contains(bits) else { throw PDFSyntaxError(.malformedFilterData, at: offset) }
        rowLength = (colors * bits * columns + 7) / 8
    }

    /// The bytes before prediction; as many as `input`, less the tags of PNG rows; a last row may be short.
    func undo(_ input: [UInt8], offset: Int) throws(PDFSyntaxError) -> [UInt8] {
        predictor == 2 ? undoTIFF(input) : try undoPNG(input, offset: offset)
    }

    private static func number(
        _ object: PDFObject?,
        _ absent: Int,
        _ range: ClosedRange<Int>,
        _ offset: Int
    ) throws(PDFSyntaxError) -> Int {
        guard let object else { return absent }
        guard let value = object.integer, range.contains(value) else {
            throw PDFSyntaxError(.malformedFilterData, at: offset)
        }
        return value
    }

    /// TIFF 6.0 §14: each component is the difference to the one on its left.
    private func undoTIFF(_ input: [UInt8]) -> [UInt8] {
        var output = input
        for row in stride(from: 0, to: output.count, by: rowLength) {
            let end = min(row + rowLength, output.count)
            switch bits {
            case 8:
                for index in stride(from: row + colors, to: end, by: 1) { output[index] &+= output[index - colors] }
            case 16:
                for index in stride(from: row + 2 * colors, to: end - 1, by: 2) {
                    let left = UInt16(output[index - 2 * colors]) << 8 | UInt16(output[index - 2 * colors + 1])
                    let sum = (UInt16(output[index]) << 8 | UInt16(output[index + 1])) &+ left
                    output[index] = UInt8(sum >> 8)
                    output[index + 1] = UInt8(truncatingIfNeeded: sum)
                }
            default: undoBits(&output, row: row, end: end)
            }
        }
        return output
    }

    private func undoBits(_ output: inout [UInt8], row: Int, end: Int) {
        let mask = UInt8(1 << bits - 1)
        let perByte = 8 / bits
        let components = min(colors * columns, (end - row) * perByte)
        for index in stride(from: colors, to: components, by: 1) {
            let left = index - colors
            let leftShift = 8 - bits * (left % perByte + 1)
            let shift = 8 - bits * (index % perByte + 1)
            let place = row + index / perByte
            let sum = (output[place] >> shift & mask) &+ (output[row + left / perByte] >> leftShift & mask)
            output[place] = output[place] & ~(mask << shift) | (sum & mask) << shift
        }
    }

    /// PNG (ISO/IEC 15948) §9: each row says in its first byte how it was filtered.
    private func undoPNG(_ input: [UInt8], offset: Int) throws(PDFSyntaxError) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(input.count)
        let pixel = max(1, colors * bits / 8)
        var above: Int?
        for row in stride(from: 0, to: input.count, by: rowLength + 1) {
            let start = output.count
            let tag = input[row]
            guard tag <= 4 else { throw PDFSyntaxError(.malformedFilterData, at: offset) }
            for index in stride(from: row + 1, to: min(row + 1 + rowLength, input.count), by: 1) {
                let column = index - row - 1
                let left = column >= pixel ? output[start + column - pixel] : 0
                let up = above.map { output[$0 + column] } ?? 0
                let upLeft = column >= pixel ? above.map { output[$0 + column - pixel] } ?? 0 : 0
                let prediction: UInt8
                switch tag {
                case 1: prediction = left
                case 2: prediction = up
                case 3: prediction = UInt8((Int(left) + Int(up)) / 2)
                case 4: prediction = Self.paeth(Int(left), Int(up), Int(upLeft))
                default: prediction = 0
                }
                output.append(input[index] &+ prediction)
            }
            above = start
        }
        return output
    }

    private static func paeth(_ left: Int, _ up: Int, _ upLeft: Int) -> UInt8 {
        let estimate = left + up - upLeft
        let distances = (abs(estimate - left), abs(estimate - up), abs(estimate - upLeft))
        if distances.0 <= distances.1, distances.0 <= distances.2 { return UInt8(left) }
        return UInt8(distances.1 <= distances.2 ? up : upLeft)
    }
}
