import Appliance
import ArgumentParser
import ValidationReport

/// `lastro evidence verify`.
struct EvidenceVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Judge an evidence record over the objects that it proves.",
        discussion: """
            RECORD is a record of RFC 4998 in DER, PEM or base64, or one of RFC 6283 in
            XML. Each token is judged at the time of the one that renews it, the last one
            now.

            \(ExitStatus.help)
            """
    )

    @Argument(help: ArgumentHelp("The record.", valueName: "record"))
    var record: String

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("The objects that it proves; all of a group are given together.", valueName: "file")
    )
    var content: [String] = []

    @Option(
        help: ArgumentHelp(
            "An object by its digests, separated by commas; with the algorithm in front, as SHA3-256:hex, where the record has several of one length. Repeatable.",
            valueName: "hex"
        ),
        transform: EvidenceVerify.digests
    )
    var digest: [[GivenDigest]] = []

    @Option(
        help: ArgumentHelp("The validation policy: icp-brasil, etsi-generic, or a YAML file.", valueName: "name|file")
    )
    var policy: String = PolicyLocator.standard

    @OptionGroup var basis: BasisArguments
    @OptionGroup var output: EvidenceOutputArguments

    func run() throws {
        let shared = try ValidationBasis(basis.options(policy: policy))
        let result = try ResultOutput(path: output.output, protecting: [record] + content)
        let report = try VerifyEvidenceRecord(basis: shared).report(on: record, contents: content, digests: digest)
        try result.write(report.render(as: output.reportFormat, language: output.language))
        try result.commit()
        var status = ExitStatus()
        status.add(report.verdict)
        throw ExitCode(status.code)
    }

    private static func digests(_ text: String) throws -> [GivenDigest] {
        try text.split(separator: ",", omittingEmptySubsequences: false).map { part in
            guard let digest = GivenDigest(part) else {
                throw ValidationError("'\(part)' is not a hexadecimal digest")
            }
            return digest
        }
    }
}
