import Appliance
import ArgumentParser
import EvidenceArchive
import Foundation

/// `lastro archive add`.
struct ArchiveAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add documents, signatures with their content, and loose evidence.",
        discussion: """
            A folder stands for all files in it, hidden ones too; links, pipes and the like
            in it are refused by name, and the others are added. - reads a list from
            standard input: names, CSV with a header (commas or semicolons), or NDJSON
            (path, content, identifier, type, tenant, label, retainUntil). An empty folder
            or list is no input (66), and so is a file that is not there.

            The content of a detached signature is added with it; where it is not to be
            found, the signature is added with a warning on standard error. Each signature
            is judged, and its certificates, CRLs, OCSP responses and tokens are taken out,
            stored once and linked, unless --no-judge is given.

            A line is printed for a file only once it is durable. Adding again what is
            there changes nothing ("present"); with other metadata it gets one more item,
            also with --resume.

            \(ExitStatus.help)
            """
    )

    @Argument(help: ArgumentHelp("Files, folders, or -.", valueName: "path"))
    var paths: [String]

    @Option(help: ArgumentHelp("The content that the one detached signature covers.", valueName: "file"))
    var content: String?

    @Option(help: ArgumentHelp("The owner's identifier of the document.", valueName: "text"))
    var identifier: String?

    @Option(
        help: ArgumentHelp(
            "prontuario, receita, atestado, laudo, prescricao, encaminhamento, contrato, nota-fiscal or outro.",
            valueName: "type"
        ),
        transform: { word in
            guard let type = DocumentType(word: word) else { throw ValidationError("'\(word)' is not a type") }
            return type
        }
    )
    var type: DocumentType?

    @Option(help: ArgumentHelp("Whose document it is, where an archive serves several.", valueName: "text"))
    var tenant: String?

    @Option(help: ArgumentHelp("A label to find it by.", valueName: "text"))
    var label: String?

    @Option(
        help: ArgumentHelp("The last day on which it must be kept.", valueName: "YYYY-MM-DD"),
        transform: DayArgument.parse
    )
    var retainUntil: ArchiveDay?

    @Flag(help: "Store only; judge nothing and take nothing out.")
    var noJudge = false

    @Flag(help: "Pass over files that an earlier run added with this metadata, by their size and time.")
    var resume = false

    @Option(help: ArgumentHelp("The validation policy.", valueName: "name|file"))
    var policy: String?

    @OptionGroup var basis: BasisArguments
    @OptionGroup var arguments: ArchiveArguments

    @Option(help: ArgumentHelp("How many files are read at a time; default: number of processors.", valueName: "n"))
    var jobs: Int?

    @Option(
        help: ArgumentHelp("How many files are made durable together, and printed then; 1 to 4096.", valueName: "n")
    )
    var group: Int?

    func validate() throws {
        if let group, !(1...AddOptions.largestGroup).contains(group) {
            throw ValidationError("--group takes 1 to \(AddOptions.largestGroup)")
        }
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes 1 to 256") }
        if content != nil, paths.count != 1 { throw ValidationError("--content goes with one signature") }
        if paths.isEmpty { throw ValidationError("Missing expected argument '<path> ...'") }
    }

    func run() throws {
        let locator = ContentLocator()
        let metadata = ItemMetadata(
            identifier: identifier,
            type: type,
            tenant: tenant,
            label: label,
            retainUntil: retainUntil
        )
        let place = try arguments.place()
        let collector = ArchiveInputCollector(metadata: metadata, content: content, locator: locator)
        let inputs = try collector.collect(paths, list: StandardInput.bytes)
        // CPF and CNPJ are what the archive is searched by.
        var options = basis.options(policy: policy ?? PolicyLocator.standard)
        options.showsPersonalData = true
        let use = try AddToArchive(
            place: place,
            basis: noJudge ? nil : ValidationBasis(options),
            locator: locator,
            resumes: resume,
            groupCount: group ?? AddOptions.largestGroup,
            jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount
        )
        let output = try ResultOutput(path: nil)
        var status = ExitStatus()
        var progress = Progress(total: inputs.count, isResultOnTerminal: isatty(STDOUT_FILENO) == 1)
        try use.run(inputs) { file throws(ApplianceError) in
            progress.advance()
            if let failure = file.failure {
                progress.clear()
                status.add(failure)
                Diagnostics.report(failure)
            }
            if let warning = arguments.text.warning(file) {
                progress.clear()
                Diagnostics.note(warning)
            }
            try output.write(arguments.json ? file.json() : arguments.text.line(file))
        }
        progress.clear()
        throw ExitCode(status.code)
    }
}
