extension PDFLexer {
    /// Takes an integer or a real (ISO 32000-2 §7.3.3): a sign, digits, one point; no exponent, no radix.
    mutating func number() throws(PDFSyntaxError) -> PDFToken.Kind {
        let start = position
        var isNegative = false
        if let sign = peek(), sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            position += 1
        }
        var integer: Int? = 0
        var real = 0.0
        var scale = 1.0
        var digits = 0
        var hasPoint = false
        while let byte = peek(), PDFCharacter.isRegular(byte) {
            if PDFCharacter.isDigit(byte) {
                digits += 1
                integer = hasPoint ? integer : integer.flatMap { Self.appending(byte - 48, to: $0) }
                if hasPoint { scale *= 10 }
                // Beyond 17 digits behind the point nothing changes, and the scale must stay finite.
                if scale <= 1e17 || !hasPoint {
                    real = real * 10 + Double(byte - 48)
                } else {
                    scale /= 10
                }
            } else if byte == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else {
                throw PDFSyntaxError(.malformedNumber, at: start)
            }
            position += 1
        }
        guard digits > 0 else { throw PDFSyntaxError(.malformedNumber, at: start) }
        if hasPoint {
            guard real.isFinite else { throw PDFSyntaxError(.malformedNumber, at: start) }
            return .real(isNegative ? -real / scale : real / scale)
        }
        guard let integer else { throw PDFSyntaxError(.malformedNumber, at: start) }
        return .integer(isNegative ? -integer : integer)
    }

    /// Takes up to `limit` digits as a number that is not negative; nil, and nothing taken, where there are none or more.
    mutating func takeDigits(limit: Int = 10) -> Int? {
        var value = 0
        var length = 0
        while let byte = peek(length), PDFCharacter.isDigit(byte) {
            guard length < min(limit, 18) else { return nil }
            value = value * 10 + Int(byte - 48)
            length += 1
        }
        guard length > 0 else { return nil }
        position += length
        return value
    }

    /// Takes ` g R` behind an object number: the generation; nil, and nothing taken, where something else stands there.
    mutating func takeReferenceTail() -> Int? {
        let start = position
        skipWhiteSpaceAndComments()
        if position > start, let generation = takeDigits(limit: 5), generation <= 65_535 {
            let afterDigits = position
            skipWhiteSpaceAndComments()
            if position > afterDigits, take(keyword: "R") { return generation }
        }
        position = start
        return nil
    }

    private static func appending(_ digit: UInt8, to value: Int) -> Int? {
        let (product, overflow) = value.multipliedReportingOverflow(by: 10)
        guard !overflow else { return nil }
        let (sum, carry) = product.addingReportingOverflow(Int(digit))
        return carry ? nil : sum
    }
}
