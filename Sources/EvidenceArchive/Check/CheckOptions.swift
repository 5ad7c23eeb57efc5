/// How thorough a check is.
package struct CheckOptions: Sendable, Hashable {
    /// Whether every byte is read and both digests are compared; otherwise sizes only.
    package var readsData = false
    /// Which part of the objects is read, above 0 to 1; chosen by digest and round, so that rounds meet all of them.
    package var fraction = 1.0
    /// Which sample of that size is read, from 0; nil: the one after that of the last check, where `at` is given.
    package var round: UInt64?
    /// The tiers whose objects are looked at.
    package var tiers = Set(CheckTier.allCases)
    /// Whether a reading that was cut off is gone on with, as it was begun.
    package var resumes = false
    /// Whether only those tiers are read whose last complete reading is longer ago than `archive.yaml` allows.
    package var isDue = false
    /// When it is, for what is remembered of readings; nil: nothing is remembered.
    package var at: ArchiveTime?
    /// How many threads read.
    package var workers = 2

    package init() {}

    /// How many samples of that size meet every object.
    var rounds: UInt64 { UInt64(max(1, (1 / max(fraction, 0.000_001)).rounded(.up))) }
}
