import EvidenceArchive
import Foundation
import TestSupport
import Testing
import TransparencyLog

/// Each kind of damage: it is named, and a replica mends it.
@Suite struct RepairTests {
    private func files(_ replica: SampleReplica) throws -> [String: Data] {
        try SampleReplica.files(
            replica.sample.path,
            without: ["catalogue", "keys", "staging", "writer.", "audit/append", "audit/tile"]
        )
    }

    /// Repairs, and gives what became of each file.
    @discardableResult
    private func repair(
        _ replica: SampleReplica,
        from: String? = nil,
        rebuilds: Bool = false
    ) throws -> [String: ObjectRepair.Outcome] {
        let path = replica.sample.path
        let run = ArchiveRepairRun(
            at: path,
            from: from ?? replica.path,
            wait: 5,
            actor: "tester",
            at: replica.sample.now
        )
        var outcomes: [String: ObjectRepair.Outcome] = [:]
        _ = try run.prepare(trustsCatalogue: !rebuilds) { name, outcome throws(ArchiveError) in
            outcomes[name] = outcome
        }
        if rebuilds { try CatalogueRebuild(at: path).run(wait: 5) }
        try run.finish(try replica.sample.open(), others: (UInt64(outcomes.count), 0)) {
            name,
            outcome throws(ArchiveError) in outcomes[name] = outcome
        }
        return outcomes
    }

    enum Damage: String, CaseIterable, Sendable {
        case objectFlipped, objectMissing, objectTruncated, linesFlipped, linesMissing, linesTruncated
        case tileFlipped, staleTileFlipped, bundleFlipped, bundleMissing, checkpointFlipped, checkpointMissing,
            rangeMissing
        case oldCheckpointFlipped, oldCheckpointsMissing, everythingOfOneGroup

        func apply(_ path: String) throws {
            let manager = FileManager.default
            let object = try SampleReplica.first(path + "/hot") { $0.count == 70 }
            let lines = try SampleReplica.first(path + "/hot") { $0.hasSuffix(".items") }
            let bundle = path + "/audit/tile/entries/000"
            switch self {
            case .objectFlipped: try SampleReplica.flip(object)
            case .objectMissing: try manager.removeItem(atPath: object)
            case .objectTruncated: try Self.cut(object)
            case .linesFlipped: try SampleReplica.flip(lines)
            case .linesMissing: try manager.removeItem(atPath: lines)
            case .linesTruncated: try Self.cut(lines)
            case .tileFlipped: try SampleReplica.flip(path + "/audit/tile/0/000")
            case .staleTileFlipped:
                try SampleReplica.flip(try SampleReplica.first(path + "/audit/tile/0") { $0.contains("/") })
            case .bundleFlipped: try SampleReplica.flip(bundle)
            case .bundleMissing: try manager.removeItem(atPath: bundle)
            case .checkpointFlipped: try SampleReplica.flip(path + "/audit/checkpoint")
            case .checkpointMissing: try manager.removeItem(atPath: path + "/audit/checkpoint")
            case .rangeMissing: try manager.removeItem(atPath: path + "/audit/append")
            case .oldCheckpointFlipped:
                try SampleReplica.flip(try SampleReplica.first(path + "/audit/checkpoints") { $0.hasSuffix("001") })
            case .oldCheckpointsMissing: try manager.removeItem(atPath: path + "/audit/checkpoints")
            case .everythingOfOneGroup:
                try SampleReplica.flip(object)
                try manager.removeItem(atPath: lines)
                try manager.removeItem(atPath: path + "/audit/tile")
            }
        }

        private static func cut(_ path: String) throws {
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            let bytes = try Data(contentsOf: URL(filePath: path))
            try bytes.dropLast(3).write(to: URL(filePath: path))
        }
    }

    @Test("Damage is found, and mended from a replica, byte for byte", arguments: Damage.allCases)
    func mended(damage: Damage) throws {
        let replica = try SampleReplica(documents: 280)
        try replica.replicate()
        let before = try files(replica)
        try damage.apply(replica.sample.path)
        #expect(try replica.findings().contains { $0.level == .damage })
        let outcomes = try repair(replica)
        #expect(!outcomes.isEmpty)
        #expect(outcomes.values.allSatisfy { $0 == .restored }, "\(outcomes)")
        #expect(try replica.findings() == [])
        let after = try files(replica)
        for (name, bytes) in before where !name.hasPrefix("audit/") || name.hasPrefix("audit/checkpoints/") {
            #expect(after[name] == bytes, "\(name)")
        }
        let log = try replica.sample.open().audit.log.verify()
        #expect(log.defects == [])
    }

    @Test("A damaged replica mends nothing, and says so", arguments: [Damage.objectFlipped, .linesFlipped])
    func damagedReplica(damage: Damage) throws {
        let replica = try SampleReplica()
        try replica.replicate()
        try damage.apply(replica.sample.path)
        try damage.apply(replica.path)
        let outcomes = try repair(replica)
        // Lines are in the catalogue, too.
        #expect(outcomes.values.contains(damage == .objectFlipped ? .unavailable : .restored))
        #expect(try replica.findings().isEmpty == (damage == .linesFlipped))
    }

    @Test("Lines that no copy has come from the catalogue, and a catalogue from the lines")
    func linesFromCatalogue() throws {
        let replica = try SampleReplica()
        let items = try replica.sample.verify(replica.sample.open())
        let hot = replica.sample.path + "/hot"
        try SampleReplica.flip(try SampleReplica.first(hot) { $0.hasSuffix(".items") })
        let empty = try SampleReplica(documents: 0)
        try empty.replicate()
        try repair(replica, from: empty.path)
        #expect(try replica.findings() == [])
        try FileManager.default.removeItem(atPath: replica.sample.path + "/catalogue")
        try CatalogueRebuild(at: replica.sample.path).run(wait: 1)
        #expect(try replica.sample.verify(replica.sample.open()) == items)
    }

    @Test("A catalogue that is lost, cut off or changed is built anew, with lines that only the replica has")
    func catalogue() throws {
        for number in 0..<3 {
            let replica = try SampleReplica(documents: 60)
            let items = try replica.sample.verify(replica.sample.open())
            try replica.replicate()
            let data = replica.sample.path + "/catalogue/data.mdb"
            let bytes = try Data(contentsOf: URL(filePath: data))
            switch number {
            case 0: try FileManager.default.removeItem(atPath: data)
            case 1: try bytes.prefix(bytes.count / 2).write(to: URL(filePath: data))
            default:
                var changed = bytes
                for place in stride(from: 8_192, to: changed.count, by: 4_096) { changed[place + 12] ^= 0xFF }
                try changed.write(to: URL(filePath: data))
            }
            try Damage.linesMissing.apply(replica.sample.path)
            #expect(throws: ArchiveError.self) {
                guard try replica.findings().isEmpty else { throw ArchiveError(.cataloguePage) }
            }
            try repair(replica, rebuilds: true)
            #expect(try replica.findings() == [])
            #expect(try replica.sample.verify(replica.sample.open()) == items)
        }
    }

    @Test("A damaged or lost archive.yaml comes from the replica of the same archive, and of no other")
    func configuration() throws {
        for isLost in [false, true] {
            let replica = try SampleReplica()
            try replica.replicate()
            let path = replica.sample.path + "/archive.yaml"
            let bytes = try Data(contentsOf: URL(filePath: path))
            if isLost {
                try FileManager.default.removeItem(atPath: path)
            } else {
                try Data(bytes.map { $0 == 0x3A ? 0x3B : $0 }).write(to: URL(filePath: path))
            }
            #expect(throws: ArchiveError.self) { try replica.findings() }
            let other = try SampleReplica(documents: 1)
            try other.replicate()
            #expect(throws: ArchiveError(.replicaForeign)) {
                try ConfigurationRepair.run(at: replica.sample.path, from: other.path, wait: 1)
            }
            #expect(try repair(replica) == ["archive.yaml": .restored])
            #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
            #expect(try replica.findings() == [])
        }
    }

    @Test("An archive that was put back to an older state grows to its replica's again")
    func rewound() throws {
        let replica = try SampleReplica()
        let path = replica.sample.path
        let old = replica.sample.folder.path + "/old"
        try FileManager.default.copyItem(atPath: path, toPath: old)
        try replica.add(12..<30)
        let items = try replica.sample.verify(replica.sample.open())
        try replica.replicate()
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.moveItem(atPath: old, toPath: path)
        try repair(replica, rebuilds: true)
        #expect(try replica.findings() == [])
        #expect(
            try replica.sample.open().catalogue.read { reader throws(ArchiveError) in
                try reader.items(matching: ItemQuery(), after: nil, limit: 100)
            } == items
        )
    }

    @Test(
        "Restore drill: the archive is lost with its keys; the replica becomes the archive, and signs on with a new key"
    )
    func drill() throws {
        let replica = try SampleReplica(documents: 40)
        let path = replica.sample.path
        let items = try replica.sample.verify(replica.sample.open())
        try replica.replicate()
        let old = try replica.sample.open().audit.log.checkpoint()
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.copyItem(atPath: replica.path, toPath: path)
        try CatalogueRebuild(at: path).run(wait: 1)
        #expect(try replica.findings() == [])
        #expect(try Archive(opening: path, access: .read).audit.log.verify(older: [old]).isSound)
        #expect(throws: ArchiveError(.auditKey)) { try replica.sample.open() }
        try AuditKeyRenewal.run(at: path, wait: 1)
        #expect(throws: ArchiveError(.alreadyExists)) { try AuditKeyRenewal.run(at: path, wait: 1) }
        #expect(try replica.sample.open().configuration.auditKeys.count == 2)
        #expect(try replica.sample.verify(replica.sample.open()) == items)
        try replica.add(40..<45)
        let log = try replica.sample.open().audit.log.verify(older: [old])
        #expect(log.isSound, "\(log.defects)")
        // The event about archive.yaml, and five items.
        #expect(log.entries == old.checkpoint.size + 6)
        #expect(try replica.findings() == [])
        // The restored archive has a replica of its own, as the former one has now fallen behind.
        #expect(try replica.replicate().damage.isEmpty)
    }
}
