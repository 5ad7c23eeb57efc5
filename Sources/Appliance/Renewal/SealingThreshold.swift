package import ASN1
package import EvidenceArchive

/// From when on a run of renewals is worth while: so many objects wait, or one has waited so long.
///
/// For a timer that comes every few minutes: below the threshold no authority is asked and no lock taken.
package struct SealingThreshold: Sendable, Hashable {
    /// Objects that no batch covers; nil for no such threshold.
    package let objects: Int?
    /// Seconds since the object that waits longest was stored; nil for no such threshold.
    package let age: Int64?

    package init(objects: Int?, age: Int64?) {
        self.objects = objects
        self.age = age
    }

    /// What a run comes to that does nothing yet; nil where one of the thresholds is reached.
    ///
    /// - Throws: what reading the archive throws.
    package func summary(_ archive: Archive, at now: Instant) throws(ApplianceError) -> RenewalSummary? {
        let (waiting, oldest) = try archiving { () throws(ArchiveError) in
            try archive.catalogue.read { reader throws(ArchiveError) in
                (try reader.waitingCount(), try reader.waitingObjects(limit: 1).first?.storedAt)
            }
        }
        if let objects, waiting >= objects { return nil }
        if let age, let oldest, now.seconds - oldest.seconds >= age { return nil }
        var summary = RenewalSummary()
        summary.waiting = waiting
        summary.isBelowThreshold = true
        return summary
    }
}
