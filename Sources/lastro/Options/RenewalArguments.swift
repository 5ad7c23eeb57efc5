import Appliance
import ArgumentParser

/// The options that say by what the archive's own time-stamps are judged.
struct RenewalArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The policy that says how long algorithms are trusted: a name or a file.",
            valueName: "name|file"
        )
    )
    var policy: String = PolicyLocator.standard

    @Option(help: ArgumentHelp("The folder of the trust store.", valueName: "dir"))
    var trustStore: String?

    @Option(
        name: .customLong("anchor"),
        help: ArgumentHelp("A file with trust anchors, in the place of the trust store. Repeatable.", valueName: "file")
    )
    var anchors: [String] = []

    @Option(help: ArgumentHelp("More certificates: a file or folder, PEM or DER. Repeatable.", valueName: "path"))
    var certificates: [String] = []

    @Option(help: ArgumentHelp("CRLs beside those of the archive: a file or folder. Repeatable.", valueName: "path"))
    var revocation: [String] = []

    /// Whether anything but the usual places is named.
    var isGiven: Bool {
        trustStore != nil || !anchors.isEmpty || !certificates.isEmpty || !revocation.isEmpty
    }

    func basis() throws(ApplianceError) -> ValidationBasis {
        try ValidationBasis(
            BasisOptions(
                trustStore: trustStore,
                anchors: anchors,
                certificates: certificates,
                revocation: revocation,
                policy: policy
            )
        )
    }
}
