import Testing

/// A command that works on an archive, is killed at random moments, and is run again.
///
/// To have another command tried, add it to `all` or to `renewals`.
struct KilledCommand: Sendable, CustomTestStringConvertible {
    let name: String
    /// How many times it is killed in `make test`; in `make soak` as often as `LASTRO_SOAK_KILLS` says.
    let kills: Int
    /// How many kills one archive lives through, until it has grown too large for the test's time.
    let lifetime: Int
    /// Whether the archive is in memory: what a killed process has written stays there as on a disk, sooner.
    var isInMemory = false
    /// Gives the command something to do.
    let prepare: @Sendable (CrashWorkshop) throws -> Void
    /// Its words; the same words again finish what was cut off.
    let words: @Sendable (CrashWorkshop) -> [String]
    /// Takes note of what a run said, whether it was killed or not.
    let note: @Sendable (CrashWorkshop, CommandRun) -> Void
    /// What must hold after it was killed.
    var interrupted: @Sendable (CrashWorkshop) throws -> Void = { try $0.verify() }
    /// What must hold once it came to its end, beside a sound archive that has everything that was acknowledged.
    let finished: @Sendable (CrashWorkshop) throws -> Void

    var testDescription: String { name }

    static let all = [add, moveToCold, moveToHot, replicate, repair, rebuildCatalogue]

    /// New files each time: what was cut off is added, and nothing twice.
    private static let add = KilledCommand(
        name: "add",
        kills: 100,
        lifetime: 25,
        prepare: { try $0.addSources(12) },
        words: { $0.adding },
        note: { $0.note($1) },
        finished: { try $0.verifyFinished() }
    )

    /// New objects each time, from the hot tier to the cold one.
    private static let moveToCold = KilledCommand(
        name: "move --to cold",
        kills: 10,
        lifetime: 5,
        prepare: { try $0.addAll(6) },
        words: { ["archive", "move", "--to", "cold", "--archive", $0.archive] },
        note: { _, _ in },
        finished: { try $0.verifyFinished() }
    )

    /// The other way.
    private static let moveToHot = KilledCommand(
        name: "move --to hot",
        kills: 10,
        lifetime: 5,
        prepare: { workshop in
            try workshop.addAll(6)
            try workshop.run("archive", "move", "--to", "cold", "--archive", workshop.archive)
        },
        words: { ["archive", "move", "--to", "hot", "--archive", $0.archive] },
        note: { _, _ in },
        finished: { try $0.verifyFinished() }
    )

    /// New objects each time, in both tiers.
    private static let replicate = KilledCommand(
        name: "replicate",
        kills: 10,
        lifetime: 5,
        prepare: { workshop in
            try workshop.addAll(6)
            try workshop.run("archive", "move", "--to", "cold", "--archive", workshop.archive)
            try workshop.addAll(6)
        },
        words: { ["archive", "replicate", $0.replica, "--archive", $0.archive] },
        note: { _, _ in },
        interrupted: { workshop in
            try workshop.verify()
            try workshop.verifyReplica(isWhole: false)
        },
        finished: { workshop in
            try workshop.verifyFinished()
            try workshop.verifyReplica(isWhole: true)
        }
    )

    /// Objects, a pack and item lines are lost or damaged each time; the replica has them.
    private static let repair = KilledCommand(
        name: "repair --from",
        kills: 10,
        lifetime: 5,
        prepare: { workshop in
            try workshop.addAll(6)
            try workshop.run("archive", "move", "--to", "cold", "--archive", workshop.archive)
            try workshop.addAll(6)
            let run = try workshop.run("archive", "replicate", workshop.replica, "--archive", workshop.archive)
            #expect(run.status == 0, "\(run.messages)")
            try workshop.damage()
        },
        words: mending,
        note: { _, _ in },
        interrupted: { workshop in
            let again = try CommandRun(mending(workshop), in: workshop.folder)
            #expect(again.status == 0, "\(again.lines) \(again.messages)")
            try workshop.verifyFinished()
        },
        finished: { try $0.verifyFinished() }
    )

    private static func mending(_ workshop: CrashWorkshop) -> [String] {
        ["archive", "repair", "--from", workshop.replica, "--archive", workshop.archive]
    }

    /// The catalogue is sound before: it is the old one or the new one at any moment.
    private static let rebuildCatalogue = KilledCommand(
        name: "repair --rebuild-catalogue",
        kills: 10,
        lifetime: 5,
        prepare: { try $0.addAll(6) },
        words: { ["archive", "repair", "--rebuild-catalogue", "--archive", $0.archive] },
        note: { _, _ in },
        finished: { try $0.verifyFinished() }
    )
}
