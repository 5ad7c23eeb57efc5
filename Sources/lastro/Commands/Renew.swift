import Appliance
import ArgumentParser
import EvidenceArchive

/// `lastro renew`.
struct Renew: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "renew",
        abstract: "Seal what waits for a time-stamp, and renew the time-stamps that are due.",
        discussion: """
            For each batch of an archive the day is known on which its newest token stops
            proving anything: the end of the TSA's certificate or of one above it, a
            revocation, the end of an algorithm in the policy. Tokens are renewed before
            that by one token over all of them; where the digest of a hash tree ends, its
            documents get a new one. What a token is judged by is stored with it first.
            Signatures are not asked about: evidence of an invalid signature is evidence
            too.

            Safe to kill at any moment: the next run goes on. Made for a nightly timer. Exit
            code 0: nothing is left; 69: no authority gave a token, and what remains is
            told; 75: another run is under way; 78: no authority is configured.

            \(ExitStatus.help)
            """
    )

    @Option(
        help: ArgumentHelp("How long before its end a proof is renewed: 90d.", valueName: "days"),
        transform: AgeArgument.parse
    )
    var within: Int = 90

    @Flag(help: "Tell what would be done, and do nothing.")
    var dryRun = false

    @Option(help: ArgumentHelp("The most objects of a batch.", valueName: "n"))
    var batchSize: Int = RenewalOptions().batchLimit

    @Option(
        help: ArgumentHelp(
            "The policy that says how long algorithms are trusted: a name or a file.",
            valueName: "name|file"
        )
    )
    var policy: String = PolicyLocator.standard

    @Option(help: ArgumentHelp("The folder of the trust store.", valueName: "dir"))
    var trustStore: String?

    @Option(
        name: .customLong("anchor"),
        help: ArgumentHelp("A file with trust anchors, in the place of the trust store. Repeatable.", valueName: "file")
    )
    var anchors: [String] = []

    @Option(help: ArgumentHelp("More certificates: a file or folder, PEM or DER. Repeatable.", valueName: "path"))
    var certificates: [String] = []

    @Option(help: ArgumentHelp("CRLs beside those of the archive: a file or folder. Repeatable.", valueName: "path"))
    var revocation: [String] = []

    @OptionGroup var configuration: ConfigurationArguments
    @OptionGroup var arguments: ArchiveArguments

    func validate() throws {
        guard (1...1_000_000).contains(batchSize) else { throw ValidationError("--batch-size takes 1 to 1000000") }
    }

    func run() throws {
        let place = try arguments.place()
        let basis = try ValidationBasis(
            BasisOptions(
                trustStore: trustStore,
                anchors: anchors,
                certificates: certificates,
                revocation: revocation,
                policy: policy
            )
        )
        var options = RenewalOptions()
        options.within = Int64(within) * 86_400
        options.isDryRun = dryRun
        options.batchLimit = batchSize
        let settings = dryRun ? nil : try configuration.read()
        if let settings { Diagnostics.noteSoftwareKeys(settings) }
        let sources = try settings.map { settings in try RenewalSources.configured(settings, basis: basis) } ?? []
        let output = try ResultOutput(path: nil)
        let text = RenewalText(arguments.language)
        let (json, isDryRun) = (arguments.json, dryRun)
        let summary = try RenewArchive.run(place, basis: basis, sources: sources, options: options) {
            step throws(ApplianceError) in
            try output.write(json ? step.json(isDryRun: isDryRun) : text.line(step))
        }
        try output.write(json ? summary.json() : text.summary(summary))
        if summary.failure != nil { throw ExitCode(ApplianceError.Kind.unavailable.rawValue) }
    }
}
