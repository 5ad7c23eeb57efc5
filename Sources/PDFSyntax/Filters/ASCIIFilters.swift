/// ASCIIHexDecode and ASCII85Decode (ISO 32000-2 §7.4.2 and §7.4.3).
enum ASCIIFilters {
    /// Pairs of hexadecimal digits up to `>`; a missing last digit is 0.
    static func hexadecimal(_ input: [UInt8], _ output: inout PDFFilterOutput) throws(PDFSyntaxError) {
        var high: UInt8?
        for (index, byte) in input.enumerated() {
            if byte == UInt8(ascii: ">") {
                if let high { try output.append(high << 4) }
                output.endsProperly = isBlank(input[(index + 1)...])
                return
            }
            if let value = PDFCharacter.hexadecimalValue(byte) {
                if let first = high {
                    try output.append(first << 4 | value)
                    high = nil
                } else {
                    high = value
                }
            } else if !PDFCharacter.isWhiteSpace(byte) {
                throw output.malformed
            }
        }
        if let high { try output.append(high << 4) }
        output.endsProperly = false
    }

    /// Groups of five characters in base 85 up to `~>`; `z` is four zero bytes.
    static func base85(_ input: [UInt8], _ output: inout PDFFilterOutput) throws(PDFSyntaxError) {
        var group: [UInt8] = []
        var index = 0
        var hasEnd = false
        while index < input.count, !hasEnd {
            let byte = input[index]
            index += 1
            switch byte {
            case UInt8(ascii: "!")...UInt8(ascii: "u"):
                group.append(byte - 33)
                if group.count == 5 {
                    try flush(&group, &output)
                }
            case UInt8(ascii: "z"):
                guard group.isEmpty else { throw output.malformed }
                try output.append([0, 0, 0, 0])
            case UInt8(ascii: "~"):
                hasEnd = true
            case let other where PDFCharacter.isWhiteSpace(other): break
            default: throw output.malformed
            }
        }
        if !group.isEmpty { try flush(&group, &output) }
        output.endsProperly = hasEnd && index < input.count && input[index] == UInt8(ascii: ">")
        if output.endsProperly { output.endsProperly = isBlank(input[(index + 1)...]) }
    }

    private static func flush(_ group: inout [UInt8], _ output: inout PDFFilterOutput) throws(PDFSyntaxError) {
        let length = group.count - 1
        guard length > 0 else { throw output.malformed }  // one character alone is no byte
        var value = 0
        for index in 0..<5 { value = value * 85 + (index < group.count ? Int(group[index]) : 84) }
        guard value <= Int(UInt32.max) else { throw output.malformed }
        for index in 0..<length { try output.append(UInt8(truncatingIfNeeded: value >> (24 - 8 * index))) }
        group.removeAll(keepingCapacity: true)
    }

    private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy(PDFCharacter.isWhiteSpace) }
}
