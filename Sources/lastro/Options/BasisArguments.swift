import ASN1
import Appliance
import ArgumentParser

/// The options that say what a judgement stands on.
struct BasisArguments: ParsableArguments {
    @OptionGroup var trust: AnchorArguments

    @Option(help: ArgumentHelp("CRLs and OCSP responses: a file or folder. Repeatable.", valueName: "path"))
    var revocation: [String] = []

    @Option(
        help: ArgumentHelp("Judge at this time (ISO 8601): 2026-06-01, 2026-06-01T12:00:00Z.", valueName: "time"),
        transform: TimeArgument.parse
    )
    var at: Instant?

    @Flag(help: "Show CPF numbers in full; reports mask them otherwise.")
    var showPersonalData = false

    func options(policy: String?, signaturePolicies: [String] = []) -> BasisOptions {
        BasisOptions(
            trustStore: trust.trustStore,
            anchors: trust.anchors,
            certificates: trust.certificates,
            revocation: revocation,
            policy: policy,
            signaturePolicies: signaturePolicies,
            time: at,
            software: Release.name,
            showsPersonalData: showPersonalData
        )
    }
}
