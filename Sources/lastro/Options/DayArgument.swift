import ArgumentParser
import EvidenceArchive

/// Reads a day.
enum DayArgument {
    static func parse(_ text: String) throws -> ArchiveDay {
        guard let day = ArchiveDay(text) else { throw ValidationError("'\(text)' is not a day; write 2046-12-31") }
        return day
    }
}
