import EvidenceArchive
import Foundation
import TestSupport
import Testing

/// An archive with documents to be moved between its tiers.
struct ColdSample {
    let sample: SampleArchive
    let archive: Archive
    /// Contents by digest, as they were added.
    private(set) var contents: [ObjectDigest: [UInt8]] = [:]
    private(set) var digests: [ObjectDigest] = []

    var now: ArchiveTime { sample.now }
    var path: String { sample.path }

    /// Adds documents, each with evidence of its own, and one piece of evidence that all share.
    init(documents: Int = 20) throws {
        sample = try SampleArchive()
        archive = try sample.create()
        let session = try AddSession(archive, actor: "tester")
        let shared = Array(repeating: UInt8(9), count: 5_000)
        for number in 0..<documents {
            let line = "documento \(number)\n"
            let bytes = Array(String(repeating: line, count: 1 + number * 977 % 4_000).utf8)
            let own = Array("carimbo \(number)".utf8)
            var description = ItemDescription(addedAt: sample.now, name: "d\(number)")
            description.tenant = number.isMultiple(of: 2) ? "par" : "ímpar"
            description.evidence = [
                try session.add(evidence: shared, kind: .crl, issuer: "CN=AC Inventada"),
                try session.add(evidence: own, kind: .timestamp),
            ]
            try session.add(.bytes(bytes), description)
            for content in [bytes, own, shared] { contents[try ObjectDigest(hashing: content)] = content }
            digests.append(try ObjectDigest(hashing: bytes))
        }
        let outcomes = try session.finish()
        #expect(outcomes.allSatisfy { $0.status == .added })
    }

    var options: MoveOptions { MoveOptions(at: now) }

    /// Moves everything to a tier, or what the selection says.
    @discardableResult
    func move(
        to target: MoveTarget,
        _ selection: MoveSelection = MoveSelection(),
        options: MoveOptions? = nil
    ) throws -> (steps: [MoveStep], summary: MoveSummary) {
        var steps: [MoveStep] = []
        let options = options ?? self.options
        let summary =
            switch target {
            case .cold:
                try MoveToCold(archive, options: options, actor: "tester").run(selection) { steps.append($0) }
            case .hot:
                try MoveToHot(archive, options: options, actor: "tester").run(selection) { steps.append($0) }
            }
        return (steps, summary)
    }

    /// Sees that every object comes back byte for byte, and that the archive is sound; gives the counts.
    @discardableResult
    func verify(notes: Int? = 0) throws -> ArchiveStatistics {
        let reader = ArchiveReader(archive)
        for (digest, content) in contents { #expect(try reader.bytes(digest, limit: 1 << 24) == content) }
        var options = CheckOptions()
        options.readsData = true
        var findings: [ArchiveFinding] = []
        let summary = try ArchiveCheck(archive, options: options).run { findings.append($0) }
        #expect(summary.damageCount == 0, "\(findings.map(\.error.description))")
        if let notes { #expect(summary.noteCount == notes, "\(findings.map(\.error.description))") }
        #expect(summary.objects == UInt64(contents.count))
        #expect(try FileManager.default.contentsOfDirectory(atPath: path + "/staging").isEmpty)
        let inspection = try archive.catalogue.read { reader throws(ArchiveError) in try reader.inspect() }
        #expect(inspection.isClean, "\(inspection)")
        return try archive.catalogue.read { reader throws(ArchiveError) in try reader.statistics() }
    }

    /// The pack files of the cold tier, relative to it.
    func packs() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: path + "/cold").filter { $0.hasSuffix(".zip") }.sorted()
    }

    /// Changes one byte of a file.
    static func flip(_ path: String, at offset: Int) throws {
        var bytes = try Data(contentsOf: URL(filePath: path))
        bytes[offset] ^= 1
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        try file.seek(toOffset: UInt64(offset))
        try file.write(contentsOf: bytes[offset...offset])
        try file.close()
    }
}
