import ArgumentParser

/// `lastro key`.
struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Look at keys on PKCS #11 tokens, and seal software keys.",
        discussion: """
            A key is named by its PKCS #11 URI (RFC 7512), by the SHA-256 of its
            certificate, or by the path of a sealed file. PINs and passphrases are read
            from the terminal (prompt), from a descriptor (fd:N) or from a systemd
            credential (credential:NAME), never from arguments or the environment.

            \(ExitStatus.help)
            """,
        subcommands: [KeyList.self, KeyShow.self, KeyImport.self]
    )
}
