import Appliance
import ArgumentParser

/// The options that say up to which roots paths are built, and through which certificates.
struct AnchorArguments: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of the trust store.", valueName: "dir"))
    var trustStore: String?

    @Option(
        name: .customLong("anchor"),
        help: ArgumentHelp("A file with trust anchors, in the place of the trust store. Repeatable.", valueName: "file")
    )
    var anchors: [String] = []

    @Option(help: ArgumentHelp("More certificates: a file or folder, PEM or DER. Repeatable.", valueName: "path"))
    var certificates: [String] = []

    /// What is validated by where nothing is judged: anchors and certificates, without revocation data or a policy.
    func basis() throws(ApplianceError) -> ValidationBasis {
        try ValidationBasis(
            BasisOptions(
                trustStore: trustStore,
                anchors: anchors,
                certificates: certificates,
                software: Release.name
            )
        )
    }
}
