import TimeStampProtocol

/// The accuracy of a time-stamp in seconds (RFC 3161 §2.4.2).
enum AccuracyText {
    /// Such as `1 s` or `0.5 s`; a whole number of seconds has no fraction.
    static func make(_ accuracy: Accuracy) -> String {
        var fraction = padded(accuracy.millis) + padded(accuracy.micros)
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return "\(accuracy.seconds)" + (fraction.isEmpty ? "" : ".\(fraction)") + " s"
    }

    private static func padded(_ value: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }
}
