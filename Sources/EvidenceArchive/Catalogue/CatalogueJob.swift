/// What a long command has to remember when it is cut off: a place, or work that is still to do.
package struct CatalogueJob: Sendable, Hashable {
    /// As `check.read-data` or `move.unlink`.
    package let name: String
    /// When it began.
    package let startedAt: ArchiveTime
    /// The place that it has come to, where it has one.
    package var cursor: UInt64?
    /// Counts and the like, by name.
    package var numbers: [String: UInt64]
    /// Other settings, by name; no personal data.
    package var texts: [String: String]
    /// Objects that are still to be dealt with, by their numbers in the catalogue.
    package var objects: [UInt64]

    package init(
        name: String,
        startedAt: ArchiveTime,
        cursor: UInt64? = nil,
        numbers: [String: UInt64] = [:],
        texts: [String: String] = [:],
        objects: [UInt64] = []
    ) {
        self.name = name
        self.startedAt = startedAt
        self.cursor = cursor
        self.numbers = numbers
        self.texts = texts
        self.objects = objects
    }
}
