package import EvidenceArchive

/// What `lastro archive stats` shows.
package struct ArchiveSummary: Sendable {
    package let identity: String
    package let statistics: ArchiveStatistics
    package let storage: CatalogueStorage

    /// One JSON object (`lastro.archive-stats/1`).
    package func json() throws(ApplianceError) -> String {
        try ArchiveJSON.line(
            ArchiveJSON.Statistics(
                identity: identity,
                objects: .init(statistics.objects),
                hot: .init(statistics.hot),
                cold: .init(statistics.cold),
                packs: .init(statistics.packs),
                items: statistics.itemCount,
                superseded: statistics.supersededCount,
                roles: Dictionary(uniqueKeysWithValues: statistics.roles.map { ($0.rawValue, $1) }),
                types: Dictionary(uniqueKeysWithValues: statistics.types.map { ($0.rawValue, $1) }),
                indications: statistics.indications,
                evidence: Dictionary(uniqueKeysWithValues: statistics.evidence.map { ($0.rawValue, $1) }),
                evidenceReferences: statistics.evidenceReferences,
                catalogueBytes: storage.bytes,
                catalogueFreeBytes: storage.freeBytes
            )
        ) + "\n"
    }
}
