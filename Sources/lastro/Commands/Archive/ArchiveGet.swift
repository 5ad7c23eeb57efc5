import Appliance
import ArgumentParser

/// `lastro archive get`.
struct ArchiveGet: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "get",
        abstract: "Read a document or piece of evidence back, its digests checked.",
        discussion: """
            Where the bytes are not those that were archived the exit code is 3, and with
            --output no file is left. A file that is there is never replaced (74).

            \(ExitStatus.help)
            """
    )

    @Argument(help: ArgumentHelp("SHA-256, six or more digits of it, or the identifier.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp("The file to write; default: standard output.", valueName: "path"))
    var output: String?

    @OptionGroup var arguments: ArchiveArguments

    func run() throws { try BrowseArchive(try arguments.place()).get(name, to: output) }
}
