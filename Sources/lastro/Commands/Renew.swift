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

            With --fetch, CRLs, OCSP responses and missing authorities' certificates are
            fetched first, only from hosts that fetching.allowedHosts in lastro.yaml names,
            and kept in fetching.store. What cannot be fetched is told as a warning, and
            the run goes on. Otherwise nobody is asked but the time-stamp authorities.

            Last, the key that auditSigning in lastro.yaml names signs the audit log, as
            lastro audit sign does; a dry run tells that it would, and does not ask the
            key.

            With --once-waiting or --once-older nothing is done, and 0 is the exit code,
            until so many objects wait or one has waited so long: for a second timer that
            comes every few minutes.

            Safe to kill at any moment: the next run goes on. Made for a nightly timer.
            An authority of one's own that cannot be opened (PIN, token, file of the key)
            is a warning, and the next one is asked. A token is taken only once it has
            been judged, of whomever it is, up to the trust store. One whose path no longer
            reaches an anchor is told as a warning and renewed by another authority, and
            the proof that rests on it is not given up: the anchor may come back.
            Exit code 0: nothing is left; 69: no authority gave a token that passes, or
            what was due is left, and what remains is told; 75: another run is under way;
            78: no authority is configured.

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

    @Flag(help: "Fetch what the tokens' authorities are judged by; not in a dry run.")
    var fetch = false

    @Option(help: ArgumentHelp("The most objects of a batch.", valueName: "n"))
    var batchSize: Int = RenewalOptions().batchLimit

    @Option(help: ArgumentHelp("How many tokens each tree gets, of different authorities.", valueName: "n"))
    var tokens: Int = 1

    @Option(help: ArgumentHelp("Do nothing until so many objects wait for a seal.", valueName: "n"))
    var onceWaiting: Int?

    @Option(
        help: ArgumentHelp("Do nothing until an object has waited so long for a seal: 60m.", valueName: "minutes"),
        transform: MinutesArgument.parse
    )
    var onceOlder: Int?

    @OptionGroup var configuration: ConfigurationArguments
    @OptionGroup var judged: RenewalArguments
    @OptionGroup var arguments: ArchiveArguments

    func validate() throws {
        guard (1...1_000_000).contains(batchSize) else { throw ValidationError("--batch-size takes 1 to 1000000") }
        if let onceWaiting, onceWaiting < 1 { throw ValidationError("--once-waiting takes 1 or more") }
        guard (1...16).contains(tokens) else { throw ValidationError("--tokens takes 1 to 16") }
    }

    func run() throws {
        let place = try arguments.place()
        let basis = try judged.basis()
        let text = RenewalText(arguments.language)
        let output = try ResultOutput(path: nil)
        if onceWaiting != nil || onceOlder != nil {
            let threshold = SealingThreshold(objects: onceWaiting, age: onceOlder.map { Int64($0) * 60 })
            if let summary = try threshold.summary(place.reading(), at: basis.validationTime) {
                try output.write(arguments.json ? summary.json() : text.summary(summary))
                return
            }
        }
        var options = RenewalOptions()
        options.within = Int64(within) * 86_400
        options.isDryRun = dryRun
        options.batchLimit = batchSize
        let configured = try configuration.read()
        // Of a dry run nobody is asked for tokens, and nothing fetched.
        let settings = dryRun ? nil : configured
        if let settings { Diagnostics.noteSoftwareKeys(settings) }
        let sources =
            try settings.map { settings in
                try RenewalSources.configured(
                    settings,
                    basis: basis,
                    count: tokens,
                    language: arguments.language
                )
            } ?? []
        Diagnostics.warn(sources.flatMap(\.unopened))
        let fetching =
            try fetch
            ? settings.map { try RenewalFetching($0.fetching, basis: basis, language: arguments.language) } : nil
        let (json, isDryRun) = (arguments.json, dryRun)
        let summary = try RenewArchive.run(
            place,
            basis: basis,
            sources: sources,
            options: options,
            fetching: fetching,
            signing: configured.auditSigning,
            language: arguments.language
        ) { step throws(ApplianceError) in
            try output.write(json ? step.json(isDryRun: isDryRun) : text.line(step))
        }
        try output.write(json ? summary.json() : text.summary(summary))
        if let failure = summary.signingFailure { Diagnostics.report(failure) }
        if summary.failure != nil || summary.hasLeftovers { throw ExitCode(ApplianceError.Kind.unavailable.rawValue) }
        if let failure = summary.signingFailure { throw ExitCode(failure.kind.rawValue) }
    }
}
