import Foundation
import TestSupport

/// A `lastro` that ran to its end, or to the end that it was given.
struct CommandRun {
    /// How a run ends.
    enum Ending {
        case itself
        /// By SIGKILL, after so many microseconds.
        case killed(after: UInt32)
        /// By itself, while calls fail as `FaultShim` says.
        case fault(String)
    }

    /// The exit code, or 128 and the number of the signal.
    let status: Int32
    /// Whole lines of standard output; one that was cut off was told to nobody.
    let lines: [String]
    let messages: String
    /// Seconds from its start to its end.
    let duration: Double

    var wasKilled: Bool { status == 128 + SIGKILL }

    /// What the lines are, where they are JSON objects.
    var objects: [[String: Any]] {
        lines.compactMap { try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
    }

    /// Runs it; the streams go to files, which a killed process cannot take back.
    init(
        _ words: [String],
        in folder: String,
        ending: Ending = .itself,
        environment: [String: String] = [:]
    ) throws {
        let running = try RunningCommand(words, in: folder, ending: ending, environment: environment)
        if case .killed(let delay) = ending {
            usleep(delay)
            running.kill()
        }
        self = try running.wait()
    }

    init(status: Int32, lines: [String], messages: String, duration: Double) {
        self.status = status
        self.lines = lines
        self.messages = messages
        self.duration = duration
    }
}
