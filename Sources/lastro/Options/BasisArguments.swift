import ASN1
import Appliance
import ArgumentParser

/// The options that say what a judgement stands on.
struct BasisArguments: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of the trust store.", valueName: "dir"))
    var trustStore: String?

    @Option(
        name: .customLong("anchor"),
        help: ArgumentHelp("A file with trust anchors, in the place of the trust store. Repeatable.", valueName: "file")
    )
    var anchors: [String] = []

    @Option(help: ArgumentHelp("More certificates: a file or folder, PEM or DER. Repeatable.", valueName: "path"))
    var certificates: [String] = []

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
            trustStore: trustStore,
            anchors: anchors,
            certificates: certificates,
            revocation: revocation,
            policy: policy,
            signaturePolicies: signaturePolicies,
            time: at,
            software: Release.name,
            showsPersonalData: showPersonalData
        )
    }
}
