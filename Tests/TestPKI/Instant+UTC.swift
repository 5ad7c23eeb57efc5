package import ASN1

extension Instant {
    /// A fixed time of a test: `.utc("2024-03-01")` is midnight UTC, `.utc("2024-03-01T12:00:00Z")` as it says.
    ///
    /// - Precondition: the text is RFC 3339.
    package static func utc(_ text: String) -> Instant {
        guard let instant = Instant(text) else { preconditionFailure("not a time: \(text)") }
        return instant
    }
}
