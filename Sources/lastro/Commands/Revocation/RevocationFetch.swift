import Appliance
import ArgumentParser
import ValidationReport

/// `lastro revocation fetch`.
struct RevocationFetch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch",
        abstract: "Fetch the revocation data that certificates name, and keep what verifies.",
        discussion: """
            For each certificate and the authorities above it: the CRLs of its distribution
            points (RFC 5280 §4.2.1.13) and the answer of its OCSP responder (§4.2.2.1);
            where an authority above is missing, its certificate too, if it leads to an
            anchor. Only hosts that fetching.allowedHosts or --allow-host name are asked,
            by http or https; addresses of the own network and machine are refused,
            whatever name leads there. What the server says has not changed is not sent
            again.

            A CRL or response is kept only if the certificate's status rests on it once it
            has been verified; nothing that is there is ever changed. The folder serves as
            --revocation of every other command.

            Exit code 69 where there is a certificate that names places and of which
            nothing is in the folder now.

            \(ExitStatus.help)
            """
    )

    /// What is fetched.
    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case crl
        case ocsp
        case both

        var kinds: Set<FetchedEvidence.Kind> {
            switch self {
            case .crl: [.crl]
            case .ocsp: [.ocsp]
            case .both: [.crl, .ocsp]
            }
        }
    }

    @Argument(help: ArgumentHelp("Certificates: files or folders, PEM or DER.", valueName: "path"))
    var paths: [String]

    @Option(help: ArgumentHelp("The folder to keep them in; default: fetching.store.", valueName: "dir"))
    var to: String?

    @Option(
        name: .customLong("allow-host"),
        help: ArgumentHelp("A host that may be asked too: name, *.name or *. Repeatable.", valueName: "host")
    )
    var allowedHosts: [String] = []

    @Option(help: "crl, ocsp or both.")
    var kind: Kind = .both

    @OptionGroup var configuration: ConfigurationArguments

    @OptionGroup var trust: AnchorArguments

    @OptionGroup var lines: LineArguments

    func validate() throws {
        if paths.isEmpty { throw ValidationError("Missing expected argument '<path> ...'") }
        for host in allowedHosts where HostPattern.normalized(host) == nil {
            throw ValidationError("--allow-host '\(host)' is not the name of a host, *.name, or *")
        }
    }

    func run() throws {
        let settings = try configuration.read()
        guard let target = to ?? settings.fetching.store else {
            throw ApplianceError(.usage, "no folder to keep what is fetched in", hint: "name one with --to")
        }
        let use = try FetchRevocation(
            basis: trust.basis(),
            configuration: settings.fetching,
            allowing: allowedHosts.compactMap { HostPattern.normalized($0) },
            kinds: kind.kinds,
            folder: RevocationFolder(target),
            language: lines.language
        )
        let output = try ResultOutput(path: nil)
        let bare = try use.run(paths) { fetched throws(ApplianceError) in
            try output.write(lines.json ? fetched.json() : fetched.line(lines.language))
        }
        guard bare > 0 else { return }
        throw ApplianceError(
            .unavailable,
            "of \(bare) certificates nothing could be fetched that verifies",
            hint: "see the reason beside each address; hosts are allowed with --allow-host or fetching.allowedHosts"
        )
    }
}
