package import EvidenceArchive

/// Mends an archive: what `lastro archive repair` does.
package struct RepairArchive: Sendable {
    private let place: ArchivePlace

    package init(_ place: ArchivePlace) { self.place = place }

    /// Builds the catalogue anew from the tiers and the audit log; gives the number of items, and what was damaged.
    ///
    /// - Throws: `ApplianceError`; the old catalogue is in its place then, or none, and the command can be run again.
    package func rebuildCatalogue() throws(ApplianceError) -> (items: UInt64, findings: [ArchiveFinding]) {
        let outcome = try archiving { () throws(ArchiveError) in
            let rebuild = try CatalogueRebuild(at: place.path)
            try rebuild.run(wait: place.wait)
            return (rebuild.itemCount, rebuild.findings)
        }
        // Opening completes what a crash left, and shows that the new catalogue can be written to.
        _ = try place.writing()
        return outcome
    }

    /// Restores what is damaged or missing from a replica; hands on each file with whether it was restored.
    package func restore(
        from replica: String,
        emit: (String, ObjectRepair.Outcome) throws(ApplianceError) -> Void
    ) throws(ApplianceError) {
        let archive = try place.writing()
        var failure: ApplianceError?
        do throws(ArchiveError) {
            try ObjectRepair(archive, from: replica).run(
                wait: place.wait,
                actor: place.actor,
                at: ArchiveClock.now
            ) { name, outcome throws(ArchiveError) in
                do throws(ApplianceError) {
                    try emit(name, outcome)
                } catch {
                    failure = error
                    throw ArchiveError(.inputOutput)
                }
            }
        } catch {
            throw failure ?? ApplianceError(archive: error)
        }
    }
}
