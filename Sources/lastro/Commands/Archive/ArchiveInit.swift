import Appliance
import ArgumentParser
import EvidenceArchive

/// `lastro archive init`.
struct ArchiveInit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make an empty archive.",
        discussion: """
            The folder must be empty or not there. Its keys/ folder holds the key that
            signs the audit log: back it up apart from the archive; it is in no replica or
            export.

            \(ExitStatus.help)
            """
    )

    @Argument(help: ArgumentHelp("The folder; default: --archive or LASTRO_ARCHIVE.", valueName: "dir"))
    var folder: String?

    @Option(help: ArgumentHelp("Days after which 'move' takes objects to the cold tier.", valueName: "days"))
    var hotDays: Int?

    @OptionGroup var arguments: ArchiveArguments

    func validate() throws {
        if let hotDays, !(0...36_500).contains(hotDays) { throw ValidationError("--hot-days takes 0 to 36500") }
    }

    func run() throws {
        let place = try ArchivePlace(option: folder ?? arguments.archive, wait: arguments.wait)
        let identity = try place.create(hotDays: hotDays).configuration.identity
        let output = try ResultOutput(path: nil)
        if arguments.json {
            try output.write("{\"identity\":\"\(identity)\",\"schema\":\"lastro.archive-init/1\"}\n")
        } else {
            try output.write("\(place.path)  \(identity)\n")
        }
    }
}
