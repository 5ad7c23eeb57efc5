package import EvidenceArchive

/// Mends an archive: what `lastro archive repair` does.
package struct RepairArchive: Sendable {
    private let place: ArchivePlace
    private let from: String?
    /// The command that mends this archive.
    package let advice: RepairAdvice

    /// `from`: a replica, a pack, the folder of one, or plain files; nil: none.
    package init(_ place: ArchivePlace, from: String? = nil) {
        self.place = place
        self.from = from
        advice = RepairAdvice(archive: place.path, replica: from)
    }

    /// What was done, in the order in which it was.
    package enum Step: Sendable {
        case file(String, ObjectRepair.Outcome)
        case rebuilt(items: UInt64)
        case finding(ArchiveFinding)
        /// The archive has a new key to sign its audit log with.
        case renewedKey
    }

    /// Mends what can be mended; hands on each step.
    ///
    /// `rebuilds`: the catalogue is built anew from the tiers and the log. `renewsKey`: an archive whose keys are lost gets
    /// new ones. The order: `archive.yaml`, audit log, item lines, catalogue, key, objects.
    /// - Throws: `ApplianceError`; the command can be run again.
    package func run(
        rebuilds: Bool,
        renewsKey: Bool,
        emit: @escaping (Step) throws(ApplianceError) -> Void
    ) throws(ApplianceError) {
        var (restored, unavailable): (UInt64, UInt64) = (0, 0)
        let repair = ArchiveRepairRun(
            at: place.path,
            from: from,
            wait: place.wait,
            actor: place.actor,
            at: ArchiveClock.now
        )
        var needsRebuild = rebuilds
        if from != nil || rebuilds {
            let hasLines = try reporting(emit) { report throws(ArchiveError) in
                try repair.prepare(trustsCatalogue: !rebuilds) { name, outcome throws(ArchiveError) in
                    if outcome == .restored { restored += 1 } else { unavailable += 1 }
                    try report(.file(name, outcome))
                }
            }
            if hasLines, !needsRebuild { needsRebuild = try !knowsAllLines() }
        }
        if needsRebuild {
            let rebuild = try archiving { () throws(ArchiveError) in
                let rebuild = try CatalogueRebuild(at: place.path)
                try rebuild.run(wait: place.wait)
                return rebuild
            }
            for finding in rebuild.findings { try emit(.finding(finding)) }
            try emit(.rebuilt(items: rebuild.itemCount))
        }
        if renewsKey {
            try archiving { () throws(ArchiveError) in
                try AuditKeyRenewal.run(at: place.path, wait: place.wait)
            }
            try emit(.renewedKey)
        }
        // Opening completes what a crash left, and shows that the catalogue can be written to.
        guard let archive = try writable(emit) else { return }
        guard from != nil || rebuilds else { return }
        try reporting(emit) { report throws(ArchiveError) in
            guard from != nil else { return try repair.fillGaps(archive) }
            try repair.finish(archive, others: (restored, unavailable)) { name, outcome throws(ArchiveError) in
                try report(.file(name, outcome))
            }
        }
    }

    /// The archive for writing; nil, and a note, where only its keys are not there: it can be read, and signs nothing.
    private func writable(_ emit: (Step) throws(ApplianceError) -> Void) throws(ApplianceError) -> Archive? {
        do throws(ArchiveError) {
            return try place.openForWriting()
        } catch {
            guard error.code == .auditKey, from == nil else { throw ApplianceError(archive: error, advice) }
            try emit(.finding(ArchiveFinding(.note, error)))
            return nil
        }
    }

    /// Whether the catalogue has every line of the tier; false where it cannot be read.
    private func knowsAllLines() throws(ApplianceError) -> Bool {
        do throws(ArchiveError) {
            return try CatalogueLines.areAllKnown(at: place.path)
        } catch {
            guard error.code.kind == .damage else { throw ApplianceError(archive: error, advice) }
            return true
        }
    }

    /// Runs a step of the archive whose reports are the command's own.
    private func reporting<Outcome>(
        _ emit: @escaping (Step) throws(ApplianceError) -> Void,
        _ body: ((Step) throws(ArchiveError) -> Void) throws(ArchiveError) -> Outcome
    ) throws(ApplianceError) -> Outcome {
        var failure: ApplianceError?
        do throws(ArchiveError) {
            return try body { step throws(ArchiveError) in
                do throws(ApplianceError) {
                    try emit(step)
                } catch {
                    failure = error
                    throw ArchiveError(.inputOutput)
                }
            }
        } catch {
            throw failure ?? ApplianceError(archive: error, advice)
        }
    }
}
