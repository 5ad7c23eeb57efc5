import EvidenceArchive
import Foundation
import TestSupport
import Testing

/// A folder with an archive, which commands of `lastro` work on that are killed or whose calls fail.
final class CrashWorkshop {
    let folder: String
    /// The archive's name in the folder.
    let archive = "archive"
    /// The name of the archive's replica in the folder.
    let replica = "replica"
    /// The name of the folder with what is added.
    let sources = "sources"
    /// How many files there are to be added, all different.
    private(set) var fileCount = 0
    /// What commands said to be durable: the numbers of items, with the SHA-256 of their objects.
    private(set) var acknowledged: [Int: String] = [:]
    /// What is in the environment of commands beside the machine's own.
    var environment: [String: String] = [:]
    /// Gives the archive's tokens, where commands need any.
    var authority: OwnAuthority?
    /// The numbers of batches that commands said to be durable.
    var batches: Set<UInt64> = []
    /// How many batches of a kind there should be at least.
    var expected: [BatchKind: Int] = [:]
    /// The last line of the last `lastro renew`; nil where it was cut off.
    var summary: [String: Any]?
    private let owned: TemporaryFolder?
    private var generator = SystemRandomNumberGenerator()

    /// In a temporary folder of its own, or in one that somebody else has made.
    init(in place: String? = nil, inMemory: Bool = false) throws {
        let owned = place == nil ? try TemporaryFolder(inMemory: inMemory) : nil
        guard let folder = place ?? owned?.path else { throw CocoaError(.fileNoSuchFile) }
        self.folder = folder
        self.owned = owned
        try FileManager.default.createDirectory(atPath: path(sources), withIntermediateDirectories: true)
        let made = try run("archive", "init", archive)
        #expect(made.status == 0, "\(made.messages)")
    }

    func path(_ name: String) -> String { folder + "/" + name }

    /// Runs `lastro` with these words.
    @discardableResult
    func run(_ words: String..., ending: CommandRun.Ending = .itself) throws -> CommandRun {
        try CommandRun(words, in: folder, ending: ending, environment: environment)
    }

    /// The words that add what is in the folder of sources, a few files at a time, and go on where they were cut off.
    var adding: [String] { adding(group: 4) }

    /// The same with so many files that are made durable together.
    func adding(group: Int) -> [String] {
        ["archive", "add", sources, "--archive", archive, "--no-judge", "--json", "--resume", "--group", "\(group)"]
    }

    /// Makes so many files more.
    func addSources(_ count: Int, largest: Int = 60_000) throws {
        for _ in 0..<count {
            // Above a mebibyte a file is streamed.
            let size = fileCount % 20 == 19 ? 1_500_000 : Int.random(in: 1...largest, using: &generator)
            var bytes = [UInt8](repeating: UInt8(truncatingIfNeeded: fileCount), count: size)
            bytes += Array("\(fileCount)".utf8)
            try Data(bytes).write(to: URL(filePath: path("\(sources)/\(100_000 + fileCount).txt")))
            fileCount += 1
        }
    }

    /// Makes so many files more, and adds them.
    func addAll(_ count: Int) throws {
        try addSources(count)
        let run = try CommandRun(adding(group: 100), in: folder, environment: environment)
        note(run)
        #expect(run.status == 0, "\(run.messages)")
    }

    /// Remembers what lines of `archive add --json` acknowledged.
    func note(_ run: CommandRun) {
        for object in run.objects where object["status"] as? String != "failed" {
            guard let item = object["item"] as? Int, let digest = object["sha256"] as? String else {
                Issue.record("no acknowledgement: \(object)")
                continue
            }
            #expect(acknowledged[item, default: digest] == digest)
            acknowledged[item] = digest
        }
    }

    /// Sees that the archive is whole and has all that was acknowledged; gives the names of all items.
    @discardableResult
    func verify() throws -> [String] {
        let check = try run("archive", "check", "--read-data", "--archive", archive, "--json")
        #expect(check.status == 0, "\(check.lines) \(check.messages)")
        #expect(check.objects.last?["damage"] as? Int == 0)
        let list = try run("archive", "list", "--archive", archive, "--all", "--json")
        #expect(list.status == 0, "\(list.messages)")
        var listed: [Int: String] = [:]
        for item in list.objects {
            guard let number = item["sequence"] as? Int, let object = item["object"] as? [String: Any] else { continue }
            listed[number] = object["sha256"] as? String
        }
        for (number, digest) in acknowledged {
            #expect(listed[number] == digest, "item \(number) was acknowledged")
        }
        return list.objects.compactMap { $0["name"] as? String }
    }

    /// Sees that every source is in the archive once, and that nothing is left in the making.
    func verifyFinished() throws {
        let names = try verify()
        #expect(names.count == fileCount)
        #expect(Set(names).count == fileCount)
        #expect(acknowledged.count == fileCount)
        #expect(try FileManager.default.contentsOfDirectory(atPath: path("\(archive)/staging")).isEmpty)
    }
}
