import EvidenceArchive
import Foundation

/// P9: an archive's commands need the same memory whatever it holds.
enum ArchiveMemory {
    /// Items of the archive that is listed; `LASTRO_BENCH_ITEMS` says otherwise.
    static let itemCount = UInt64(ArchiveBenchmarks.number("LASTRO_BENCH_ITEMS", 1_000_000))

    static func run(lastro: String, folder: URL) throws -> [Measurement] {
        [try large(lastro, folder), try listing(lastro, folder)]
    }

    /// Anonymous memory against 128 MiB: the catalogue's map is the system's to take back.
    static func measurement(_ id: String, _ what: String, _ bytes: Int) -> Measurement {
        Measurement(
            id: id,
            what: "memory of \(what), \(bytes >> 20) MiB",
            ratio: Double(bytes) / Double(128 << 20),
            yardstick: "128 MiB",
            goal: "<= 1",
            isMet: bytes > 0 && bytes <= 128 << 20
        )
    }

    private static func large(_ lastro: String, _ folder: URL) throws -> Measurement {
        let archive = folder.appending(path: "memory-archive").path
        let file = folder.appending(path: "memory-large.bin")
        let mebibytes = ArchiveBenchmarks.mebibytes
        try ArchiveSources.make(file, mebibytes: mebibytes, seed: 90)
        defer {
            try? FileManager.default.removeItem(at: file)
            try? FileManager.default.removeItem(atPath: archive)
        }
        try Command.run(lastro, ["archive", "init", archive])
        let arguments = ["archive", "add", file.path, "--archive", archive, "--no-judge"]
        return measurement(
            "P9-memory-add-large",
            "archive add of one file of \(mebibytes) MiB",
            try AnonymousMemory.peak(lastro, arguments, expecting: 0)
        )
    }

    /// Items about nobody, entered without objects or log: a list reads neither.
    private static func listing(_ lastro: String, _ folder: URL) throws -> Measurement {
        let path = folder.appending(path: "memory-list").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Command.run(lastro, ["archive", "init", path])
        try fill(path + "/catalogue")
        let arguments = ["archive", "list", "--archive", path, "--json"]
        return measurement(
            "P9-memory-list",
            "archive list of \(itemCount) items",
            try AnonymousMemory.peak(lastro, arguments, expecting: 0)
        )
    }

    private static func fill(_ path: String) throws {
        let catalogue = try Catalogue(opening: path, readOnly: false)
        var random = SplitMix(state: 3)
        let evidence = (0..<2).map { _ in SyntheticItems.object(&random) }
        for start in stride(from: 0, to: itemCount, by: 20_000) {
            var lines: [ItemLine] = []
            for sequence in start..<min(start + 20_000, itemCount) {
                lines.append(try ItemLine(encoding: try SyntheticItems.item(sequence, evidence, &random)))
            }
            try catalogue.write { (writer) throws(ArchiveError) in
                for line in lines { try SyntheticItems.add(line, writer) }
            }
        }
    }
}
