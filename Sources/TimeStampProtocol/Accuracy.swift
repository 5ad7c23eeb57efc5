import ASN1

/// An `Accuracy`: how far genTime may be off, either way (RFC 3161 §2.4.2).
package struct Accuracy: Hashable, Sendable {
    package let seconds: Int
    /// 0 to 999.
    package let millis: Int
    /// 0 to 999.
    package let micros: Int

    /// The whole deviation in nanoseconds; at the limit of the type where it is larger.
    package var nanoseconds: Int64 {
        let (product, overflow) = Int64(seconds).multipliedReportingOverflow(by: 1_000_000_000)
        guard !overflow else { return .max }
        let (sum, sumOverflow) = product.addingReportingOverflow(Int64(millis) * 1_000_000 + Int64(micros) * 1_000)
        return sumOverflow ? .max : sum
    }

    init(_ element: Element) throws {
        var fields = try element.sequence()
        seconds = try fields.optional(.integer)?.integer() ?? 0
        millis = try fields.optionalContext(0)?.implicitInteger() ?? 0
        micros = try fields.optionalContext(1)?.implicitInteger() ?? 0
        try fields.end()
        // RFC 3161 lets milliseconds and microseconds start at 1; TSAs write zeros.
        guard seconds >= 0, (0...999).contains(millis), (0...999).contains(micros) else {
            throw TimeStampError(.accuracyOutOfRange, at: element.encoding.startIndex)
        }
    }
}
