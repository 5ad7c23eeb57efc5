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
            Reads signed PDF files, and CMS and CAdES signatures (.p7s, .p7m, .eml; DER,
            BER, PEM, base64).
            The content of a detached signature is what --content names, or is found
            beside it by name: x.pdf.p7s signs x.pdf; x.p7s signs the only other x.*.
            A file may be a folder, whose hidden files are passed over, or - for names on
            standard input, one a line. Of several inputs one that cannot be read does not
            stop the others.

            FORMATS
              text   for people, one report after the other
              json   for programs: one object, or one a line for several inputs
              html   one self-contained document for people and paper
              etsi   one XML document after ETSI TS 119 102-2

            An evidence record (--evidence-record) proves since when a file and all that
            stands in it existed: a certificate that expired later does no harm then.

            With --replay the files that a JSON report names (or those given, in its
            order) are judged again at its time. Where a digest differs, or the same
            inputs lead to another report, that is an error that says which: 65 for
            document, content, evidence or report, 78 for trust store or policy.

            With --extract-revisions each state in which a PDF file was saved is written
            to the folder, as contrato.rev1.pdf and so on; files that are there are never
            replaced. The reports name the files, each revision with its SHA-256.

            \(ExitStatus.help)
            """
    )

    @Argument(help: ArgumentHelp("Signature files, folders, or -.", valueName: "file"))
    var files: [String] = []

    @Option(help: ArgumentHelp("The content that detached signatures cover.", valueName: "file"))
    var content: String?

    @Option(
        help: ArgumentHelp(
            "The validation policy: icp-brasil, etsi-generic, or a YAML file; default: icp-brasil.",
            valueName: "name|file"
        )
    )
    var policy: String?

    @Option(
        help: ArgumentHelp(
            "Signature policies and lists of approved ones (PA, LPA): a file or folder. Repeatable.",
            valueName: "path"
        )
    )
    var signaturePolicies: [String] = []

    @Option(
        name: .customLong("evidence-record"),
        help: ArgumentHelp(
            "Evidence records (RFC 4998, RFC 6283) over the files: a file or folder. Repeatable.",
            valueName: "path"
        )
    )
    var evidenceRecords: [String] = []

    @OptionGroup var basis: BasisArguments
    @OptionGroup var output: DocumentOutputArguments

    @Option(help: ArgumentHelp("How many files are judged at a time; default: number of processors.", valueName: "n"))
    var jobs: Int?

    @Option(help: ArgumentHelp("Judge again what this JSON report was made from.", valueName: "report.json"))
    var replay: String?

    @Option(help: ArgumentHelp("Write the revisions of PDF files to this folder.", valueName: "dir"))
    var extractRevisions: String?

    func validate() throws {
        if let jobs, !(1...1_024).contains(jobs) { throw ValidationError("--jobs takes 1 to 1024") }
        if files.isEmpty, replay == nil { throw ValidationError("Missing expected argument '<file> ...'") }
        if replay != nil, basis.at != nil {
            throw ValidationError("--replay judges at the report's own time, without --at")
        }
    }

    /// What a thread hands to the writer.
    private enum Outcome: Sendable {
        case report(ReportWriter.Rendering, Verdict, ExtractedRevisions?, note: String?)
        case failure(FailureReport, ApplianceError, number: Int)
    }

    func run() throws {
        let locator = ContentLocator()
        var recorded: RecordedRun?
        if let replay { recorded = try RecordedRun(path: replay) }
        let options = basisOptions(recorded)
        // A large folder takes as long to list as trust and policies take to read.
        let threads = jobs ?? ProcessInfo.processInfo.activeProcessorCount
        let (loaded, listed) = SideWork.run(jobs: threads) {
            Result { () throws(ApplianceError) in try ValidationBasis(options) }
        } beside: {
            Result { () throws(ApplianceError) in try items(recorded, locator) }
        }
        let inputs = NumberedInput.all(try listed.get())
        let isSingle = recorded?.isSingle ?? (files.count == 1 && inputs.map(\.name) == files)
        let form = output.form(isSingle: isSingle)
        if case .volume = form, inputs.count > ReportForm.maximumInputs {
            throw ApplianceError(
                .usage,
                "\(inputs.count) inputs; one document takes \(ReportForm.maximumInputs)",
                hint: "split the work, or use --format json"
            )
        }
        let language = output.language ?? recorded?.basis.language ?? .portuguese
        let shared = try loaded.get()
        if let recorded { try shared.check(recorded.basis) }
        let useCase = ValidateDocuments(basis: shared, content: content, locator: locator)
        let result = try ResultOutput(
            path: output.output,
            protecting: inputs.compactMap(\.path) + [content, replay].compactMap { $0 }
        )
        var extraction: RevisionExtraction?
        if let extractRevisions {
            extraction = try RevisionExtraction(folder: extractRevisions, paths: inputs.map(\.path))
        }
        let revisions = extraction
        var status = ExitStatus()
        var hasVerdict = false
        var progress = Progress(
            total: inputs.count,
            isResultOnTerminal: output.output == nil && isatty(STDOUT_FILENO) == 1
        )
        let work: @Sendable (Int) -> (NumberedInput) -> Outcome = { threads in
            let useCase = useCase.share(among: threads)
            return { input in
                do throws(ApplianceError) {
                    let (judged, note) = try Self.report(input, useCase, isSingle: isSingle)
                    let extracted = input.path.flatMap { revisions?.extract(judged, path: $0, input: input.number) }
                    let report = extracted.map { judged.naming(revisionFiles: $0.names) } ?? judged
                    let number = input.number
                    let rendering = ReportWriter.render(report, form, language, isSingle: isSingle, number: number)
                    return .report(rendering, report.verdict, extracted, note: note)
                } catch {
                    return .failure(FailureReport(name: input.name, error), error, number: input.number)
                }
            }
        }
        var writer = ReportWriter(form, language, isSingle: isSingle, to: result)
        let emit: (Outcome) throws(ApplianceError) -> Void = { (outcome: Outcome) throws(ApplianceError) in
            progress.advance()
            switch outcome {
            case .report(let rendering, let verdict, let extracted, let note):
                status.add(verdict)
                hasVerdict = true
                if let note {
                    progress.clear()
                    Diagnostics.warn(note)
                }
                if let extracted {
                    progress.clear()
                    for message in extracted.messages { Diagnostics.note(message) }
                    if let failure = extracted.failure {
                        status.add(failure)
                        Diagnostics.report(failure)
                    }
                }
                try writer.write(rendering)
            case .failure(let failure, let error, let number):
                progress.clear()
                status.add(error)
                Diagnostics.report(error)
                try writer.write(failure, number: number)
            }
        }
        try OrderedWork.run(inputs, jobs: threads, makeWork: work, emit: emit)
        try writer.finish()
        progress.clear()
        // The file of a run without any verdict would look like a result.
        if hasVerdict { try result.commit() }
        throw ExitCode(status.code)
    }

    /// What there is to judge: the inputs named, or those of the reports that are replayed.
    private func items(
        _ recorded: RecordedRun?,
        _ locator: ContentLocator
    ) throws(ApplianceError) -> [NumberedInput.Item] {
        let collector = InputCollector(locator: locator, content: content)
        guard let recorded else { return try collector.collect(files).map { .input($0) } }
        var items: [NumberedInput.Item] = []
        for document in try recorded.documents(files) {
            if document.recorded == nil {
                items += try collector.collect([document.path]).map { .input($0) }
            } else {
                items.append(.replay(document))
            }
        }
        return items
    }

    /// What the judgement stands on; that of a replay must be what the reports stood on.
    private func basisOptions(_ recorded: RecordedRun?) -> BasisOptions {
        var options = basis.options(
            policy: policy ?? recorded?.basis.policy.id ?? PolicyLocator.standard,
            signaturePolicies: signaturePolicies
        )
        options.evidenceRecords = evidenceRecords
        if let recorded { options.time = recorded.basis.validationTime }
        return options
    }

    private static func report(
        _ input: NumberedInput,
        _ useCase: ValidateDocuments,
        isSingle: Bool
    ) throws(ApplianceError) -> (DocumentReport, note: String?) {
        switch input.item {
        case .input(.failure(_, let error)): throw error
        case .input(.file(let path)): return (try useCase.report(on: path), nil)
        case .replay(let document):
            let names = document.recorded?.revisionFiles ?? []
            let report = try useCase.report(on: document).naming(revisionFiles: names)
            return (report, try document.recorded?.check(report, isSingle: isSingle))
        }
    }
}
