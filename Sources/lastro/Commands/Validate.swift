import Appliance
import ArgumentParser
import Foundation
import SignatureValidation
import ValidationReport

/// `lastro validate`.
struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Judge the signatures of files.",
        discussion: """
            Reads CMS and CAdES signatures (.p7s, .p7m, .eml; DER, BER, PEM, base64).
            The content of a detached signature is what --content names, or is found
            beside it by name: x.pdf.p7s signs x.pdf; x.p7s signs the only other x.*.
            A file may be a folder, or - for names on standard input, one a line. Of
            several inputs one that cannot be read does not stop the others.

            \(ExitStatus.help)
            """
    )

    @Argument(help: ArgumentHelp("Signature files, folders, or -.", valueName: "file"))
    var files: [String]

    @Option(help: ArgumentHelp("The content that detached signatures cover.", valueName: "file"))
    var content: String?

    @Option(
        help: ArgumentHelp("The validation policy: icp-brasil, etsi-generic, or a YAML file.", valueName: "name|file")
    )
    var policy: String = PolicyLocator.standard

    @OptionGroup var basis: BasisArguments
    @OptionGroup var output: OutputArguments

    @Option(help: ArgumentHelp("How many files are judged at a time; default: number of processors.", valueName: "n"))
    var jobs: Int?

    func validate() throws {
        if let jobs, !(1...1_024).contains(jobs) { throw ValidationError("--jobs takes 1 to 1024") }
    }

    /// What a thread hands to the writer.
    private enum Outcome: Sendable {
        case report(String, Verdict)
        case failure(String, ApplianceError)
    }

    func run() throws {
        let locator = ContentLocator()
        let items = try InputCollector(locator: locator, content: content).collect(files)
        let isSingle = files.count == 1 && items.map(\.name) == files
        let format = output.reportFormat(isSingle: isSingle)
        let language = output.language
        let shared = try ValidationBasis(basis.options(policy: policy))
        let useCase = ValidateDocuments(basis: shared, content: content, locator: locator)
        let result = try ResultOutput(
            path: output.output,
            protecting: items.compactMap(\.path) + (content.map { [$0] } ?? [])
        )
        var status = ExitStatus()
        var progress = Progress(
            total: items.count,
            isResultOnTerminal: output.output == nil && isatty(STDOUT_FILENO) == 1
        )
        var isFirst = true
        var hasVerdict = false
        let work: @Sendable (InputItem) -> Outcome = { item in
            do throws(ApplianceError) {
                switch item {
                case .failure(_, let error): throw error
                case .file(let path):
                    let report = try useCase.report(on: path)
                    return .report(report.render(as: format, language: language), report.verdict)
                }
            } catch {
                return .failure(item.name, error)
            }
        }
        let emit: (Outcome) throws(ApplianceError) -> Void = { (outcome: Outcome) throws(ApplianceError) in
            progress.advance()
            switch outcome {
            case .report(let text, let verdict):
                status.add(verdict)
                hasVerdict = true
                try result.write(format == .text && !isFirst ? "\n" + text : text)
                isFirst = false
            case .failure(let name, let error):
                progress.clear()
                status.add(error)
                Diagnostics.report(error)
                // Alone it has no report; among others it must not look as if it had never been given.
                guard !isSingle else { return }
                let text = FailureReport(name: name, error).render(as: format, language: language)
                try result.write(format == .text && !isFirst ? "\n" + text : text)
                isFirst = false
            }
        }
        let threads = jobs ?? ProcessInfo.processInfo.activeProcessorCount
        try OrderedWork.run(items, jobs: threads, work: work, emit: emit)
        progress.clear()
        // The file of a run without any verdict would look like a result.
        if hasVerdict { try result.commit() }
        throw ExitCode(status.code)
    }
}
