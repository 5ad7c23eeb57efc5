import LMDB

/// All databases of an open environment.
struct CatalogueDatabases: Sendable {
    /// In the order of the cases.
    private let handles: [Database]

    /// Opens them; throws `ARC-CATALOGUE-PAGE` where one is missing and is not to be created.
    init(in environment: Environment, create: Bool) throws(ArchiveError) {
        var handles: [Database] = []
        do throws(LMDBError) {
            for database in CatalogueDatabase.allCases {
                handles.append(try environment.database(database.name, database.options, create: create))
            }
        } catch {
            guard error.code == .notFound || error.code == .incompatible else { throw ArchiveError(error) }
            throw ArchiveError(.cataloguePage, subject: ArchiveError.catalogueFile, detail: "a database is missing")
        }
        self.handles = handles
    }

    /// The handle of a database; every case has one.
    subscript(_ database: CatalogueDatabase) -> Database { handles[database.rawValue] }
}
