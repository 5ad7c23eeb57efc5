import Appliance
import ArgumentParser
import ValidationReport

/// The options of every `lastro archive` command.
struct ArchiveArguments: ParsableArguments {
    @Option(help: ArgumentHelp("The archive; default: LASTRO_ARCHIVE.", valueName: "dir"))
    var archive: String?

    @Option(help: ArgumentHelp("Seconds to wait for another writer; then the exit code is 75.", valueName: "seconds"))
    var wait: Int = 60

    @OptionGroup var lines: LineArguments

    var json: Bool { lines.json }
    var language: ReportLanguage { lines.language }
    var text: ArchiveText { ArchiveText(language) }

    /// The words about items, with CPF numbers as the options say.
    func itemText(_ shown: ShownItemArguments) -> ArchiveText {
        ArchiveText(language, showsPersonalData: shown.showPersonalData)
    }

    func validate() throws {
        guard (0...86_400).contains(wait) else { throw ValidationError("--wait takes 0 to 86400") }
    }

    func place() throws(ApplianceError) -> ArchivePlace { try ArchivePlace(option: archive, wait: wait) }
}
