import EvidenceArchive
import Foundation
import LibCrypto
import TestSupport
import Testing

/// What is covered, and by what, in an archive whose `lastro renew` is killed.
extension CrashWorkshop {
    /// The words that seal what waits and renew what is due, a few objects at a time.
    static let renewing =
        ["renew", "--archive", "archive", "--within", "365d", "--batch-size", "4", "--json"] + OwnAuthority.words

    /// The archive's own authority; commands live in its years from the first time on.
    func ownAuthority() throws -> OwnAuthority {
        if let authority { return authority }
        let made = try OwnAuthority(in: folder)
        authority = made
        environment = made.environment
        return made
    }

    /// Lets years pass.
    func pass(years: Int, validFor length: Int) throws {
        let authority = try ownAuthority()
        try authority.pass(years: years, validFor: length)
        environment = authority.environment
    }

    /// Says that there will be so many batches more of a kind.
    func expect(_ kind: BatchKind, _ count: Int = 1) { expected[kind, default: 0] += count }

    /// Runs `lastro renew` to its end.
    func renewAll() throws {
        let run = try CommandRun(Self.renewing, in: folder, environment: environment)
        noteBatches(run)
        #expect(run.status == 0, "\(run.messages)")
    }

    /// Remembers the batches that lines of `renew --json` told of, and what the run came to.
    func noteBatches(_ run: CommandRun) {
        summary = nil
        for object in run.objects {
            switch object["schema"] as? String {
            case "lastro.renewal-summary/1": summary = object
            case "lastro.renewal/1":
                #expect(object["status"] as? String == "done", "\(object)")
                guard let batch = object["batch"] as? Int else {
                    Issue.record("no batch: \(object)")
                    continue
                }
                batches.insert(UInt64(batch))
            default: Issue.record("\(object)")
            }
        }
    }

    /// What must hold after `lastro renew` was killed: the archive is sound, and the same command ends the work.
    func verifyInterruptedRenewal() throws {
        let check = try run("archive", "check", "--read-data", "--archive", archive, "--json")
        #expect(check.status == 0, "\(check.lines) \(check.messages)")
        #expect(check.objects.last?["damage"] as? Int == 0)
        try verifyBatches()
        try renewAll()
        try verifyRenewed()
    }

    /// What must hold once `lastro renew` came to its end: nothing is left, and all documents are covered.
    func verifyRenewed() throws {
        #expect(summary?["complete"] as? Bool == true, "\(summary ?? [:])")
        #expect(summary?["lostObjects"] as? Int == 0, "\(summary ?? [:])")
        let covered = Set(try verifyBatches(isFinished: true).map(\.hex))
        #expect(covered.isSuperset(of: acknowledged.values))
        #expect(try FileManager.default.contentsOfDirectory(atPath: path("\(archive)/staging")).isEmpty)
    }

    /// Sees that no batch is lost, nothing is covered twice for one occasion, and no token was used before it was stored;
    /// gives what is covered.
    @discardableResult
    func verifyBatches(isFinished: Bool = false) throws -> Set<ObjectDigest> {
        let archive = try Archive(opening: path(archive), access: .read)
        let history = try BatchHistory(archive)
        #expect(batches.isSubset(of: history.numbers), "lost: \(batches.subtracting(history.numbers))")
        let derivation = RecordDerivation(archive, history: history)
        var covered: Set<ObjectDigest> = []
        var stored: Set<ObjectDigest> = []
        var renewed: Set<ObjectDigest> = []
        var trees: Set<String> = []
        for number in history.numbers {
            let header = try #require(history[number])
            #expect(stored.isSuperset(of: header.renews), "batch \(number) renews what was not stored")
            #expect(
                stored.isSuperset(of: header.extensions.map(\.token)),
                "batch \(number) extends what was not stored"
            )
            for token in header.renews {
                #expect(renewed.insert(history.original(of: token)).inserted, "\(token) is renewed twice")
            }
            for batch in header.batches {
                let name = "\(batch) \(header.algorithm?.rawValue ?? "-")"
                #expect(trees.insert(name).inserted, "batch \(name) has two new trees")
            }
            for member in try derivation.file(number).members {
                #expect(covered.insert(member).inserted, "\(member) is covered twice")
            }
            stored.formUnion(header.tokens + header.extensions.map(\.extended))
        }
        let kinds = history.numbers.compactMap { history[$0]?.kind }
        for (kind, count) in expected where isFinished { #expect(kinds.count { $0 == kind } >= count, "\(kind)") }
        let waiting = try archive.catalogue.read { reader throws(ArchiveError) in
            try reader.waitingObjects(limit: .max).map(\.object.sha256)
        }
        #expect(covered.isDisjoint(with: waiting))
        return covered
    }

    /// Sees that a record of one of the documents, any of them, verifies outside.
    func verifyRecord() throws {
        guard let digest = acknowledged.values.randomElement() else { return }
        let exported = try run("evidence", "export", digest, "--archive", archive, "--output", "record.ers")
        #expect(exported.status == 0, "\(exported.messages)")
        let fetched = try run("archive", "get", digest, "--archive", archive, "--output", "object")
        #expect(fetched.status == 0, "\(fetched.messages)")
        let script = PackageRoot.path + "/Tests/EvidenceRecordsTests/verify_record.py"
        let verified = try ToolRun("python3", [script, "record.ers", "object"], in: folder)
        #expect(verified.status == 0, "\(verified.output)")
        for name in ["record.ers", "object"] { try FileManager.default.removeItem(atPath: path(name)) }
    }
}
