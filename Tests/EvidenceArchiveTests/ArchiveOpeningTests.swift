import EvidenceArchive
import Foundation
import Testing
import TransparencyLog

@Suite struct ArchiveOpeningTests {
    @Test("An archive that was made can be opened, and its log begins with that")
    func creates() throws {
        let sample = try SampleArchive()
        let configuration = try sample.create().configuration
        let archive = try Archive(opening: sample.path, access: .read)
        #expect(archive.configuration == configuration)
        #expect(configuration.identity == SampleArchive.identity)
        let entry = String(decoding: try archive.audit.log.entry(at: 0), as: UTF8.self)
        #expect(entry.contains("\"event\":\"init\""))
        #expect(!entry.contains("tester"))
        let attributes = try FileManager.default.attributesOfItem(atPath: sample.path + "/keys/audit-signing.key")
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test("A directory that has something in it, or an archive, is left alone")
    func refusesOccupied() throws {
        let sample = try SampleArchive()
        try FileManager.default.createDirectory(atPath: sample.path, withIntermediateDirectories: true)
        try Data([1]).write(to: URL(filePath: sample.path + "/something"))
        #expect(throws: ArchiveError(.alreadyExists)) { try sample.create() }
        #expect(FileManager.default.fileExists(atPath: sample.path + "/something"))
        try FileManager.default.removeItem(atPath: sample.path + "/something")
        _ = try sample.create()
        #expect(throws: ArchiveError(.alreadyExists)) { try sample.create() }
    }

    @Test("What is no archive is told apart from a damaged one")
    func refusesOthers() throws {
        let sample = try SampleArchive()
        #expect(throws: ArchiveError(.notAnArchive)) { try sample.open() }
        _ = try sample.create()
        try FileManager.default.removeItem(atPath: sample.path + "/keys/audit-salt")
        #expect(throws: ArchiveError(.auditKey)) { try sample.open() }
    }

    @Test("A changed archive.yaml is noted once in the audit log")
    func notesConfiguration() throws {
        let sample = try SampleArchive()
        let size = try sample.create().audit.size()
        let file = URL(filePath: sample.path + "/archive.yaml")
        let text = try String(contentsOf: file, encoding: .utf8) + "tiers: {hot: 180d}\n"
        try Data(text.utf8).write(to: file)
        for _ in 0..<2 {
            let archive = try sample.open()
            #expect(archive.configuration.hotDays == 180)
            #expect(try archive.audit.size() == size + 1)
        }
        let entry = try sample.open().audit.log.entry(at: Int(size))
        #expect(String(decoding: entry, as: UTF8.self).contains("\"event\":\"configure\""))
    }

    @Test("What crashed sessions left goes, what living ones have stays")
    func emptiesStaging() throws {
        let sample = try SampleArchive()
        let archive = try sample.create()
        let staging = sample.path + "/staging"
        try FileManager.default.createDirectory(atPath: staging + "/dead", withIntermediateDirectories: true)
        try Data([1]).write(to: URL(filePath: staging + "/dead/0.partial"))
        try Data([1]).write(to: URL(filePath: staging + "/dead/0000000000.group"))
        try Data([1]).write(to: URL(filePath: staging + "/loose"))
        let session = try AddSession(archive, actor: "tester")
        #expect(try FileManager.default.contentsOfDirectory(atPath: staging).count == 1)
        try session.add(.bytes([1]), sample.document("1"))
        try archive.withLease(wait: 1) { _ in }
        #expect(try FileManager.default.contentsOfDirectory(atPath: staging).count == 1)
        #expect(try session.finish().map(\.status) == [.added])
        try sample.verify(archive)
    }
}
