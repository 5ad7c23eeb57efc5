/// One step from an older format of the archive to the next one.
///
/// A step runs under the writer's lock, may be cut off at any moment and is then run again from its beginning; it writes
/// `archive.yaml` with the next format's number as its last act.
package struct FormatMigration: Sendable {
    /// The format that the step leads away from, to the one after it.
    package let format: Int
    package let run: @Sendable (ArchiveLayout) throws(ArchiveError) -> Void

    package init(from format: Int, run: @escaping @Sendable (ArchiveLayout) throws(ArchiveError) -> Void) {
        self.format = format
        self.run = run
    }

    /// All steps there are: format 1 is the first.
    package static let steps: [FormatMigration] = []

    /// The steps from a format to another one, in order; none where they are equal.
    ///
    /// Throws `ARC-FORMAT-NEWER` for a format above the target, `ARC-FORMAT-UNKNOWN` where a step is missing.
    package static func chain(
        from format: Int,
        to target: Int = ArchiveConfiguration.currentFormat,
        of steps: [FormatMigration] = steps
    ) throws(ArchiveError) -> [FormatMigration] {
        guard format <= target else { throw newer(format) }
        var chain: [FormatMigration] = []
        for number in format..<target {
            guard let step = steps.first(where: { $0.format == number }) else {
                throw ArchiveError(
                    .formatUnknown,
                    subject: ArchiveLayout.configurationName,
                    detail: "format \(format); this version reads format \(target)"
                )
            }
            chain.append(step)
        }
        return chain
    }

    static func newer(_ format: Int) -> ArchiveError {
        ArchiveError(
            .formatNewer,
            subject: ArchiveLayout.configurationName,
            detail: "format \(format); this version reads up to format \(ArchiveConfiguration.currentFormat)"
        )
    }
}
