import EvidenceArchive
import Foundation
import TestSupport
import Testing

/// Packs in a replica, and what they mend.
@Suite struct ReplicaColdTests {
    private func replica(_ cold: ColdSample) -> String { cold.sample.folder.path + "/replica" }

    @discardableResult
    private func replicate(_ cold: ColdSample, readsData: Bool = false) throws -> ReplicaSummary {
        var options = ReplicaOptions()
        options.readsData = readsData
        return try Replication(cold.archive, to: replica(cold)).run(options, actor: "tester", at: cold.now) { _ in }
    }

    private func repair(_ cold: ColdSample, from path: String) throws -> [String: ObjectRepair.Outcome] {
        var outcomes: [String: ObjectRepair.Outcome] = [:]
        let run = ArchiveRepairRun(at: cold.path, from: path, wait: 5, actor: "tester", at: cold.now)
        try run.finish(cold.archive, others: (0, 0)) { name, outcome throws(ArchiveError) in outcomes[name] = outcome }
        return outcomes
    }

    @Test("Packs are copied byte for byte; what moved leaves the replica's other tier only then, and comes back")
    func packs() throws {
        let cold = try ColdSample()
        try replicate(cold)
        try cold.move(to: .cold)
        let moved = try replicate(cold)
        #expect(moved.removed > 20)
        let own = try SampleReplica.files(cold.path + "/cold")
        #expect(!own.isEmpty)
        #expect(try SampleReplica.files(replica(cold) + "/cold") == own)
        let hot = try FileManager.default.subpathsOfDirectory(atPath: replica(cold) + "/hot")
        #expect(hot.filter { $0.count == 70 }.isEmpty)
        #expect(try replicate(cold).files == 0)
        // A copy that went bad is replaced when it is read.
        let pack = try #require(try cold.packs().first)
        try ColdSample.flip(replica(cold) + "/cold/" + pack, at: 300)
        #expect(try replicate(cold).files == 0)
        #expect(try replicate(cold, readsData: true).files > 0)
        #expect(try SampleReplica.files(replica(cold) + "/cold") == own)
        try cold.move(to: .hot)
        #expect(try replicate(cold).removed > 0)
        #expect(try SampleReplica.files(replica(cold) + "/cold") == SampleReplica.files(cold.path + "/cold"))
    }

    @Test("A flipped, cut or missing pack comes back from the replica as a whole", arguments: 0..<3)
    func packDamage(kind: Int) throws {
        let cold = try ColdSample()
        try cold.move(to: .cold)
        try replicate(cold)
        let own = try SampleReplica.files(cold.path + "/cold")
        let pack = cold.path + "/cold/" + (try #require(try cold.packs().first))
        switch kind {
        case 0: try ColdSample.flip(pack, at: 300)
        case 1:
            try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: pack)
            try Data(try Data(contentsOf: URL(filePath: pack)).dropLast(9)).write(to: URL(filePath: pack))
        default: try FileManager.default.removeItem(atPath: pack)
        }
        let damage = try replicate(cold)
        #expect(damage.damageCount == 0)
        let outcomes = try repair(cold, from: replica(cold))
        #expect(outcomes.count == 1)
        #expect(outcomes.values.first == .restored)
        #expect(try SampleReplica.files(cold.path + "/cold") == own)
        try cold.verify()
    }

    @Test("A single pack, or the folder of its OCFL object, mends hot objects", arguments: [false, true])
    func fromPack(isFolder: Bool) throws {
        let cold = try ColdSample()
        try cold.move(to: .cold)
        let relative = try #require(try cold.packs().first)
        let kept = cold.sample.folder.path + "/kept"
        let source = cold.path + "/cold/" + relative
        let folder = URL(filePath: source).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        try FileManager.default.copyItem(atPath: isFolder ? folder : source, toPath: kept)
        try cold.move(to: .hot)
        let digest = try #require(cold.digests.first)
        try SampleReplica.flip("\(cold.path)/hot/\(ArchiveLayout.object(digest))")
        try FileManager.default.removeItem(atPath: "\(cold.path)/hot/\(ArchiveLayout.object(cold.digests[1]))")
        let outcomes = try repair(cold, from: kept)
        #expect(outcomes.count == 2)
        #expect(outcomes.values.allSatisfy { $0 == .restored })
        try cold.verify()
    }
}
