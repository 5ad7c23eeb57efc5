import EvidenceArchive
import Foundation
import TestSupport
import Testing

/// An archive with documents, and the folder of its replica.
struct SampleReplica {
    let sample: SampleArchive
    var path: String { sample.folder.path + "/replica" }

    init(documents: Int = 12) throws {
        sample = try SampleArchive()
        try add(0..<documents, to: try sample.create())
    }

    /// The same to the archive, which nobody has open.
    func add(_ numbers: Range<Int>) throws { try add(numbers, to: try sample.open()) }

    /// How many events the audit log has.
    func eventCount() throws -> UInt64 { try sample.open().audit.size() }

    /// Adds documents with contents of their own, in groups of five.
    func add(_ numbers: Range<Int>, to archive: Archive) throws {
        var options = AddOptions()
        options.groupCount = numbers.count > 100 ? 100 : 5
        let session = try AddSession(archive, actor: "tester", options: options)
        for number in numbers {
            let text = String(repeating: "cópia \(number)\n", count: 1 + number * 31 % 200)
            try session.add(.bytes(Array(text.utf8)), sample.document("d\(number)"))
        }
        _ = try session.finish()
    }

    /// Brings the replica in step; gives the summary and the damage.
    @discardableResult
    func replicate(
        readsData: Bool = false,
        to other: String? = nil
    ) throws -> (summary: ReplicaSummary, damage: [ArchiveError]) {
        var options = ReplicaOptions()
        options.readsData = readsData
        options.wait = 10
        var damage: [ArchiveError] = []
        let summary = try Replication(sample.open(), to: other ?? path).run(options, actor: "tester", at: sample.now) {
            event throws(ArchiveError) in
            if case .damaged(let finding) = event { damage.append(finding.error) }
        }
        return (summary, damage)
    }

    /// What a check that reads everything finds.
    func findings(_ path: String? = nil) throws -> [ArchiveFinding] {
        var options = CheckOptions()
        options.readsData = true
        var findings: [ArchiveFinding] = []
        let archive = try Archive(opening: path ?? sample.path, access: .read)
        _ = try ArchiveCheck(archive, options: options).run { finding throws(ArchiveError) in findings.append(finding) }
        return findings
    }

    /// Every file below a folder, but for the names that start with one of these, with its bytes.
    static func files(_ folder: String, without: [String] = []) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            var isFolder: ObjCBool = false
            let path = "\(folder)/\(name)"
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
                !without.contains(where: { name.hasPrefix($0) })
            else { continue }
            files[name] = try Data(contentsOf: URL(filePath: path))
        }
        return files
    }

    /// Changes one bit in the middle of a file.
    static func flip(_ path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        var bytes = try Data(contentsOf: URL(filePath: path))
        bytes[bytes.count / 2] ^= 0x10
        try bytes.write(to: URL(filePath: path))
    }

    /// The first file below a folder whose name passes.
    static func first(_ folder: String, where passes: (String) -> Bool) throws -> String {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        let name = try #require(names.first { passes($0) })
        return "\(folder)/\(name)"
    }
}
