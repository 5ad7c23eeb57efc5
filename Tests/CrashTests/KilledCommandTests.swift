import Foundation
import Testing

/// Commands that are killed: the archive is sound, what was acknowledged is there, and the same
/// command ends what it had begun.
@Suite(.serialized) struct KilledCommandTests {
    /// `LASTRO_SOAK_KILLS` says how many kills of each command `make soak` wants.
    private static let soak = ProcessInfo.processInfo.environment["LASTRO_SOAK_KILLS"].flatMap { Int($0) }

    @Test("SIGKILL at random moments", arguments: KilledCommand.all)
    func killed(_ command: KilledCommand) throws { try kill(command) }

    @Test("SIGKILL at random moments of `lastro renew`", arguments: KilledCommand.renewals)
    func renewed(_ command: KilledCommand) throws { try kill(command) }

    private func kill(_ command: KilledCommand) throws {
        var generator = SystemRandomNumberGenerator()
        var kills = 0
        let wanted = Self.soak ?? command.kills
        while kills < wanted {
            let workshop = try CrashWorkshop(inMemory: command.isInMemory)
            try command.prepare(workshop)
            let whole = try run(command, workshop)
            #expect(whole.status == 0, "\(whole.messages)")
            // What a process needs before it does anything is not where it should be killed.
            let start = try workshop.run("--version").duration
            let end = kills + command.lifetime
            while kills < min(wanted, end) {
                try command.prepare(workshop)
                let delay = Double.random(in: start * 0.7...max(start, whole.duration * 1.05), using: &generator)
                let killed = try run(command, workshop, ending: .killed(after: UInt32(delay * 1e6)))
                #expect(killed.wasKilled || killed.status == 0, "\(killed.messages)")
                if killed.wasKilled {
                    kills += 1
                    try command.interrupted(workshop)
                } else {
                    try command.finished(workshop)
                }
            }
            #expect(try run(command, workshop).status == 0)
            try command.finished(workshop)
        }
        #expect(kills >= wanted)
    }

    private func run(
        _ command: KilledCommand,
        _ workshop: CrashWorkshop,
        ending: CommandRun.Ending = .itself
    ) throws -> CommandRun {
        let run = try CommandRun(
            command.words(workshop),
            in: workshop.folder,
            ending: ending,
            environment: workshop.environment
        )
        command.note(workshop, run)
        return run
    }
}
