import ASN1
import ArgumentParser

/// Reads the value of `--at`.
enum TimeArgument {
    static func parse(_ text: String) throws -> Instant {
        guard let time = Instant(text) else {
            throw ValidationError(
                "'\(text)' is not a time; write 2026-06-01, or 2026-06-01T12:00:00Z with Z or an offset"
            )
        }
        return time
    }
}
