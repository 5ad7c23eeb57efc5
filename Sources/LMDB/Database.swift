import CLMDB

/// A named database of an environment; good for as long as the environment is open.
package struct Database: Sendable, Hashable {
    /// What a database can be told when it is created; it must be told the same ever after.
    package struct Options: OptionSet, Sendable {
        package let rawValue: Int

        package init(rawValue: Int) { self.rawValue = rawValue }

        /// Several values a key, kept in the order of their bytes; each at most 511 bytes long.
        package static let duplicates = Options(rawValue: 1)
    }

    /// Its name in the environment.
    package let name: String
    /// How it was created.
    package let options: Options
    let index: MDB_dbi

    package static func == (left: Database, right: Database) -> Bool { left.index == right.index }

    package func hash(into hasher: inout Hasher) { hasher.combine(index) }

    var hasDuplicates: Bool { options.contains(.duplicates) }
}
