import Foundation
import ValidationReport

/// The list of names that `-` stands for.
package enum StandardInput {
    /// How long the list may be, in bytes.
    static let maximumSize = 1 << 30

    /// The error for a list without any names.
    static let noNames = ApplianceError(
        .missingInput,
        text: LocalizedText("nenhum arquivo na entrada padrão", "no names on standard input"),
        nextStep: LocalizedText("dê um nome por linha", "give one name a line")
    )

    /// The names on standard input, one a line; empty lines are passed over.
    ///
    /// - Throws: `ApplianceError` of kind `inputOutput`, `usage` or `unreadableInput`.
    package static func names() throws(ApplianceError) -> [String] {
        let bytes = try bytes()
        var names: [String] = []
        for line in bytes.split(separator: 0x0a) {
            let name = line.last == 0x0d ? line.dropLast() : line
            guard !name.isEmpty else { continue }
            guard let text = String(validating: name, as: UTF8.self), !name.contains(0) else {
                throw ApplianceError(
                    .unreadableInput,
                    "standard input: a name is not UTF-8",
                    hint: "give names of files"
                )
            }
            names.append(text)
        }
        return names
    }

    /// All of standard input, up to 1 GiB.
    ///
    /// - Throws: `ApplianceError` of kind `inputOutput` or `usage`.
    package static func bytes() throws(ApplianceError) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            var count = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, filled in
                count = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
                filled = max(0, count)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw ApplianceError(
                    .inputOutput,
                    "standard input cannot be read",
                    hint: "pipe a list of names into it"
                )
            }
            if count == 0 { return bytes }
            bytes += chunk
            guard bytes.count <= maximumSize else {
                throw ApplianceError(.usage, "standard input is longer than 1 GiB", hint: "split the list")
            }
        }
    }
}
