import ASN1

/// Times as `openssl -text` prints them, `Nov 13 13:01:02 2017 GMT`.
enum OpenSSLTime {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The time, or nil where the text is not one.
    static func instant(_ text: some StringProtocol) -> Instant? {
        let parts = text.split(separator: " ")
        guard parts.count == 5, let month = months.firstIndex(of: String(parts[0])), let day = Int(parts[1]) else {
            return nil
        }
        let clock = parts[2].split(separator: ":").compactMap { Int($0) }
        guard clock.count == 3, let year = Int(parts[3]) else { return nil }
        return Instant(year: year, month: month + 1, day: day, hour: clock[0], minute: clock[1], second: clock[2])
    }
}
