import Appliance
import ArgumentParser

/// Reads where a PIN or a passphrase comes from; it is never an argument itself.
///
/// The options are text and read here, not by the parser, which repeats what it does not take: that may be the secret.
enum SecretArgument {
    /// The origin that an option names; throws `ValidationError`, without the text.
    static func parse(_ text: String, option: String) throws -> SecretOrigin {
        guard let origin = SecretOrigin(text) else {
            throw ValidationError("\(option) says where it is to be read: prompt, fd:N or credential:NAME")
        }
        return origin
    }
}
