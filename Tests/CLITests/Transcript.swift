import Foundation
import Testing

/// A file of commands with what they must print and their exit codes.
///
/// `# …` is a comment, `$ …` a command for the shell, `| …` a line of standard output, `! …` one of standard error,
/// `= n` the exit code, which ends the step. Within a line `{*}` stands for any text; a line that is only `{...}` stands
/// for any number of lines.
struct Transcript: Sendable, CustomTestStringConvertible {
    /// One command.
    struct Step: Sendable {
        var command: String
        var output: [String] = []
        var messages: [String] = []
        var status: Int32 = 0
        let line: Int
    }

    /// What makes a transcript unreadable.
    struct Defect: Error {
        let file: String
        let line: Int
    }

    let name: String
    let steps: [Step]

    var testDescription: String { name }

    init(file: URL) throws {
        name = file.deletingPathExtension().lastPathComponent
        var steps: [Step] = []
        var current: Step?
        let lines = try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        for (index, line) in lines.enumerated() {
            let text = String(line.dropFirst(2))
            switch line.first {
            case nil, "#": continue
            case "$" where current == nil: current = Step(command: text, line: index + 1)
            case "|" where current != nil: current?.output.append(text)
            case "!" where current != nil: current?.messages.append(text)
            case "=":
                guard var step = current, let status = Int32(text) else { throw Defect(file: name, line: index + 1) }
                step.status = status
                steps.append(step)
                current = nil
            default: throw Defect(file: name, line: index + 1)
            }
        }
        guard current == nil else { throw Defect(file: name, line: lines.count) }
        self.steps = steps
    }

    /// All transcripts, by name.
    static var all: [Transcript] {
        get throws {
            let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Transcripts")
            return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
                .filter { $0.pathExtension == "txt" }
                .sorted { $0.lastPathComponent < $1.lastPathComponent }
                .map(Transcript.init)
        }
    }
}
