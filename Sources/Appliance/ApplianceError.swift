/// Why a command could not do its work: what is wrong, where, and what to do next.
///
/// Exit codes are those of `sysexits.h`, as the command line promises them.
package struct ApplianceError: Error, Sendable, Hashable {
    /// The class of an error, which decides the exit code.
    package enum Kind: Int32, Sendable, Hashable {
        case usage = 64
        case unreadableInput = 65
        case missingInput = 66
        case unavailable = 69
        case `internal` = 70
        case inputOutput = 74
        case configuration = 78

        /// The kind as reports name it.
        package var name: String {
            switch self {
            case .usage: "USAGE"
            case .unreadableInput: "INPUT_UNREADABLE"
            case .missingInput: "INPUT_MISSING"
            case .unavailable: "UNAVAILABLE"
            case .internal: "INTERNAL"
            case .inputOutput: "INPUT_OUTPUT"
            case .configuration: "CONFIGURATION"
            }
        }
    }

    package let kind: Kind
    /// What is wrong and where; bears no document bytes and no personal data.
    package let message: String
    /// What to do next.
    package let hint: String?

    package init(_ kind: Kind, _ message: String, hint: String? = nil) {
        self.kind = kind
        self.message = message
        self.hint = hint
    }
}
