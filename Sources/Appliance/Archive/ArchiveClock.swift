import ASN1
import EvidenceArchive

/// The machine's clock in the archive's form.
enum ArchiveClock {
    static var now: ArchiveTime { time(SystemClock.now) }

    /// An instant; one outside of the years 1 to 9999 is held at their end.
    static func time(_ instant: Instant) -> ArchiveTime { ArchiveTime(clamping: instant.seconds) }
}
