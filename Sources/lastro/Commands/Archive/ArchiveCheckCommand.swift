import Appliance
import ArgumentParser
import EvidenceArchive
import Foundation

extension CheckTier: ExpressibleByArgument {}

/// `lastro archive check`.
struct ArchiveCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Compare the archive with itself: log, catalogue, items, objects.",
        discussion: """
            Changes nothing of what is kept. Sizes are compared; with --read-data every
            byte is read again and both digests are compared. With --fraction 0.1 a tenth
            of the objects is read, and the next tenth the next time, until all have been
            met. --resume goes on with a reading that was cut off. --due reads the tiers
            that archive.yaml wants read by now (check: {hot: 30d, cold: 180d}), and
            nothing else. Damage is named with the command that mends it, and the exit code
            is 3; the objects of a lost pack are one line with their number, in JSON a line
            each.

            \(ExitStatus.help)
            """
    )

    @Flag(help: "Read every byte again.")
    var readData = false

    @Option(help: ArgumentHelp("Which part of the objects is read.", valueName: "0-1"))
    var fraction: Double = 1

    @Option(help: ArgumentHelp("Which part of that size, from 0; default: the next one.", valueName: "n"))
    var round: UInt64?

    @Option(help: ArgumentHelp("Look at one tier's objects only: hot or cold.", valueName: "tier"))
    var tier: CheckTier?

    @Flag(help: "Go on with a reading that was cut off.")
    var resume = false

    @Flag(help: "Read what archive.yaml wants read by now, and nothing else.")
    var due = false

    @Option(help: ArgumentHelp("How many threads read; default: number of processors.", valueName: "n"))
    var jobs: Int?

    @OptionGroup var arguments: ArchiveArguments

    func validate() throws {
        guard fraction > 0, fraction <= 1 else { throw ValidationError("--fraction takes 0.000001 to 1") }
        guard !due || (fraction == 1 && round == nil && !resume) else {
            throw ValidationError("--due takes no --fraction, --round or --resume")
        }
        guard !resume || (fraction == 1 && round == nil && tier == nil) else {
            throw ValidationError(
                "--resume goes on as the reading was begun, and takes no --fraction, --round or --tier"
            )
        }
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes 1 to 256") }
    }

    func run() throws {
        var options = CheckOptions()
        options.readsData = readData || fraction < 1
        options.fraction = fraction
        options.round = round
        if let tier { options.tiers = [tier] }
        options.resumes = resume
        options.isDue = due
        options.workers = jobs ?? ProcessInfo.processInfo.activeProcessorCount
        let output = try ResultOutput(path: nil)
        let check = try CheckArchive(arguments.place())
        let (language, advice, isJSON) = (arguments.language, check.advice, arguments.json)
        var lines = FindingLines(language, advice)
        let summary = try check.run(options) { finding throws(ApplianceError) in
            try output.write(isJSON ? finding.json(language, advice) : lines.take(finding))
        }
        try output.write(lines.last())
        try output.write(arguments.json ? summary.json() : summary.text(arguments.language))
        if summary.damageCount > 0 { throw ExitCode(ApplianceError.Kind.damaged.rawValue) }
    }
}
