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

    /// Says which authorities of the configuration sign with a key that is in no device.
    static func noteSoftwareKeys(_ configuration: Configuration) {
        for authority in configuration.timeStampAuthorities.compactMap(\.local) where authority.isSoftware {
            note("\(authority.name) signs with a software key, sealed in a file: it is in no cryptographic device")
        }
    }

    /// `lastro: warning: …`, what the user should know before the result is relied on.
    static func warn(_ message: String) { write("lastro: warning: \(line(message))\n") }

    /// `lastro: warning: …` and a hint for each authority of one's own that could not be opened: others are asked in its place.
    static func warn(_ unopened: [UnopenedTimeStampAuthority]) {
        for authority in unopened {
            let (cause, name) = (authority.cause, authority.name)
            warn("no token from \(name): \(cause.message)")
            if let hint = cause.hint { write("lastro: hint: \(line(hint))\n") }
        }
    }

    /// What cannot be told, to a full disk or nobody, is left out: the exit code still says it.
    static func write(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while !rest.isEmpty {
                let count = Foundation.write(STDERR_FILENO, rest.baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            }
        }
    }

    /// One line, whatever a file's name has in it.
    private static func line(_ text: String) -> String {
        String(text.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{fffd}" : Character($0) })
    }
}
