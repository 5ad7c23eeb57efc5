import Appliance
import ArgumentParser

/// The option that names the configuration.
struct ConfigurationArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp("The configuration; default: LASTRO_CONFIG, /etc/lastro/lastro.yaml.", valueName: "file")
    )
    var config: String?

    /// Reads what is named.
    func read() throws(ApplianceError) -> Configuration { try Configuration(option: config) }
}
