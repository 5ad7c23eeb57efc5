import EvidenceArchive

/// Mends an archive from a replica, and says what became of each file.
struct RepairRun {
    let now: ArchiveTime

    func run(_ path: String, from replica: String) throws {
        let repair = ArchiveRepairRun(at: path, from: replica, wait: 10, actor: "driver", at: now)
        var restored: UInt64 = 0
        _ = try repair.prepare(trustsCatalogue: true) { name, outcome throws(ArchiveError) in
            restored += outcome == .restored ? 1 : 0
            say("\(outcome) \(name)")
        }
        let archive = try Archive(opening: path, access: .write(wait: 10, actor: "driver", at: now))
        try repair.finish(archive, others: (restored, 0)) { name, outcome throws(ArchiveError) in
            say("\(outcome) \(name)")
        }
        say("repaired")
    }
}
