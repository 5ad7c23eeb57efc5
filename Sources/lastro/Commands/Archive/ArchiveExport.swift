import Appliance
import ArgumentParser
import EvidenceArchive

/// `lastro archive export`.
struct ArchiveExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Hand a selection over as a dossier that stands alone.",
        discussion: """
            Documents, signatures, all their evidence, reports judged now by that evidence,
            audit proofs and manifests; LEIA-ME.txt tells how to verify all of it with
            sha256sum and openssl alone. Chosen are the objects or commitments named, or
            what the conditions find. Contents of detached signatures come with them, and
            signatures with the documents that they cover, where identifier and tenant are
            the same: what others signed over the same bytes stays where it is. A content
            that is filed under other people's names only comes without their signatures.
            The target must not be there.

            \(ExitStatus.help)
            """
    )

    @Argument(help: ArgumentHelp("SHA-256 of objects or commitments.", valueName: "digest"))
    var digests: [String] = []

    @Option(help: ArgumentHelp("The dossier that is made.", valueName: "path"))
    var to: String

    @Option(help: "A folder, a BagIt bag or a ZIP file.")
    var form: DossierForm = .directory

    @OptionGroup var query: QueryArguments
    @OptionGroup var days: AddedDaysArguments

    @Flag(help: "Everything that the archive holds.")
    var all = false

    @Option(help: ArgumentHelp("The validation policy.", valueName: "name|file"))
    var policy: String?

    @OptionGroup var basis: BasisArguments
    @OptionGroup var arguments: ArchiveArguments

    func validate() throws {
        for digest in digests where ObjectDigest(hex: digest.lowercased()) == nil {
            throw ValidationError("'\(digest)' is not a SHA-256")
        }
        let isNarrowed = wanted != ItemQuery()
        guard [!digests.isEmpty, isNarrowed, all].count(where: { $0 }) == 1 else {
            throw ValidationError("give digests, conditions or --all")
        }
    }

    private var wanted: ItemQuery { days.narrowing(query.query) }

    func run() throws {
        let use = ExportArchive(
            place: try arguments.place(),
            options: basis.options(policy: policy ?? PolicyLocator.standard),
            language: arguments.language
        )
        let named = digests.compactMap { ObjectDigest(hex: $0.lowercased()) }
        let summary = try use.run(named.isEmpty ? .query(wanted) : .digests(named), to: to, form: form)
        try ResultOutput(path: nil).write(arguments.json ? summary.json() : summary.text(arguments.language))
    }
}

extension DossierForm: ExpressibleByArgument {}
