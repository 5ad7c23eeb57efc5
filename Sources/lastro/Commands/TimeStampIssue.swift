import ASN1
import Appliance
import ArgumentParser
import SignatureCreation
import ValidationReport

/// `lastro timestamp issue`.
struct TimeStampIssue: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue",
        abstract: "Issue time-stamp tokens by an authority of one's own (RFC 3161).",
        discussion: """
            Each FILE gets a token in FILE.tsr. With --request a TimeStampReq is answered
            by a TimeStampResp in --output, also where it says that there is no token. The
            authority is one of kind pkcs11 or software of the configuration, or described
            by --key, --policy-oid and --state. Its certificate must be for time-stamping
            alone. Serial numbers never repeat; each token has a line in the record of
            --state before anybody gets it. A clock that is behind the last token gives
            none. A file that is there is never replaced (74), and no token is made for it.

            \(ExitStatus.help)
            """
    )

    @Argument(help: ArgumentHelp("Files to be stamped.", valueName: "file"))
    var files: [String] = []

    @Option(help: ArgumentHelp("A request to be answered.", valueName: "file"))
    var request: String?

    @Option(help: ArgumentHelp("Where the response to --request goes.", valueName: "path"))
    var output: String?

    @OptionGroup var configuration: ConfigurationArguments

    @Option(
        help: ArgumentHelp("The authority of the configuration; default: the first of one's own.", valueName: "name")
    )
    var authority: String?

    @Option(
        help: ArgumentHelp("A PKCS #11 URI, the SHA-256 of a certificate, or a sealed file.", valueName: "key")
    )
    var key: String?

    @Option(
        help: ArgumentHelp("The policy that stands in the tokens.", valueName: "oid"),
        transform: TimeStampIssue.identifier
    )
    var policyOid: ObjectIdentifier?

    @Option(help: ArgumentHelp("The folder of serial numbers and record.", valueName: "dir"))
    var state: String?

    @Option(help: ArgumentHelp("The key's certificate, where it is not beside the key.", valueName: "file"))
    var certificate: String?

    @Option(
        name: .customLong("chain"),
        help: ArgumentHelp("Certificates of its authorities, to stand in tokens. Repeatable.", valueName: "file")
    )
    var chain: [String] = []

    @Option(
        name: .customLong("module"),
        help: ArgumentHelp("A PKCS #11 library beside those of p11-kit's configuration. Repeatable.", valueName: "path")
    )
    var modules: [String] = []

    @Option(help: ArgumentHelp("PIN or passphrase: prompt, fd:N, credential:NAME.", valueName: "origin"))
    var pin: String = "prompt"

    @Option(help: ArgumentHelp("The accuracy that tokens promise; default: none.", valueName: "microseconds"))
    var accuracy: Int?

    @Flag(help: "Promise that genTime alone orders any two tokens.")
    var ordering = false

    @Flag(help: "Issue only while the kernel says that its clock is synchronized.")
    var needsSynchronizedClock = false

    @OptionGroup var lines: LineArguments

    func validate() throws {
        _ = try SecretArgument.parse(pin, option: "--pin")
        guard files.isEmpty != (request == nil) else { throw ValidationError("give files, or --request") }
        guard (request == nil) == (output == nil) else { throw ValidationError("--request and --output go together") }
        guard (key == nil) == (state == nil), (key == nil) == (policyOid == nil) else {
            throw ValidationError("--key, --policy-oid and --state go together")
        }
        guard key == nil || authority == nil else { throw ValidationError("--key and --authority exclude each other") }
        if let accuracy, !(1...86_400_000_000).contains(accuracy) {
            throw ValidationError("--accuracy takes 1 to 86400000000")
        }
    }

    func run() throws {
        let opened = try LocalTimeStampAuthority.open(try settings(), language: lines.language)
        let result = try ResultOutput(path: nil)
        if let request, let output {
            let issued = try AnswerTimeStampRequest(authority: opened).run(request: request, output: output)
            try result.write(lines.json ? issued.json() : issued.text(lines.language))
            return
        }
        var status = ExitStatus()
        try StampFiles(authority: opened).run(files) { outcome throws(ApplianceError) in
            switch outcome {
            case .success(let issued):
                try result.write(lines.json ? issued.json() : issued.text(lines.language))
            case .failure(let error):
                Diagnostics.report(error)
                status.add(error)
            }
        }
        throw ExitCode(status.code)
    }

    private func settings() throws -> LocalTimeStampAuthorityConfiguration {
        if let key, let policyOid, let state {
            return try LocalTimeStampAuthorityConfiguration(
                name: "local",
                key: key,
                policy: policyOid,
                state: state,
                certificate: certificate,
                chain: chain,
                modules: modules,
                secret: SecretArgument.parse(pin, option: "--pin"),
                accuracy: accuracy,
                ordering: ordering,
                needsSynchronizedClock: needsSynchronizedClock
            )
        }
        let own = try configuration.read().timeStampAuthorities.compactMap(\.local)
        guard let found = authority.map({ name in own.first { $0.name == name } }) ?? own.first else {
            throw ApplianceError(
                .configuration,
                text: LocalizedText(
                    "nenhuma ACT local está configurada" + (authority.map { ": \($0)" } ?? ""),
                    "no time-stamp authority of one's own is configured" + (authority.map { ": \($0)" } ?? "")
                ),
                nextStep: LocalizedText(
                    "use --key, --policy-oid e --state, ou timeStampAuthorities em lastro.yaml",
                    "use --key, --policy-oid and --state, or timeStampAuthorities in lastro.yaml"
                )
            )
        }
        return found
    }

    private static func identifier(_ text: String) throws -> ObjectIdentifier {
        guard let identifier = ObjectIdentifier(dotted: text) else {
            throw ValidationError("'\(text)' is not an object identifier")
        }
        return identifier
    }
}
