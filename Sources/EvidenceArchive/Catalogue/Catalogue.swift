/// The index of the archive: an LMDB environment that can be rebuilt from the tiers alone.
package final class Catalogue: Sendable {
    /// Makes an empty catalogue in a directory that is not there or empty.
    package init(creating path: String) throws(ArchiveError) { throw ArchiveError(.outOfOrder) }

    /// Opens a catalogue; throws `ARC-CATALOGUE-MISSING`, `-TRUNCATED`, `-PAGE`, `ARC-FORMAT-NEWER`, `ARC-IO-…`.
    package init(opening path: String, readOnly: Bool) throws(ArchiveError) { throw ArchiveError(.outOfOrder) }

    /// One state of the catalogue, unchanged while `body` runs; the reader is void after it.
    package func read<Outcome>(
        _ body: (CatalogueReader) throws(ArchiveError) -> Outcome
    ) throws(ArchiveError) -> Outcome {
        throw ArchiveError(.outOfOrder)
    }

    /// One write transaction: everything or nothing, on the disk when this returns; the writer is void after it.
    ///
    /// `body` runs again from its beginning when the map had to grow: it must not change anything outside.
    package func write<Outcome>(
        _ body: (CatalogueWriter) throws(ArchiveError) -> Outcome
    ) throws(ArchiveError) -> Outcome {
        throw ArchiveError(.outOfOrder)
    }
}
