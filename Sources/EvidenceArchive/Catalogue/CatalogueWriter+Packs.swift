extension CatalogueWriter {
    /// Removes a pack that no object stands in any more; throws `ARC-CATALOGUE-REFERENCE` where there is none.
    package func remove(pack sequence: UInt64) throws(ArchiveError) {
        guard let pack = try pack(sequence: sequence) else {
            throw ArchiveError(.catalogueReference, subject: "catalogue/packs/\(sequence)", detail: "not there")
        }
        try delete(CatalogueKey.sequence(sequence), .packs)
        try count { counts in
            counts.packCount -= min(1, counts.packCount)
            counts.packBytes -= min(pack.size, counts.packBytes)
        }
    }
}
