import TransparencyLog

/// Compares everything that an archive holds with everything that it says: what `lastro archive check` does.
///
/// Nothing is changed, and no lock is taken: what a writer does meanwhile may be seen half, as a note and never as
/// damage, since each part is looked at in the order in which it is written.
package struct ArchiveCheck: Sendable {
    /// How many records are taken from the catalogue at a time.
    static let page = 4_096

    private let archive: Archive
    private let options: CheckOptions

    package init(_ archive: Archive, options: CheckOptions) {
        self.archive = archive
        self.options = options
    }

    /// Checks, and hands on each finding.
    ///
    /// Throws `ArchiveError` only where it cannot go on: a catalogue that cannot be walked is a finding, and the tiers are
    /// checked without it.
    package func run(_ emit: (ArchiveFinding) throws(ArchiveError) -> Void) throws(ArchiveError) -> CheckSummary {
        var summary = CheckSummary()
        // What the walk through the catalogue has named already.
        var named: Set<String> = []
        func report(_ finding: ArchiveFinding) throws(ArchiveError) {
            guard !named.contains(finding.error.description) else { return }
            switch finding.level {
            case .damage: summary.damageCount += 1
            case .note: summary.noteCount += 1
            }
            try emit(finding)
        }
        // LMDB may end the process on a damaged tree: it is not walked then.
        let pages = try archive.catalogue.damage()
        let memory = CheckMemory(archive.catalogue)
        let plan = pages.isEmpty ? try memory.plan(options, archive.configuration) : nil
        guard plan != nil || !pages.isEmpty else { return summary }
        for finding in try auditFindings(&summary.events) { try report(finding) }
        for finding in pages { try report(finding) }
        guard let plan else { return summary }
        summary.tiers = plan.tiers
        summary.rounds = plan.rounds
        summary.round = plan.round
        summary.damageCount += plan.earlierDamage
        try InspectionCheck(archive).run { finding throws(ArchiveError) in
            try report(finding)
            named.insert(finding.error.description)
        }
        var items = ItemCheck(archive)
        try items.run { finding throws(ArchiveError) in try report(finding) }
        summary.items = items.count
        try BatchCheck(archive, hashes: plan.readsData).run { finding throws(ArchiveError) in try report(finding) }
        var objects = ObjectCheck(archive, plan, workers: options.workers)
        try objects.run { finding throws(ArchiveError) in
            try report(finding)
        } reached: { end throws(ArchiveError) in
            try memory.note(plan, cursor: end, damage: summary.damageCount)
        }
        summary.objects = objects.count
        summary.objectsRead = objects.readCount
        summary.bytesRead = objects.bytesRead
        summary.bytesRead += try PackCheck(archive, packOptions(plan)).run { finding throws(ArchiveError) in
            try report(finding)
        }
        try ColdTreeCheck(archive).run { finding throws(ArchiveError) in try report(finding) }
        var tier = TierCheck(archive, lost: try EventCheck(archive).lost())
        try tier.run { finding throws(ArchiveError) in try report(finding) }
        try memory.finish(plan)
        return summary
    }

    /// How packs are read by this plan: as wholes where all of their tier is.
    private func packOptions(_ plan: CheckPlan) -> CheckOptions {
        var packs = options
        packs.readsData = plan.readsData && plan.tiers.contains(.cold)
        packs.fraction = 1 / Double(plan.rounds)
        return packs
    }

    private func auditFindings(_ events: inout UInt64) throws(ArchiveError) -> [ArchiveFinding] {
        let result = try AuditVerification(archive.audit.log).log
        events = UInt64(clamping: result.entries)
        var findings = result.defects.map { defect in
            ArchiveFinding(.damage, ArchiveError(.auditDamaged, subject: "audit", detail: "\(defect)"))
        }
        if result.checkpoint == nil, findings.isEmpty {
            findings.append(ArchiveFinding(.damage, ArchiveError(.auditDamaged, subject: "audit/checkpoint")))
        }
        return findings
    }
}
