package import ValidationReport

/// Why a command could not do its work: what is wrong, where, and what to do next.
///
/// Exit codes are those of `sysexits.h`, as the command line promises them.
package struct ApplianceError: Error, Sendable, Hashable {
    /// The class of an error, which decides the exit code.
    package enum Kind: Int32, Sendable, Hashable {
        /// An archive holds something that is not what was put in.
        case damaged = 3
        case usage = 64
        case unreadableInput = 65
        case missingInput = 66
        case unavailable = 69
        case `internal` = 70
        case inputOutput = 74
        /// Somebody else writes to the archive.
        case locked = 75
        case configuration = 78

        /// The kind as reports name it.
        package var name: String {
            switch self {
            case .damaged: "DAMAGED"
            case .usage: "USAGE"
            case .unreadableInput: "INPUT_UNREADABLE"
            case .missingInput: "INPUT_MISSING"
            case .unavailable: "UNAVAILABLE"
            case .internal: "INTERNAL"
            case .inputOutput: "INPUT_OUTPUT"
            case .locked: "LOCKED"
            case .configuration: "CONFIGURATION"
            }
        }
    }

    package let kind: Kind
    /// What is wrong and where, in the reports' languages; bears no document bytes and no personal data.
    package let text: LocalizedText
    /// What to do next.
    package let nextStep: LocalizedText?

    /// The text for the terminal and for logs, which is in English.
    package var message: String { text.english }
    /// What to do next, for the terminal.
    package var hint: String? { nextStep?.english }

    /// An error that has one text for all languages: what stops a whole run, and never stands in a report.
    package init(_ kind: Kind, _ message: String, hint: String? = nil) {
        self.init(
            kind,
            text: LocalizedText(message, message),
            nextStep: hint.map { LocalizedText($0, $0) }
        )
    }

    /// An error about one input, which may stand in the place of its report.
    package init(_ kind: Kind, text: LocalizedText, nextStep: LocalizedText?) {
        self.kind = kind
        self.text = text
        self.nextStep = nextStep
    }
}
