import Foundation
import TestPKI

// Writes every file of `examples/` under the folder that is given, `examples` if none is.
let folder = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? "examples")
for (path, bytes) in ExampleFiles.make().sorted(by: { $0.key < $1.key }) {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    print(path)
}
