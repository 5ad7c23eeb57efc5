/// Something that a check came upon.
package struct ArchiveFinding: Sendable, Hashable {
    package enum Level: String, Sendable, Hashable {
        /// What was put in is not what is there.
        case damage
        /// Harmless: what a crash left, which the next writer removes or takes up.
        case note
    }

    package let level: Level
    /// What is wrong and where; its hint is the command that mends it.
    package let error: ArchiveError

    package init(_ level: Level, _ error: ArchiveError) {
        self.level = level
        self.error = error
    }
}
