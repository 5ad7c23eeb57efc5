import Appliance
import Foundation

/// Messages on standard error.
enum Diagnostics {
    /// `lastro: error: …` and, where there is something to do, `lastro: hint: …`.
    static func report(_ error: ApplianceError) {
        write("lastro: error: \(line(error.message))\n" + (error.hint.map { "lastro: hint: \(line($0))\n" } ?? ""))
    }

    /// `lastro: …`, what was done beside the result.
    static func note(_ message: String) { write("lastro: \(line(message))\n") }

    static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

    /// One line, whatever a file's name has in it.
    private static func line(_ text: String) -> String {
        String(text.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{fffd}" : Character($0) })
    }
}
