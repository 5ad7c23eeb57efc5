import EvidenceArchive
import Foundation
import TestSupport
import Testing

/// Packs in a replica, and what they mend.
@Suite struct ReplicaColdTests {
    private func replica(_ cold: ColdSample) -> String { cold.sample.folder.path + "/replica" }

    @discardableResult
    private func replicate(
        _ cold: ColdSample,
        readsData: Bool = false,
        to other: String? = nil
    ) throws -> ReplicaSummary {
        var options = ReplicaOptions()
        options.readsData = readsData
        let path = other ?? replica(cold)
        return try Replication(cold.archive, to: path).run(options, actor: "tester", at: cold.now) { _ in }
    }

    private func damage(_ cold: ColdSample) throws -> [ArchiveError] {
        cold.archive.closePacks()
        var found: [ArchiveError] = []
        _ = try ArchiveCheck(cold.archive, options: CheckOptions()).run { finding throws(ArchiveError) in
            if finding.level == .damage { found.append(finding.error) }
        }
        return found
    }

    private func change(_ path: String, _ body: (inout Data) -> Void) throws {
        var bytes = try Data(contentsOf: URL(filePath: path))
        body(&bytes)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        try bytes.write(to: URL(filePath: path))
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

    @Test(
        "Damage of the storage root's own files is named, does not reach the replica, and is mended",
        arguments: [
            "0=ocfl_1.1", "ocfl_layout.json", "extensions/0003-hash-and-id-n-tuple-storage-layout/config.json",
        ]
    )
    func rootDamage(name: String) throws {
        let cold = try ColdSample(documents: 4)
        try cold.move(to: .cold)
        try replicate(cold)
        let own = try SampleReplica.files(cold.path + "/cold")
        let file = "\(cold.path)/cold/\(name)"
        let harms: [(inout Data) -> Void] = [{ $0.removeLast(5) }, { $0 = Data(count: 200) }]
        for harm in harms {
            try change(file, harm)
            let found = try damage(cold)
            #expect(found.map(\.code) == [.packDamaged])
            #expect(found.map(\.subject) == ["cold/\(name)"])
            #expect(found.allSatisfy { $0.hint == "lastro archive repair --from REPLICA" })
            #expect(try replicate(cold, readsData: true).damageCount == 1)
            #expect(try SampleReplica.files(replica(cold) + "/cold") == own)
            #expect(try repair(cold, from: replica(cold)) == ["cold/\(name)": .restored])
            #expect(try SampleReplica.files(cold.path + "/cold") == own)
            // A move needs no replica for that.
            try change(file, harm)
            try cold.move(to: .cold)
            #expect(try SampleReplica.files(cold.path + "/cold") == own)
            // The replica's own is written anew, too.
            try change("\(replica(cold))/cold/\(name)", harm)
            #expect(try replicate(cold).damageCount == 0)
            #expect(try SampleReplica.files(replica(cold) + "/cold") == own)
        }
        try cold.verify()
    }

    @Test("A file that is no part of the layout is copied once, and never over what the replica has")
    func foreignFile() throws {
        let cold = try ColdSample(documents: 2)
        try cold.move(to: .cold)
        let note = "/cold/notas.txt"
        try Data("um".utf8).write(to: URL(filePath: cold.path + note))
        try replicate(cold)
        try Data("dois".utf8).write(to: URL(filePath: cold.path + note))
        #expect(try replicate(cold, readsData: true).damageCount == 0)
        #expect(try Data(contentsOf: URL(filePath: replica(cold) + note)) == Data("um".utf8))
    }

    @Test("What stands beside a pack's file comes back from the replica, and damaged goes into none", arguments: 0..<6)
    func objectDamage(kind: Int) throws {
        let cold = try ColdSample(documents: 4)
        try cold.move(to: .cold)
        try replicate(cold)
        let own = try SampleReplica.files(cold.path + "/cold")
        let pack = try #require(try cold.packs().first)
        let object = "/cold/" + pack.split(separator: "/").dropLast(3).joined(separator: "/")
        func harm(_ root: String) throws {
            let object = root + object
            switch kind {
            case 0: try change(object + "/0=ocfl_object_1.1") { $0 = Data("x\n".utf8) }
            case 1: try change(object + "/v1/inventory.json") { $0 = Data("x\n".utf8) }
            case 2: try change(object + "/v1/inventory.json.sha512") { $0[3] ^= 1 }
            case 3: try change(object + "/inventory.json.sha512") { $0.append(contentsOf: Array("x\n".utf8)) }
            case 4: try FileManager.default.removeItem(atPath: object + "/0=ocfl_object_1.1")
            default: try change(object + "/inventory.json") { $0[20] ^= 1 }
            }
        }
        try harm(cold.path)
        #expect(try damage(cold).map(\.code) == [.packDamaged])
        let new = cold.sample.folder.path + "/new"
        #expect(try replicate(cold, to: new).damageCount == 1)
        #expect(try SampleReplica.files(new + "/cold").keys.allSatisfy { !"/cold/\($0)".hasPrefix(object) })
        try replicate(cold, readsData: true)
        #expect(try SampleReplica.files(replica(cold) + "/cold") == own)
        #expect(try repair(cold, from: replica(cold)) == ["cold/\(pack)": .restored])
        #expect(try SampleReplica.files(cold.path + "/cold") == own)
        #expect(try damage(cold).isEmpty)
        // A replica that has it damaged gets it anew, and mends nothing until then.
        try harm(replica(cold))
        try harm(cold.path)
        #expect(try repair(cold, from: replica(cold)) == ["cold/\(pack)": .unavailable])
        #expect(try replicate(cold, readsData: true).damageCount == 1)
        for (name, bytes) in own { try change("\(cold.path)/cold/\(name)", to: bytes) }
        #expect(try replicate(cold, readsData: true).damageCount == 0)
        #expect(try SampleReplica.files(replica(cold) + "/cold") == own)
        try cold.verify()
    }

    private func change(_ path: String, to bytes: Data) throws {
        guard (try? Data(contentsOf: URL(filePath: path))) != bytes else { return }
        try? FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        try bytes.write(to: URL(filePath: path))
    }
}
