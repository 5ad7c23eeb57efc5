/// Where a PIN or a passphrase comes from; never an argument or the environment, which others can read.
package enum SecretOrigin: Sendable, Hashable {
    /// The terminal, without an echo.
    case prompt
    /// A descriptor that is open already, to its end.
    case descriptor(Int32)
    /// A file of systemd's `$CREDENTIALS_DIRECTORY`.
    case credential(String)

    /// Reads `prompt`, `fd:3` or `credential:name`; nil for anything else.
    package init?(_ text: String) {
        if text == "prompt" {
            self = .prompt
        } else if text.hasPrefix("fd:"), let number = Int32(text.dropFirst(3)), number >= 0 {
            self = .descriptor(number)
        } else if text.hasPrefix("credential:"), Self.isName(text.dropFirst(11)) {
            self = .credential(String(text.dropFirst(11)))
        } else {
            return nil
        }
    }

    /// What systemd takes for a credential's name: a file's name, without a way out of the directory.
    private static func isName(_ text: Substring) -> Bool {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2e, 0x5f: true
            default: false
            }
        }
        return isPlain && (1...255).contains(text.utf8.count) && text != "." && text != ".."
    }
}
