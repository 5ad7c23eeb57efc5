import Foundation

// lastro-bench LASTRO PYTHON: prints one JSON object a line. PYTHON has pyHanko installed.

let lastro = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : ".build/release/lastro"
let python = CommandLine.arguments.count > 2 ? CommandLine.arguments[2] : "python3"
let folder = FileManager.default.temporaryDirectory.appending(
    path: "lastro-bench-\(ProcessInfo.processInfo.processIdentifier)"
)
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }

do {
    for measurement in try JudgementBenchmarks.run(python: python, folder: folder) { print(measurement.line) }
    for measurement in try DocumentBenchmarks.run(lastro: lastro, python: python, folder: folder) {
        print(measurement.line)
    }
    for measurement in try FileBenchmarks.run(lastro: lastro, folder: folder) { print(measurement.line) }
} catch {
    print("lastro-bench: \(error)")
    exit(70)
}
