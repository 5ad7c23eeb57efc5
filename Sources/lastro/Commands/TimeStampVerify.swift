import ASN1
import Appliance
import ArgumentParser
import ValidationReport

/// `lastro timestamp verify`.
struct TimeStampVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Judge a time-stamp token (RFC 3161).",
        discussion: """
            TOKEN is a token or a TimeStampResp in DER, PEM or base64. Without --content
            or --digest everything but the imprint is judged, and the report says so.

            \(ExitStatus.help)
            """
    )

    @Argument(help: ArgumentHelp("The token.", valueName: "token"))
    var token: String

    @Option(help: ArgumentHelp("The bytes that were stamped.", valueName: "file"))
    var content: String?

    @Option(
        help: ArgumentHelp("Their digest by the token's own algorithm, in place of the bytes.", valueName: "hex"),
        transform: TimeStampVerify.digest
    )
    var digest: [UInt8]?

    @Option(
        help: ArgumentHelp("The validation policy: icp-brasil, etsi-generic, or a YAML file.", valueName: "name|file")
    )
    var policy: String = PolicyLocator.standard

    @OptionGroup var basis: BasisArguments
    @OptionGroup var output: TokenOutputArguments

    func validate() throws {
        if content != nil, digest != nil { throw ValidationError("--content and --digest exclude each other") }
    }

    func run() throws {
        let shared = try ValidationBasis(basis.options(policy: policy))
        let result = try ResultOutput(path: output.output, protecting: [token] + (content.map { [$0] } ?? []))
        let imprinted: VerifyTimeStamp.Imprinted =
            content.map { .file($0) } ?? digest.map { .digest($0) } ?? .unknown
        let report = try VerifyTimeStamp(basis: shared).report(on: token, over: imprinted)
        try result.write(output.render(report))
        try result.commit()
        var status = ExitStatus()
        status.add(report.verdict)
        throw ExitCode(status.code)
    }

    private static func digest(_ text: String) throws -> [UInt8] {
        guard let bytes = Hexadecimal.decode(text), !bytes.isEmpty else {
            throw ValidationError("'\(text)' is not a hexadecimal digest")
        }
        return bytes
    }
}
