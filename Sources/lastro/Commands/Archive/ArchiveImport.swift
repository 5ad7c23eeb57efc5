import Appliance
import ArgumentParser
import EvidenceArchive

/// `lastro archive import`.
struct ArchiveImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Verify a dossier, and add all of it.",
        discussion: """
            A folder, BagIt bag or ZIP file, told apart by content. Every digest, path,
            item line and audit proof is verified first; where anything is not what it must
            be nothing is added, and the file is named (65). Items get numbers of their
            own; where they come from is kept with them. What is there already is left
            ("present").

            Its evidence records are kept as evidence of the items that they are about:
            show names them, renew covers them with the next batch, so that the proof goes
            on, and export brings them along. One that is about nothing in the dossier is
            named as a warning and not taken.

            Verdicts come along only with --key, which vouches for the archive that gave
            them: anybody can make a dossier in which everything is approved. Without it
            signatures are judged anew, by the evidence in the dossier and your own trust
            store.

            \(ExitStatus.help)
            """
    )

    @Argument(help: ArgumentHelp("The dossier.", valueName: "path"))
    var path: String

    @Option(help: ArgumentHelp("The key that must sign the log of the archive it is from.", valueName: "key"))
    var key: String?

    @Flag(help: "Judge nothing.")
    var noJudge = false

    @Option(help: ArgumentHelp("The validation policy.", valueName: "name|file"))
    var policy: String?

    @OptionGroup var basis: BasisArguments
    @OptionGroup var arguments: ArchiveArguments

    func run() throws {
        // CPF and CNPJ are what the archive is searched by.
        var options = basis.options(policy: policy ?? PolicyLocator.standard)
        options.showsPersonalData = true
        let summary = try ImportArchive(arguments.place(), judging: noJudge ? nil : options).run(path, key: key)
        let output = try ResultOutput(path: nil)
        for outcome in summary.outcomes {
            try output.write(arguments.json ? outcome.json() : outcome.text(arguments.language))
        }
        for record in summary.unplaced {
            Diagnostics.note(record.warning(arguments.language))
            if arguments.json { try output.write(record.json()) }
        }
    }
}
