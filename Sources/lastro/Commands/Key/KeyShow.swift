import Appliance
import ArgumentParser

/// `lastro key show`.
struct KeyShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a key and its certificates; no PIN is asked for.",
        discussion: ExitStatus.help
    )

    @Argument(help: ArgumentHelp("A PKCS #11 URI, the SHA-256 of a certificate, or a sealed file.", valueName: "key"))
    var key: String

    @OptionGroup var arguments: KeyArguments

    func run() throws {
        let shown = try ShownKey(key, modules: arguments.modules, showsPersonalData: arguments.showPersonalData)
        try arguments.write(json: shown.json, text: shown.text)
    }
}
