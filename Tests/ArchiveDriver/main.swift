import EvidenceArchive
import Foundation

// Drives an archive from outside: the tests kill it at random moments, make its calls fail, and run several at once.
//
//   archive-driver create DIR
//   archive-driver add DIR FOLDER [GROUP-COUNT [WORKERS [WAIT]]]
//   archive-driver move DIR hot|cold [PACK-OBJECTS]
//   archive-driver replicate DIR REPLICA
//   archive-driver repair DIR REPLICA
//   archive-driver rebuild DIR
//   archive-driver import DIR DOSSIER
//   archive-driver renew DIR
//
// `add` writes a line for each acknowledged file, `added|present|failed NAME SHA-256|CODE SEQUENCE`, unbuffered, and ends
// with 0, or 75 where someone else writes, or 74. `move` writes a line for each durable step.

let words = CommandLine.arguments
guard words.count >= 3, let now = ArchiveTime(seconds: 1_795_000_000) else { exit(64) }

do {
    switch words[1] {
    case "create":
        let archive = try Archive.create(
            at: words[2],
            identity: "0123456789abcdef0123456789abcdef",
            created: now,
            actor: "driver"
        )
        withExtendedLifetime(archive) {}
    case "add":
        var options = AddOptions()
        if words.count > 4, let count = Int(words[4]) { options.groupCount = count }
        if words.count > 5, let count = Int(words[5]) { options.workers = count }
        if words.count > 6, let count = Int(words[6]) { options.wait = count }
        try AddRun(folder: words[3], options: options, now: now).run(words[2])
    case "move":
        guard words.count > 3, let target = MoveTarget(rawValue: words[3]) else { exit(64) }
        var options = MoveOptions(at: now)
        if words.count > 4, let count = Int(words[4]) { options.packObjectCount = count }
        try MoveRun(target: target, options: options).run(words[2])
    case "replicate" where words.count > 3:
        let archive = try Archive(opening: words[2], access: .write(wait: 10, actor: "driver", at: now))
        _ = try Replication(archive, to: words[3]).run(ReplicaOptions(), actor: "driver", at: now) { _ in }
        say("replicated")
    case "repair" where words.count > 3:
        try RepairRun(now: now).run(words[2], from: words[3])
    case "rebuild":
        try CatalogueRebuild(at: words[2]).run(wait: 10)
        say("rebuilt")
    case "import":
        guard words.count >= 4 else { exit(64) }
        let dossier = try VerifiedDossier(words[3])
        let archive = try Archive(opening: words[2], access: .write(wait: 10, actor: "driver", at: now))
        for outcome in try DossierImport(dossier, into: archive).run(actor: "driver", at: now, wait: 10) {
            let status = outcome.outcome.status == .added ? "added" : "present"
            say("\(status) \(outcome.path) \(outcome.outcome.object?.sha256.hex ?? "-")")
        }
    case "renew": try RenewRun(now: now).run(words[2])
    default: exit(64)
    }
} catch let error as ArchiveError {
    say("error \(error.code.rawValue) \(error) | \(error.hint)")
    exit(error.code.kind == .locked ? 75 : 74)
}
