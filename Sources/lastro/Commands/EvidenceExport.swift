import Appliance
import ArgumentParser
import EvidenceArchive
import ValidationReport

/// `lastro evidence export`.
struct EvidenceExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Take the evidence record of a document out of an archive (RFC 4998).",
        discussion: """
            The record has all time-stamps and renewals up to now, and is derived from the
            hash trees that the archive stores. It verifies without the archive: 'lastro
            evidence verify RECORD --content FILE'. Several records go into a folder, each
            as <sha256>.ers. A file that is there is never replaced: the same record is
            left as it is, anything else is an error (74), and nothing is written then.

            The newest time-stamp gets its authority's certificates and the newest CRLs of
            the archive and of --revocation, so that the record can be judged by itself.

            \(ExitStatus.help)
            """
    )

    @Argument(help: ArgumentHelp("SHA-256, six or more digits of it, or the identifier.", valueName: "name"))
    var names: [String]

    @Option(help: ArgumentHelp("The file or folder to write; default: here, as <sha256>.ers.", valueName: "path"))
    var output: String?

    @Option(help: ArgumentHelp("Which of several tokens' records, from 0.", valueName: "n"))
    var strand: Int = 0

    @OptionGroup var judged: RenewalArguments
    @OptionGroup var arguments: ArchiveArguments

    func validate() throws {
        guard (0...1_000).contains(strand) else { throw ValidationError("--strand takes 0 to 1000") }
    }

    func run() throws {
        // Without a trust store the record has what is stored.
        let basis = judged.isGiven ? try judged.basis() : try? judged.basis()
        let export = try ExportRecords(try arguments.place(), basis: basis)
        let written = try export.export(named: names, strand: strand, to: output)
        let result = try ResultOutput(path: nil)
        for one in written { try result.write(arguments.json ? one.json() : "\(one.object.hex)  \(one.path)\n") }
    }
}
