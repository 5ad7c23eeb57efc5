import Appliance
import ArgumentParser
import Foundation
import LibCrypto
import ValidationReport

/// `lastro timestamp request`.
struct TimeStampRequestCommand: ParsableCommand {
    /// The digests that may be stamped.
    enum Algorithm: String, ExpressibleByArgument, CaseIterable {
        case sha256 = "SHA-256"
        case sha384 = "SHA-384"
        case sha512 = "SHA-512"

        var digest: DigestAlgorithm {
            switch self {
            case .sha256: .sha256
            case .sha384: .sha384
            case .sha512: .sha512
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "request",
        abstract: "Have files time-stamped by the authorities of the configuration (RFC 3161).",
        discussion: """
            Each FILE gets a token of its own in FILE.tsr. With --tree there is one token
            over a hash tree of all files, and an evidence record (RFC 4998) for each in
            FILE.ers. Folders stand for the files in them but for hidden ones; a pipe or a
            link to a folder in them is named as refused. - reads names from standard
            input. Only digests leave the machine. What is there is never replaced: a token
            over the same bytes counts as done ("present"), so that an interrupted run is
            run again.

            A token is written only once it has been judged: status, nonce, imprint,
            policy, time, signature, and the path of its certificate to the trust store. An
            authority that gives another one is passed over, as one that gives none, or one
            of one's own whose key or folder cannot be opened, which is a warning. Where
            nobody gives one, the exit code is 69 and what remains is listed as pending.

            \(ExitStatus.help)
            """
    )

    @Argument(help: ArgumentHelp("Files, folders, or -.", valueName: "file"))
    var files: [String]

    @Flag(help: "One token for all, and an evidence record for each.")
    var tree = false

    @Option(help: ArgumentHelp("SHA-256, SHA-384 or SHA-512.", valueName: "name"))
    var algorithm: Algorithm = .sha256

    @Option(help: ArgumentHelp("The validation policy by which tokens are judged.", valueName: "name|file"))
    var policy: String = PolicyLocator.standard

    @OptionGroup var configuration: ConfigurationArguments

    @OptionGroup var trust: AnchorArguments

    @Option(help: ArgumentHelp("CRLs and OCSP responses: a file or folder. Repeatable.", valueName: "path"))
    var revocation: [String] = []

    @OptionGroup var lines: LineArguments

    func validate() throws {
        if files.isEmpty { throw ValidationError("Missing expected argument '<file> ...'") }
    }

    func run() throws {
        let settings = try configuration.read()
        Diagnostics.noteSoftwareKeys(settings)
        let basis = try ValidationBasis(
            BasisOptions(
                trustStore: trust.trustStore,
                anchors: trust.anchors,
                certificates: trust.certificates,
                revocation: revocation,
                policy: policy,
                software: Release.name
            )
        )
        let source = try TimeStampAuthorities.rotation(settings, basis: basis, language: lines.language)
        Diagnostics.warn(source.unopened)
        let inputs = try StampingInputs.collect(files)
        let output = try ResultOutput(path: nil)
        var status = ExitStatus()
        var pending = 0
        var progress = Progress(total: inputs.count, isResultOnTerminal: isatty(STDOUT_FILENO) == 1)
        func report(_ file: StampedFile) throws(ApplianceError) {
            progress.advance()
            if file.isPending { pending += 1 }
            if let failure = file.failure {
                progress.clear()
                status.add(failure)
                Diagnostics.report(failure)
            }
            try output.write(lines.json ? file.json() : file.line(lines.language))
        }
        let unavailable =
            if tree {
                try RequestEvidenceRecords(source: source, algorithm: algorithm.digest).run(inputs, report: report)
            } else {
                try RequestTimeStamps(source: source, algorithm: algorithm.digest).run(inputs, report: report)
            }
        progress.clear()
        if let unavailable {
            // What remains to be done outweighs a file that could not be read: to run again helps.
            status = ExitStatus()
            status.add(unavailable)
            Diagnostics.report(unavailable)
            Diagnostics.note("\(pending) of \(inputs.count) files remain without time-stamp")
        }
        throw ExitCode(status.code)
    }
}
