import Appliance
import ArgumentParser
import EvidenceArchive

/// `lastro archive move`.
struct ArchiveMove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Seal objects into packs of the cold tier, or bring them back.",
        discussion: """
            Moves the objects that are named, or those of the items that the conditions
            find, all together; without any condition it is everything. Evidence of items
            that are found goes along: to the cold tier once nothing that stays hot refers
            to it.

            A pack is a ZIP file with a BagIt bag inside, in an OCFL storage root: unzip,
            sha256sum and any OCFL tool read it. Nothing leaves a tier before the other one
            has been synced and read again. A command that was cut off is completed by the
            next one that writes. Nothing to move is success; where a damaged object stays
            behind the exit code is 3.

            \(ExitStatus.help)
            """
    )

    enum Tier: String, ExpressibleByArgument, CaseIterable {
        case hot, cold

        var target: MoveTarget { self == .hot ? .hot : .cold }
    }

    @Argument(help: ArgumentHelp("SHA-256, six or more digits of it, or identifiers.", valueName: "name"))
    var names: [String] = []

    @Option(name: .customLong("to"), help: ArgumentHelp("cold or hot.", valueName: "tier"))
    var tier: Tier

    @OptionGroup var conditions: QueryArguments
    @OptionGroup var days: AddedDaysArguments

    @Option(
        help: ArgumentHelp("In the archive for so many days or more.", valueName: "180d"),
        transform: AgeArgument.parse
    )
    var olderThan: Int?

    @Option(help: ArgumentHelp("Objects of more bytes than this.", valueName: "bytes"))
    var largerThan: UInt64?

    @Flag(help: "As old as archive.yaml says under 'tiers: {hot: …}'.")
    var policy = false

    @Option(help: ArgumentHelp("About how many bytes a pack may have; default: archive.yaml's.", valueName: "bytes"))
    var packSize: UInt64?

    @OptionGroup var arguments: ArchiveArguments

    private var query: ItemQuery { days.narrowing(conditions.query) }

    func validate() throws {
        if policy, tier == .hot { throw ValidationError("--policy says what goes to the cold tier: --to cold") }
        if packSize != nil, tier == .hot { throw ValidationError("--pack-size is for --to cold") }
        if let packSize, !ArchiveConfiguration.packSizes.contains(packSize) {
            throw ValidationError("--pack-size takes 1048576 to 17179869184")
        }
        if !names.isEmpty, query != ItemQuery() {
            throw ValidationError("give names or conditions, not both")
        }
    }

    func run() throws {
        let move = try MoveInArchive(arguments.place())
        let selection = try move.selection(
            names: names,
            query: query,
            olderThan: olderThan,
            largerThan: largerThan,
            usesPolicy: policy
        )
        let output = try ResultOutput(path: nil)
        let summary = try move.run(selection, to: tier.target, packSize: packSize) { step throws(ApplianceError) in
            try output.write(arguments.json ? step.json() : arguments.text.line(step))
        }
        try output.write(
            arguments.json ? summary.json(to: tier.target) : arguments.text.summary(summary, to: tier.target)
        )
        if summary.failed > 0 { throw ExitCode(ApplianceError.Kind.damaged.rawValue) }
    }
}
