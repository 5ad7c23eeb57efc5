import Glibc
import LMDB

/// The index of the archive: an LMDB environment that can be rebuilt from the tiers alone.
///
/// One process opens it once; threads share it. Any number of processes read, one writes at a time.
package final class Catalogue: Sendable {
    /// The number of the catalogue's own format, under `format` in `meta`.
    static let format: UInt64 = 1
    static let formatKey = "catalogue.format"
    static let statisticsKey = "catalogue.statistics"
    static let reservedItemsKey = "catalogue.reserved-items"

    let environment: Environment
    let databases: CatalogueDatabases
    /// Whether nothing can be written.
    package var isReadOnly: Bool { environment.isReadOnly }

    /// Makes an empty catalogue in a directory, which is made where it is not there.
    ///
    /// The directory's own name is the caller's to sync. Throws `ARC-ARCHIVE-EXISTS` where there is a catalogue, and
    /// `ARC-IO-…`.
    package init(creating path: String) throws(ArchiveError) {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw ArchiveError(LMDBError(.system(errno), function: "mkdir", status: errno))
        }
        guard access(path + "/data.mdb", F_OK) != 0 else {
            throw ArchiveError(.alreadyExists, subject: ArchiveError.catalogueFile)
        }
        environment = try Catalogue.open(path, readOnly: false)
        databases = try CatalogueDatabases(in: environment, create: true)
        try write { (writer) throws(ArchiveError) in
            try writer.setInternalMeta(Catalogue.formatKey, CatalogueKey.sequence(Catalogue.format))
        }
    }

    /// Opens a catalogue.
    ///
    /// Throws `ARC-CATALOGUE-MISSING`, `-TRUNCATED`, `-PAGE`, `-RECORD`, `ARC-FORMAT-NEWER` and `ARC-IO-…`.
    package init(opening path: String, readOnly: Bool) throws(ArchiveError) {
        guard access(path + "/data.mdb", F_OK) == 0 || errno != ENOENT else {
            throw ArchiveError(.catalogueMissing, subject: ArchiveError.catalogueFile)
        }
        environment = try Catalogue.open(path, readOnly: readOnly)
        databases = try CatalogueDatabases(in: environment, create: false)
        let format = try read { (reader) throws(ArchiveError) in try reader.internalMeta(Catalogue.formatKey) }
        guard let format, let number = CatalogueKey.sequence(of: format.span.bytes), number > 0 else {
            throw ArchiveError(.catalogueRecord, subject: "catalogue/meta/\(Catalogue.formatKey)")
        }
        guard number <= Catalogue.format else {
            throw ArchiveError(
                .formatNewer,
                subject: "catalogue",
                detail: "format \(number), known: \(Catalogue.format)"
            )
        }
    }

    /// One state of the catalogue, unchanged while `body` runs; the reader is void after it.
    package func read<Outcome>(
        _ body: (CatalogueReader) throws(ArchiveError) -> Outcome
    ) throws(ArchiveError) -> Outcome {
        try environment.read { (transaction) throws(ArchiveError) in
            let reader = CatalogueReader(databases, transaction.handle)
            defer { reader.end() }
            return try body(reader)
        }
    }

    /// One write transaction: everything or nothing, on the disk when this returns; the writer is void after it.
    ///
    /// **`body` may run more than once**, from its beginning, where the map has to grow: it must change nothing but the
    /// catalogue. Throws `ARC-IO-DISK-FULL` and the like with nothing kept, and what `body` throws.
    @discardableResult
    package func write<Outcome>(
        _ body: (CatalogueWriter) throws(ArchiveError) -> Outcome
    ) throws(ArchiveError) -> Outcome {
        try environment.write { (transaction) throws(ArchiveError) in
            try withUnsafeMutablePointer(to: &transaction) { (pointer) throws(ArchiveError) in
                let writer = CatalogueWriter(databases, pointer)
                defer { writer.end() }
                let outcome = try body(writer)
                try writer.flush()
                return outcome
            }
        }
    }

    /// How large the catalogue's file is, and how much of it waits to be used again.
    package func storage() throws(ArchiveError) -> CatalogueStorage {
        do throws(LMDBError) {
            let statistics = try environment.statistics()
            return CatalogueStorage(
                bytes: UInt64(clamping: statistics.fileSize),
                freeBytes: UInt64(clamping: statistics.freePageCount * statistics.pageSize)
            )
        } catch {
            throw ArchiveError(error)
        }
    }

    /// Looks at every page without LMDB, which ends the process on some damage; do this before a walk through a catalogue
    /// that may be damaged.
    ///
    /// The result is what is wrong, at most `limit` pages, each as `ARC-CATALOGUE-PAGE`. Throws `ARC-IO-FAILED`, and what no
    /// page could be looked at for.
    package func damagedPages(limit: Int = 100) throws(ArchiveError) -> [ArchiveError] {
        do throws(LMDBError) {
            return try environment.verifyPages(damageLimit: limit).damage.map { damage in
                ArchiveError(LMDBError(.damaged, function: "verifyPages", detail: "\(damage)"))
            }
        } catch {
            throw ArchiveError(error)
        }
    }

    private static func open(_ path: String, readOnly: Bool) throws(ArchiveError) -> Environment {
        do throws(LMDBError) { return try Environment.open(path: path, readOnly: readOnly) } catch {
            throw ArchiveError(error)
        }
    }
}
