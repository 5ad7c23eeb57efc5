/// A page of the data file that is not what it should be.
package struct PageDamage: Sendable, Hashable, CustomStringConvertible {
    /// Its number; it begins at this many page sizes in `data.mdb`.
    package let page: Int
    /// The database that it belongs to; empty for the table of databases, nil for the list of free pages.
    package let database: String?
    /// What is wrong, in English.
    package let problem: String

    package var description: String {
        let owner =
            switch database {
            case nil: "list of free pages"
            case "": "table of databases"
            case let name?: "database \(name)"
            }
        return "page \(page) (\(owner)): \(problem)"
    }
}
