import Foundation

// lastro-bench LASTRO PYTHON [judgement|document|file|catalogue|hashtree|renewal|timestamp|archive|memory]: prints one JSON object a line. PYTHON has pyHanko installed.

let lastro = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : ".build/release/lastro"
let python = CommandLine.arguments.count > 2 ? CommandLine.arguments[2] : "python3"
let folder = FileManager.default.temporaryDirectory.appending(
    path: "lastro-bench-\(ProcessInfo.processInfo.processIdentifier)"
)
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }

let groups = CommandLine.arguments.dropFirst(3)

do {
    func run(_ group: String, _ body: () throws -> [Measurement]) throws {
        guard groups.isEmpty || groups.contains(group) else { return }
        for measurement in try body() { print(measurement.line) }
    }
    try run("judgement") { try JudgementBenchmarks.run(python: python, folder: folder) }
    try run("document") { try DocumentBenchmarks.run(lastro: lastro, python: python, folder: folder) }
    try run("catalogue") { try CatalogueBenchmarks.run(folder: folder) }
    try run("archive") { try ArchiveBenchmarks.run(lastro: lastro, folder: folder) }
    try run("memory") { try ArchiveMemory.run(lastro: lastro, folder: folder) }
    try run("hashtree") { try HashTreeBenchmarks.run(folder: folder) }
    try run("renewal") { try RenewalBenchmarks.run(folder: folder) }
    try run("timestamp") { try TimeStampBenchmarks.run(folder: folder) }
    try run("file") { try FileBenchmarks.run(lastro: lastro, folder: folder) }
} catch {
    print("lastro-bench: \(error)")
    exit(70)
}
