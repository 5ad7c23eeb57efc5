import Appliance
import ArgumentParser
import Foundation

/// The command line.
@main
struct Lastro: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lastro",
        abstract: "Judges digital signatures of ICP-Brasil and others, offline.",
        discussion: ExitStatus.help,
        version: Release.name,
        subcommands: [
            Validate.self, Chain.self, TimeStamp.self, Evidence.self, ArchiveCommand.self, Renew.self,
            AuditCommand.self, Trust.self, RevocationCommand.self, KeyCommand.self,
        ]
    )

    /// Runs the command that the arguments name, and exits with its code.
    static func main() {
        // A reader that has seen enough (`| head`) ends the run quietly, whatever was inherited.
        signal(SIGPIPE, SIG_DFL)
        Foundation.exit(status(Array(CommandLine.arguments.dropFirst())))
    }

    private static func status(_ arguments: [String]) -> Int32 {
        do {
            var command = try parseAsRoot(arguments)
            try command.run()
            return 0
        } catch let error as ApplianceError {
            Diagnostics.report(error)
            return error.kind.rawValue
        } catch let code as ExitCode {
            return code.rawValue
        } catch {
            return usage(error)
        }
    }

    /// Help and version are results; anything else that the parser says is a usage error.
    private static func usage(_ error: any Error) -> Int32 {
        guard exitCode(for: error) != .success else {
            let text = fullMessage(for: error)
            do throws(ApplianceError) {
                try ResultOutput(path: nil).write(text.hasSuffix("\n") ? text : text + "\n")
            } catch {
                Diagnostics.report(error)
                return error.kind.rawValue
            }
            return 0
        }
        let lines = fullMessage(for: error).split(separator: "\n")
        let help = lines.last { $0.contains("--help") }.flatMap { $0.split(separator: "'").dropFirst().first }
        let hint = "see '\(help ?? "lastro --help")'"
        Diagnostics.report(ApplianceError(.usage, message(for: error), hint: hint))
        return ApplianceError.Kind.usage.rawValue
    }
}
