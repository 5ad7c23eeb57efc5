/// LZWDecode (ISO 32000-2 §7.4.4.2): codes of 9 to 12 bits, the highest bit first.
enum LZWFilter {
    private static let clearTable = 256
    private static let endOfData = 257

    /// `earlyChange` 1, the default, lengthens codes one code earlier than needed (table 8).
    static func decode(
        _ input: [UInt8],
        earlyChange: Int,
        _ output: inout PDFFilterOutput
    ) throws(PDFSyntaxError) {
        // For code 258 + i: where in the output its sequence stands, and how long it is.
        var table: [(start: Int, length: Int)] = []
        var previous: (start: Int, length: Int)?
        var bits = 0
        var bitCount = 0
        var width = 9
        for byte in input {
            bits = (bits << 8 | Int(byte)) & 0xff_ffff
            bitCount += 8
            guard bitCount >= width else { continue }
            bitCount -= width
            let code = bits >> bitCount & (1 << width - 1)
            if code == endOfData { return }
            if code == clearTable {
                table.removeAll(keepingCapacity: true)
                previous = nil
                width = 9
                continue
            }
            let start = output.bytes.count
            if code < 256 {
                try output.append(UInt8(code))
            } else if code - 258 < table.count {
                let entry = table[code - 258]
                try copy(entry, &output)
            } else if code - 258 == table.count, let previous {
                // The sequence that this very code completes: the one before and its first byte again.
                try copy(previous, &output)
                try output.append(output.bytes[start])
            } else {
                throw output.malformed
            }
            if let previous, table.count < 4_096 - 258 {
                // The sequence before and the byte behind it, which stand next to each other in the output.
                table.append((previous.start, previous.length + 1))
            }
            previous = (start, output.bytes.count - start)
            switch table.count + 258 + earlyChange {
            case ..<512: width = 9
            case ..<1_024: width = 10
            case ..<2_048: width = 11
            default: width = 12
            }
        }
        output.endsProperly = false
    }

    private static func copy(
        _ entry: (start: Int, length: Int),
        _ output: inout PDFFilterOutput
    ) throws(PDFSyntaxError) {
        let run = Array(output.bytes[entry.start..<(entry.start + entry.length)])
        try output.append(run)
    }
}
