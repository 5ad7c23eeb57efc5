import Appliance
import ArgumentParser
import ValidationReport

/// `lastro revocation import`.
struct RevocationImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in revocation data that was fetched elsewhere, and keep what verifies.",
        discussion: """
            For sites without a network: CRLs and OCSP responses come in on media, such as
            the folder that lastro revocation fetch filled on another machine. A CRL is
            kept if an authority with a path to an anchor signed it and may (RFC 5280
            §6.3.3 (f), (g)); a response, if the authority of which it speaks signed it,
            or a responder that this one appointed (RFC 6960 §4.2.2.2), whose own status
            is judged where the response is used. Certificates among the files help to
            verify; those of authorities with a path to an anchor are kept too.

            They come to stand beside what was fetched, in the folder that serves as
            --revocation of every other command. Nothing that is there is ever changed;
            what is there already is present, and importing twice is no error.

            Exit code 65 where a file, or a block of PEM in one, is nothing that is known;
            1 where anything else was refused. The rest is kept all the same.

            \(ExitStatus.help)
            """
    )

    @Argument(help: ArgumentHelp("CRLs and OCSP responses: files or folders, PEM or DER.", valueName: "path"))
    var paths: [String]

    @Option(help: ArgumentHelp("The folder to keep them in; default: fetching.store.", valueName: "dir"))
    var to: String?

    @OptionGroup var configuration: ConfigurationArguments

    @OptionGroup var trust: AnchorArguments

    @OptionGroup var lines: LineArguments

    func validate() throws {
        if paths.isEmpty { throw ValidationError("Missing expected argument '<path> ...'") }
    }

    func run() throws {
        guard let target = try to ?? configuration.read().fetching.store else {
            throw ApplianceError(.usage, "no folder to keep what is imported in", hint: "name one with --to")
        }
        let use = try ImportRevocation(paths, basis: trust.basis())
        let output = try ResultOutput(path: nil)
        let count = try use.run(into: RevocationFolder(target)) { imported throws(ApplianceError) in
            try output.write(lines.json ? imported.json() : imported.line(lines.language))
        }
        guard count.unreadable == 0 else {
            throw ApplianceError(
                .unreadableInput,
                "\(count.unreadable) of what was named is neither a CRL nor an OCSP response nor a certificate",
                hint: "see which; a file may have been cut off on its way"
            )
        }
        if count.refused > 0 { throw ExitCode(1) }
    }
}
