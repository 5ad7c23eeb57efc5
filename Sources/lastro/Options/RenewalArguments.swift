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

    @OptionGroup var trust: AnchorArguments

    @Option(help: ArgumentHelp("CRLs beside those of the archive: a file or folder. Repeatable.", valueName: "path"))
    var revocation: [String] = []

    /// Whether anything but the usual places is named.
    var isGiven: Bool {
        trust.trustStore != nil || !trust.anchors.isEmpty || !trust.certificates.isEmpty || !revocation.isEmpty
    }

    func basis() throws(ApplianceError) -> ValidationBasis {
        try ValidationBasis(
            BasisOptions(
                trustStore: trust.trustStore,
                anchors: trust.anchors,
                certificates: trust.certificates,
                revocation: revocation,
                policy: policy
            )
        )
    }
}
