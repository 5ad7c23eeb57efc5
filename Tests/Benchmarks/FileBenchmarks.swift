import Foundation

/// P4 and P11: the command line over files.
enum FileBenchmarks {
    static let time = "2026-01-01T00:00:00Z"

    static func run(lastro: String, folder: URL) throws -> [Measurement] {
        let small = try SmallSignature()
        let trust = folder.appending(path: "trust")
        try FileManager.default.createDirectory(at: trust, withIntermediateDirectories: true)
        for (name, bytes) in small.files where name.hasSuffix(".der") {
            try Data(bytes).write(to: trust.appending(path: name))
        }
        func named(_ option: String, _ names: String...) -> [String] {
            names.flatMap { [option, trust.appending(path: $0).path] }
        }
        let evidence =
            ["--at", time, "--format", "json"] + named("--anchor", "root.der")
            + named("--certificates", "ca-1.der", "ca-2.der")
            + named("--revocation", "list-0.der", "list-1.der", "list-2.der")
        return [
            try hashing(lastro, small, evidence, folder), try scaling(lastro, small, evidence, folder),
        ]
    }

    /// A detached signature over 2 GiB: the content's digest differs, so the verdict fails; the hashing is the same.
    private static func hashing(
        _ lastro: String,
        _ small: SmallSignature,
        _ evidence: [String],
        _ folder: URL
    ) throws -> Measurement {
        let content = folder.appending(path: "large.bin")
        let signature = folder.appending(path: "large.p7s")
        try Data(small.encoding).write(to: signature)
        _ = FileManager.default.createFile(atPath: content.path, contents: nil)
        let handle = try FileHandle(forWritingTo: content)
        let block = Data((0..<(1 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) })
        for _ in 0..<2_048 { try handle.write(contentsOf: block) }
        try handle.close()
        defer { try? FileManager.default.removeItem(at: content) }
        _ = try Command.output("openssl", ["dgst", "-sha256", content.path])  // the page cache is warm from here on
        let arguments = ["validate", signature.path, "--content", content.path] + evidence
        let yardstick = try Command.seconds("openssl", ["dgst", "-sha256", content.path])
        let ours = try Command.seconds(lastro, arguments, allowing: [1])
        return Measurement(
            id: "P4",
            what: "hashing detached content of 2 GiB, the whole command",
            ratio: ours / yardstick,
            yardstick: "openssl dgst -sha256 of the same file",
            goal: "<= 1.05",
            isMet: ours / yardstick <= 1.05
        )
    }

    private static func scaling(
        _ lastro: String,
        _ small: SmallSignature,
        _ evidence: [String],
        _ folder: URL
    ) throws -> Measurement {
        let place = folder.appending(path: "many")
        for half in ["a", "b"].map({ place.appending(path: $0) }) {
            try FileManager.default.createDirectory(at: half, withIntermediateDirectories: true)
            for index in 0..<5_000 {
                let name = String(index + 100_000)
                try Data(small.content).write(to: half.appending(path: "\(name).txt"))
                try Data(small.encoding).write(to: half.appending(path: "\(name).txt.p7s"))
            }
        }
        let arguments = ["validate", place.path] + evidence
        var one = Double.infinity
        var two = Double.infinity
        // What the machine gives to two processes that share nothing: no threads can have more.
        var apart = Double.infinity
        let processes = """
            for half in a b; do "$0" validate "$1/$half" "${@:2}" --jobs 1 & done; wait
            """
        // In turns, so that a slow moment of the machine meets all.
        for _ in 0..<24 {
            one = min(one, try Command.seconds(lastro, arguments + ["--jobs", "1"], rounds: 1))
            two = min(two, try Command.seconds(lastro, arguments + ["--jobs", "2"], rounds: 1))
            apart = min(
                apart,
                try Command.seconds("bash", ["-c", processes, lastro, place.path] + evidence, rounds: 1)
            )
        }
        return Measurement(
            id: "P11",
            what: """
                10,000 files: --jobs 2 against --jobs 1 (\(Int(one * 1_000)) ms; two processes with half of them each: \
                \(Double(Int(one / apart * 1_000)) / 1_000))
                """,
            ratio: one / two,
            yardstick: "--jobs 1 of the same files",
            goal: ">= 1.9",
            isMet: one / two >= 1.9
        )
    }
}
