import Appliance
import ArgumentParser
import EvidenceArchive
import Foundation

/// `lastro archive check`.
struct ArchiveCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Compare the archive with itself: log, catalogue, items, objects.",
        discussion: """
            Changes nothing. Sizes are compared; with --read-data every byte is read again and
            both digests are compared, of a part of the objects with --fraction (a quarter:
            0.25), the next part with --round 1 and so on. Damage is named with the command
            that mends it, and the exit code is 3.

            \(ExitStatus.help)
            """
    )

    @Flag(help: "Read every byte again.")
    var readData = false

    @Option(help: ArgumentHelp("Which part of the objects is read.", valueName: "0-1"))
    var fraction: Double = 1

    @Option(help: ArgumentHelp("Which part of that size, from 0.", valueName: "n"))
    var round: UInt64 = 0

    @Option(help: ArgumentHelp("How many threads read; default: number of processors.", valueName: "n"))
    var jobs: Int?

    @OptionGroup var arguments: ArchiveArguments

    func validate() throws {
        guard fraction > 0, fraction <= 1 else { throw ValidationError("--fraction takes 0.000001 to 1") }
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes 1 to 256") }
    }

    func run() throws {
        var options = CheckOptions()
        options.readsData = readData
        options.fraction = fraction
        options.round = round
        options.workers = jobs ?? ProcessInfo.processInfo.activeProcessorCount
        let output = try ResultOutput(path: nil)
        let summary = try CheckArchive(arguments.place()).run(options) { finding throws(ApplianceError) in
            try output.write(arguments.json ? finding.json() : finding.text(arguments.language))
        }
        try output.write(arguments.json ? summary.json() : summary.text(arguments.language))
        if summary.damageCount > 0 { throw ExitCode(ApplianceError.Kind.damaged.rawValue) }
    }
}
