import EvidenceArchive
import Foundation
import TestSupport
import Testing

/// Replicating and repairing that is killed: nothing half-written is ever in its place, and the same command ends the work.
@Suite(.serialized) struct ReplicaCrashTests {
    /// How often at random moments.
    private static let rounds = Int(ProcessInfo.processInfo.environment["LASTRO_SOAK_KILLS"] ?? "") ?? 6
    /// A step that leaves out calls in `make test`; all of them are hit in the soak.
    private static let step = ProcessInfo.processInfo.environment["LASTRO_SOAK_KILLS"] == nil ? 31 : 1

    /// Every file of a replica that has its name is whole; a replica that says so can be made an archive.
    private func settle(_ replica: SampleReplica) throws {
        let sample = replica.sample.path
        let truth = try SampleReplica.files(sample, without: ["catalogue", "keys", "staging", "writer."])
        if FileManager.default.fileExists(atPath: replica.path) {
            for (name, bytes) in try SampleReplica.files(
                replica.path,
                without: ["staging", "writer.", "audit/append", "audit/tile"]
            ) {
                guard let own = truth[name] else { continue }
                if name != "audit/checkpoint", name != "archive.yaml" { #expect(own == bytes, "\(name)") }
            }
            if FileManager.default.fileExists(atPath: replica.path + "/archive.yaml") {
                try drill(replica)
            }
        }
        let again = try DriverProcess.run(["replicate", sample, replica.path])
        #expect(again.status == 0, "\(again.lines)")
        let left = try SampleReplica.files(replica.path, without: ["replica", "writer.", "audit/append", "audit/tile"])
        let all = try SampleReplica.files(
            sample,
            without: ["catalogue", "keys", "staging", "writer.", "audit/append", "audit/tile"]
        )
        #expect(left.filter { all[$0.key] != $0.value }.keys.sorted() == [])
        #expect(all.keys.filter { left[$0] == nil } == [])
        #expect(try replica.findings().isEmpty)
    }

    /// A copy of the replica, made an archive, is sound but for items whose lines had not come yet, which are named.
    private func drill(_ replica: SampleReplica) throws {
        let restored = replica.sample.folder.path + "/restored"
        try? FileManager.default.removeItem(atPath: restored)
        try FileManager.default.copyItem(atPath: replica.path, toPath: restored)
        try CatalogueRebuild(at: restored).run(wait: 1)
        #expect(
            try replica.findings(restored).filter { $0.level == .damage && $0.error.code != .itemLineMissing } == []
        )
    }

    @Test("Replicating, killed at calls that change a file, the first time and with something new")
    func replicateAtCalls() throws {
        guard FaultShim.path != nil else { return }
        for isFirst in [true, false] {
            var call = 0
            while true {
                let replica = try SampleReplica(documents: 9)
                if !isFirst {
                    try replica.replicate()
                    try replica.add(9..<16)
                }
                let run = try DriverProcess.run(
                    ["replicate", replica.sample.path, replica.path],
                    fault: "kill:\(call)"
                )
                try settle(replica)
                guard run.status == 137 else {
                    #expect(run.status == 0, "\(run.lines)")
                    break
                }
                call += Self.step
            }
            #expect(call > 40)
        }
    }

    @Test("Replicating, killed at random moments")
    func replicateAtRandom() throws {
        var kills = 0
        for _ in 0..<Self.rounds {
            let replica = try SampleReplica(documents: 40)
            let delay = UInt32.random(in: 1_000...90_000)
            let run = try DriverProcess.run(["replicate", replica.sample.path, replica.path], killingAfter: delay)
            kills += run.status == 137 ? 1 : 0
            try settle(replica)
        }
        #expect(kills > 0)
    }

    /// Damage of every kind that a repair mends while the archive can be opened.
    private func damage(_ replica: SampleReplica) throws {
        let hot = replica.sample.path + "/hot"
        let objects = try FileManager.default.subpathsOfDirectory(atPath: hot).filter { $0.count == 70 }.sorted()
        try SampleReplica.flip("\(hot)/\(objects[0])")
        try FileManager.default.removeItem(atPath: "\(hot)/\(objects[1])")
        let lines = try FileManager.default.subpathsOfDirectory(atPath: hot).filter { $0.hasSuffix(".items") }.sorted()
        try SampleReplica.flip("\(hot)/\(lines[0])")
        try FileManager.default.removeItem(atPath: "\(hot)/\(lines[1])")
        try SampleReplica.flip(
            try SampleReplica.first(replica.sample.path + "/audit/tile/entries") { $0.contains("/") }
        )
    }

    private func settleRepair(_ replica: SampleReplica) throws {
        let again = try DriverProcess.run(["repair", replica.sample.path, replica.path])
        #expect(again.status == 0, "\(again.lines)")
        #expect(!again.lines.contains { $0.first == "unavailable" }, "\(again.lines)")
        #expect(try replica.findings() == [])
    }

    @Test("Repairing, killed at calls that change a file")
    func repairAtCalls() throws {
        guard FaultShim.path != nil else { return }
        var call = 0
        while true {
            let replica = try SampleReplica(documents: 12)
            try replica.replicate()
            try damage(replica)
            let run = try DriverProcess.run(["repair", replica.sample.path, replica.path], fault: "kill:\(call)")
            try settleRepair(replica)
            guard run.status == 137 else {
                #expect(run.status == 0, "\(run.lines)")
                break
            }
            call += Self.step / 2 + 1
        }
        #expect(call > 20)
    }

    @Test("Repairing and rebuilding, killed at random moments")
    func repairAtRandom() throws {
        var kills = 0
        for round in 0..<Self.rounds {
            let replica = try SampleReplica(documents: 20)
            try replica.replicate()
            try damage(replica)
            let path = replica.sample.path
            let words = round % 2 == 0 ? ["repair", path, replica.path] : ["rebuild", path]
            let run = try DriverProcess.run(words, killingAfter: UInt32.random(in: 1_000...70_000))
            kills += run.status == 137 ? 1 : 0
            if round % 2 == 1 {
                // Its lines first, so that the new catalogue has all of them.
                _ = try ArchiveRepairRun(at: path, from: replica.path, wait: 1, actor: "x", at: replica.sample.now)
                    .prepare(trustsCatalogue: false) { _, _ in }
                try CatalogueRebuild(at: path).run(wait: 1)
            }
            try settleRepair(replica)
        }
        #expect(kills > 0)
    }
}
