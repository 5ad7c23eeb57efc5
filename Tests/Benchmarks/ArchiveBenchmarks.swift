import Foundation

/// P7 and P8: adding to an archive and reading it again, against the tools that do a part of it.
enum ArchiveBenchmarks {
    /// Files of 20 KB; `LASTRO_BENCH_FILES` says otherwise.
    static let fileCount = number("LASTRO_BENCH_FILES", 100_000)
    /// Mebibytes that are read again, half of them in large files; `LASTRO_BENCH_MEBIBYTES` says otherwise.
    static let mebibytes = number("LASTRO_BENCH_MEBIBYTES", 4_096)
    private static let rounds = 3

    static func run(lastro: String, folder: URL) throws -> [Measurement] {
        try adding(lastro, folder) + checking(lastro, folder)
    }

    static func number(_ name: String, _ usual: Int) -> Int {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) }.map { max(1, $0) } ?? usual
    }

    /// Copying alone keeps nothing: what else an archive needs is digested, and brought to the disk.
    private static func adding(_ lastro: String, _ folder: URL) throws -> [Measurement] {
        let sources = folder.appending(path: "add-sources")
        try ArchiveSources.make(fileCount, size: 20_000, in: sources, seed: 7)
        // Nothing is removed before the end: where many files were removed in the last minutes ext4 looks long for each new
        // one, and whoever comes next would pay for it.
        let outputs = folder.appending(path: "add-outputs")
        try FileManager.default.createDirectory(at: outputs, withIntermediateDirectories: true)
        defer {
            try? FileManager.default.removeItem(at: sources)
            try? FileManager.default.removeItem(at: outputs)
        }
        func yardstick(_ round: Int) -> String {
            """
            set -e; cp -r '\(sources.path)' '\(outputs.path)/copy-\(round)'
            find '\(sources.path)' -type f -print0 | xargs -0 openssl dgst -sha256 >/dev/null
            find '\(sources.path)' -type f -print0 | xargs -0 openssl dgst -sha512 >/dev/null
            sync
            """
        }
        var (ours, theirs) = (Double.infinity, Double.infinity)
        var memory = 0
        // In turns, so that a slow moment of the machine meets both; what was written before is not paid for by the next.
        for round in 0..<rounds {
            let archive = outputs.appending(path: "archive-\(round)").path
            try Command.run("sync", [])
            theirs = min(theirs, try Command.seconds("bash", ["-c", yardstick(round)], rounds: 1))
            try Command.run(lastro, ["archive", "init", archive])
            try Command.run("sync", [])
            let arguments = ["archive", "add", sources.path, "--archive", archive, "--no-judge", "--json"]
            if round < rounds - 1 {
                ours = min(ours, try Command.seconds(lastro, arguments, rounds: 1))
            } else {
                memory = try AnonymousMemory.peak(lastro, arguments, expecting: 0)
            }
        }
        let what = "archive add --no-judge of \(fileCount) files of 20 KB"
        return [
            Measurement(
                id: "P7",
                what: "\(what), \(Int(ours * 1_000)) ms",
                ratio: theirs / ours,
                yardstick: "cp -r, openssl dgst -sha256 and -sha512, sync: \(Int(theirs * 1_000)) ms",
                goal: ">= 0.7",
                isMet: theirs / ours >= 0.7
            ),
            ArchiveMemory.measurement("P9-memory-add-many", what, memory),
        ]
    }

    private static func checking(_ lastro: String, _ folder: URL) throws -> [Measurement] {
        let sources = folder.appending(path: "check-sources")
        let small = max(1, mebibytes / 2 * (1 << 20) / 100_000)
        try ArchiveSources.make(small, size: 100_000, in: sources, seed: 8)
        for part in 0..<4 {
            let file = sources.appending(path: "large-\(part).bin")
            try ArchiveSources.make(file, mebibytes: max(1, mebibytes / 8), seed: UInt64(80 + part))
        }
        let archive = folder.appending(path: "check-archive").path
        defer {
            try? FileManager.default.removeItem(at: sources)
            try? FileManager.default.removeItem(atPath: archive)
        }
        try Command.run(lastro, ["archive", "init", archive])
        try Command.run(lastro, ["archive", "add", sources.path, "--archive", archive, "--no-judge", "--json"])
        try FileManager.default.removeItem(at: sources)
        // The objects themselves, so that they are in the page cache for both.
        let yardstick = """
            set -e
            find '\(archive)/hot' -type f -print0 | xargs -0 openssl dgst -sha256 >/dev/null
            find '\(archive)/hot' -type f -print0 | xargs -0 openssl dgst -sha512 >/dev/null
            """
        let arguments = ["archive", "check", "--read-data", "--archive", archive]
        var theirs = Double.infinity
        var ours = [Double.infinity, .infinity]
        try Command.run("bash", ["-c", yardstick])
        for _ in 0..<rounds {
            theirs = min(theirs, try Command.seconds("bash", ["-c", yardstick], rounds: 1))
            for jobs in 1...2 {
                let seconds = try Command.seconds(lastro, arguments + ["--jobs", "\(jobs)"], rounds: 1)
                ours[jobs - 1] = min(ours[jobs - 1], seconds)
            }
        }
        let memory = try AnonymousMemory.peak(lastro, arguments, expecting: 0)
        let what = "archive check --read-data of \(mebibytes) MiB"
        let goals = [0.95, 1.9]
        return (1...2).map { jobs in
            let seconds = ours[jobs - 1]
            return Measurement(
                id: "P8-jobs-\(jobs)",
                what: "\(what), --jobs \(jobs), \(Int(seconds * 1_000)) ms",
                ratio: theirs / seconds,
                yardstick: "openssl dgst -sha256 and -sha512 of the same files: \(Int(theirs * 1_000)) ms",
                goal: ">= \(goals[jobs - 1])",
                isMet: theirs / seconds >= goals[jobs - 1]
            )
        } + [ArchiveMemory.measurement("P9-memory-check", what, memory)]
    }
}
