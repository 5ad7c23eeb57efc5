import ASN1
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
            "An object by its digests, separated by commas where the record uses several algorithms. Repeatable.",
            valueName: "hex"
        ),
        transform: EvidenceVerify.digests
    )
    var digest: [[[UInt8]]] = []

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

    private static func digests(_ text: String) throws -> [[UInt8]] {
        try text.split(separator: ",", omittingEmptySubsequences: false).map { part in
            guard let bytes = Hexadecimal.decode(part), !bytes.isEmpty else {
                throw ValidationError("'\(part)' is not a hexadecimal digest")
            }
            return bytes
        }
    }
}
