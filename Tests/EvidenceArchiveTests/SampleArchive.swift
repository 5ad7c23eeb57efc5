import EvidenceArchive
import Foundation
import LibCrypto
import TestSupport
import Testing
import TransparencyLog

/// An archive in a folder of its own.
struct SampleArchive {
    static let identity = "00112233445566778899aabbccddeeff"
    let folder: TestSupport.TemporaryFolder
    let path: String
    let now: ArchiveTime

    init() throws {
        folder = try TestSupport.TemporaryFolder()
        path = folder.path + "/archive"
        now = try #require(ArchiveTime("2026-11-21T12:00:00Z"))
    }

    func create() throws -> Archive {
        try Archive.create(at: path, identity: SampleArchive.identity, created: now, actor: "tester")
    }

    func open() throws -> Archive { try open(.write(wait: 10, actor: "tester", at: now)) }

    func open(_ access: ArchiveAccess) throws -> Archive {
        for _ in 0..<100 {
            do throws(ArchiveError) {
                return try Archive(opening: path, access: access)
            } catch {
                // A session's threads give their archive up a little after its end.
                guard error.code == .outOfOrder else { throw error }
                usleep(10_000)
            }
        }
        return try Archive(opening: path, access: access)
    }

    func document(_ name: String? = nil) -> ItemDescription { ItemDescription(addedAt: now, name: name) }

    /// Makes files with contents of their own, of sizes that differ, and gives their folder.
    func sources(_ count: Int, seed: String = "") throws -> String {
        let folder = self.folder.path + "/sources\(seed)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for number in 0..<count {
            let line = "documento \(seed) \(number)\n"
            try Data(String(repeating: line, count: 1 + number * 7 % 90).utf8)
                .write(to: URL(filePath: "\(folder)/f\(number)"))
        }
        return folder
    }

    /// Sees that the archive is whole: every object under its own digest, every item readable, the log sound and of one
    /// event an item, nothing left in staging; gives the items.
    @discardableResult
    func verify(_ archive: Archive) throws -> [ArchiveItem] {
        let reader = ArchiveReader(archive)
        var objects: Set<ObjectDigest> = []
        for first in UInt8.min...UInt8.max {
            for entry in try archive.hot.entries(startingWith: first) {
                switch entry {
                case .object(let digest):
                    objects.insert(digest)
                    try reader.read(digest) { _ in }
                case .items(let digest): _ = try archive.hot.items(digest)
                case .foreign(let name): Issue.record("\(name) does not belong there")
                }
            }
        }
        #expect(try archive.hot.foreignNames().isEmpty)
        let (items, statistics, next) = try archive.catalogue.read { reader throws(ArchiveError) in
            (
                try reader.items(matching: ItemQuery(), after: nil, limit: 100_000), try reader.statistics(),
                try reader.nextEventIndex()
            )
        }
        #expect(statistics.objects.count == UInt64(objects.count))
        #expect(Set(items.map(\.object.sha256)).isSubset(of: objects))
        #expect(items.map(\.sequence) == Array(0..<UInt64(items.count)))
        let log = try archive.audit.log.verify()
        #expect(log.isSound, "\(log.defects)")
        #expect(UInt64(log.entries) == next)
        #expect(try FileManager.default.contentsOfDirectory(atPath: path + "/staging").isEmpty)
        return items
    }
}
