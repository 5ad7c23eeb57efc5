import LMDB

extension Catalogue {
    /// The damaged pages of the catalogue's file, as findings; empty for a sound one.
    package func damage() throws(ArchiveError) -> [ArchiveFinding] {
        do throws(LMDBError) {
            return try environment.verifyPages().damage.map { damage in
                ArchiveFinding(
                    .damage,
                    ArchiveError(.cataloguePage, subject: ArchiveError.catalogueFile, detail: "\(damage)")
                )
            }
        } catch {
            throw ArchiveError(error)
        }
    }
}
