import Foundation

/// SoftHSM tokens in a folder of their own, made by SoftHSM's and OpenSC's own tools.
///
/// SoftHSM looks for tokens when it starts only: all have to be made before the module is loaded. The folder has a copy of the
/// library, so that suites of one process do not share one instance.
package final class SoftTokens: Sendable {
    /// A tool that failed.
    package struct Failed: Error {
        package let text: String
    }

    /// Where Debian has SoftHSM's library.
    private static let library = "/usr/lib/softhsm/libsofthsm2.so"
    /// The PIN of all tokens.
    package static let pin = "739218"

    /// Whether tests with tokens can run; prints, once, why not.
    package static let isThere: Bool = {
        for (file, name) in [(library, "softhsm2"), ("/usr/bin/pkcs11-tool", "opensc")]
        where !FileManager.default.fileExists(atPath: file) {
            print("skipped: no \(file) (apt-get install \(name))")
            return false
        }
        return true
    }()

    package let folder: TemporaryFolder
    /// SoftHSM's configuration file.
    package let configuration: String
    /// SoftHSM's library for these tokens.
    package let module: String

    /// Makes empty tokens with these labels, of which none may begin with another: pkcs11-tool takes the first token whose
    /// label begins with the one that it is given.
    package init(_ labels: [String]) throws {
        for (index, label) in labels.enumerated() {
            for other in labels.dropFirst(index + 1) where other.hasPrefix(label) || label.hasPrefix(other) {
                throw Failed(text: "the labels \(label) and \(other) of tokens: one begins with the other")
            }
        }
        folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path + "/tokens", withIntermediateDirectories: true)
        configuration = try folder.write(
            "softhsm2.conf",
            Array("directories.tokendir = \(folder.path)/tokens\nobjectstore.backend = file\nlog.level = ERROR\n".utf8)
        )
        module = folder.path + "/libsofthsm2.so"
        try FileManager.default.copyItem(
            atPath: URL(filePath: Self.library).resolvingSymlinksInPath().path,
            toPath: module
        )
        for label in labels {
            try run(
                "softhsm2-util",
                ["--init-token", "--free", "--label", label, "--pin", Self.pin, "--so-pin", "90817263"]
            )
        }
    }

    /// Loads a module with the tokens: `SOFTHSM2_CONF` is read when it starts.
    package func withConfiguration<Value>(_ load: () throws -> Value) rethrows -> Value {
        try Self.starting.withLock {
            setenv("SOFTHSM2_CONF", configuration, 1)
            defer { unsetenv("SOFTHSM2_CONF") }
            return try load()
        }
    }

    private static let starting = NSLock()

    /// Puts a key out of a PKCS #8 file on a token, with a certificate where there is one.
    package func put(_ keyPath: String, on token: String, id: String, label: String, certificate: [UInt8]? = nil) throws
    {
        try run(
            "softhsm2-util",
            ["--import", keyPath, "--token", token, "--label", label, "--id", id, "--pin", Self.pin]
        )
        guard let certificate else { return }
        let file = try folder.write("certificate.der", certificate)
        try run(
            "pkcs11-tool",
            [
                "--module", Self.library, "--token-label", token, "--login", "--pin", Self.pin, "--write-object", file,
                "--type", "cert", "--id", id, "--label", label,
            ]
        )
    }

    /// Puts a key that wants its PIN at each signature (CKA_ALWAYS_AUTHENTICATE) out of a PKCS #8 file in PEM on a token.
    package func putAlwaysAuthenticating(_ keyPath: String, on token: String, id: String, label: String) throws {
        let der = folder.path + "/always.der"
        try run("openssl", ["pkcs8", "-topk8", "-nocrypt", "-in", keyPath, "-outform", "DER", "-out", der])
        try run(
            "pkcs11-tool",
            [
                "--module", Self.library, "--token-label", token, "--login", "--pin", Self.pin, "--write-object", der,
                "--type", "privkey", "--id", id, "--label", label, "--always-auth", "--usage-sign",
            ]
        )
    }

    private func run(_ program: String, _ arguments: [String]) throws {
        let outcome = try ToolRun("env", ["SOFTHSM2_CONF=\(configuration)", program] + arguments, in: folder.path)
        guard outcome.status == 0 else { throw Failed(text: "\(program): \(outcome.output)") }
    }
}
