import ASN1
import Appliance
import ArgumentParser
import PathValidation
import ValidationReport

/// `lastro chain`.
struct Chain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find and judge the certification path of a certificate (RFC 5280).",
        discussion: """
            CERT is a certificate in PEM or DER; others in the same file are candidates
            for the path. Revocation is checked at the time of judgement unless
            --no-revocation is given.

            \(ExitStatus.help)
            """
    )

    @Argument(help: ArgumentHelp("The certificate.", valueName: "cert"))
    var certificate: String

    @OptionGroup var basis: BasisArguments

    @Option(
        name: .customLong("initial-policy"),
        help: ArgumentHelp("A policy of the user-initial-policy-set. Repeatable.", valueName: "oid"),
        transform: Chain.identifier
    )
    var initialPolicies: [ObjectIdentifier] = []

    @Flag(help: "Demand a valid policy (initial-explicit-policy).")
    var requireExplicitPolicy = false

    @Flag(help: "Refuse policy mapping (initial-policy-mapping-inhibit).")
    var inhibitPolicyMapping = false

    @Flag(help: "Do not process anyPolicy (initial-any-policy-inhibit).")
    var inhibitAnyPolicy = false

    @Flag(help: "Do not look at revocation.")
    var noRevocation = false

    @OptionGroup var output: OutputArguments

    func run() throws {
        let shared = try ValidationBasis(basis.options(policy: nil))
        let parameters = PathParameters(
            time: shared.validationTime,
            initialPolicySet: Set(initialPolicies),
            explicitPolicy: requireExplicitPolicy,
            inhibitPolicyMapping: inhibitPolicyMapping,
            inhibitAnyPolicy: inhibitAnyPolicy,
            revocation: noRevocation ? .none : .check(.current())
        )
        let result = try ResultOutput(path: output.output, protecting: [certificate])
        let report = try ValidateChain(basis: shared).report(on: certificate, parameters)
        try result.write(report.render(as: output.reportFormat(isSingle: true), language: output.language))
        try result.commit()
        var status = ExitStatus()
        status.add(report.verdict)
        throw ExitCode(status.code)
    }

    private static func identifier(_ text: String) throws -> ObjectIdentifier {
        guard let identifier = ObjectIdentifier(dotted: text) else {
            throw ValidationError("'\(text)' is not an object identifier; write 2.16.76.1.2.1.1")
        }
        return identifier
    }
}
