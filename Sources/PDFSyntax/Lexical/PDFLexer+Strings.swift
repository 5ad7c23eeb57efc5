extension PDFLexer {
    /// Takes a name (ISO 32000-2 §7.3.5), from its solidus on.
    mutating func name() throws(PDFSyntaxError) -> PDFName {
        let start = position
        position += 1
        var text: [UInt8] = []
        while let byte = peek(), PDFCharacter.isRegular(byte) {
            position += 1
            guard byte == UInt8(ascii: "#") else {
                text.append(byte)
                continue
            }
            if let high = peek().flatMap(PDFCharacter.hexadecimalValue),
                let low = peek(1).flatMap(PDFCharacter.hexadecimalValue)
            {
                guard high != 0 || low != 0 else { throw PDFSyntaxError(.malformedName, at: start) }
                text.append(high << 4 | low)
                position += 2
            } else {
                irregularities.append(PDFIrregularity(.malformedNameEscape, at: position - 1))
                text.append(byte)
            }
        }
        return PDFName(bytes: text)
    }

    /// Takes a hexadecimal string (§7.3.4.3); a missing last digit is 0.
    mutating func hexadecimalString() throws(PDFSyntaxError) -> PDFString {
        let start = position
        position += 1
        var text: [UInt8] = []
        var high: UInt8?
        while let byte = peek() {
            position += 1
            if byte == UInt8(ascii: ">") {
                if let high { text.append(high << 4) }
                return PDFString(bytes: text, isHexadecimal: true)
            }
            if let value = PDFCharacter.hexadecimalValue(byte) {
                if let first = high {
                    text.append(first << 4 | value)
                    high = nil
                } else {
                    high = value
                }
            } else if !PDFCharacter.isWhiteSpace(byte) {
                throw PDFSyntaxError(.malformedString, at: position - 1)
            }
        }
        throw PDFSyntaxError(.unexpectedEnd, at: start)
    }

    /// Takes a literal string (§7.3.4.2) with its escapes; parentheses inside are counted, not nested calls.
    mutating func literalString() throws(PDFSyntaxError) -> PDFString {
        let start = position
        position += 1
        var text: [UInt8] = []
        var open = 1
        while let byte = peek() {
            switch byte {
            case UInt8(ascii: "("):
                open += 1
                text.append(byte)
                position += 1
            case UInt8(ascii: ")"):
                open -= 1
                position += 1
                if open == 0 { return PDFString(bytes: text, isHexadecimal: false) }
                text.append(byte)
            case UInt8(ascii: "\\"):
                position += 1
                escape(into: &text)
            case PDFCharacter.carriageReturn:
                takeEndOfLine()
                text.append(PDFCharacter.lineFeed)
            default:
                text.append(byte)
                position += 1
            }
        }
        throw PDFSyntaxError(.unexpectedEnd, at: start)
    }

    /// Table 3: what stands behind a reverse solidus; one before any other character means nothing.
    private mutating func escape(into text: inout [UInt8]) {
        guard let byte = peek(), !takeEndOfLine() else { return }
        if (48...55).contains(byte) {
            var value: UInt8 = 0
            var length = 0
            while length < 3, let digit = peek(), (48...55).contains(digit) {
                value = value << 3 | (digit - 48)  // high-order overflow is ignored
                position += 1
                length += 1
            }
            text.append(value)
            return
        }
        position += 1
        switch byte {
        case UInt8(ascii: "n"): text.append(10)
        case UInt8(ascii: "r"): text.append(13)
        case UInt8(ascii: "t"): text.append(9)
        case UInt8(ascii: "b"): text.append(8)
        case UInt8(ascii: "f"): text.append(12)
        default: text.append(byte)
        }
    }
}
