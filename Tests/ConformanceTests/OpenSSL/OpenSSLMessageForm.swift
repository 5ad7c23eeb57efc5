import Testing

/// The shape of a message that `openssl cms -sign` makes.
struct OpenSSLMessageForm: Sendable, CustomTestStringConvertible {
    let name: String
    let options: [String]
    let isDetached: Bool
    /// Version 3.0 writes no indefinite lengths with RSASSA-PSS.
    var isStreamed: Bool { options.contains("-stream") }
    var testDescription: String { name }

    static let attached = OpenSSLMessageForm(name: "attached", options: ["-nodetach"], isDetached: false)
    static let detachedWithoutAttributes = OpenSSLMessageForm(
        name: "detached without attributes",
        options: ["-noattr"],
        isDetached: true
    )

    static let all = [
        attached, detachedWithoutAttributes, OpenSSLMessageForm(name: "detached", options: [], isDetached: true),
        OpenSSLMessageForm(name: "indefinite lengths", options: ["-nodetach", "-stream"], isDetached: false),
        OpenSSLMessageForm(name: "attached without attributes", options: ["-nodetach", "-noattr"], isDetached: false),
        OpenSSLMessageForm(
            name: "streamed without attributes",
            options: ["-nodetach", "-noattr", "-stream"],
            isDetached: false
        ),
        OpenSSLMessageForm(name: "key identifier", options: ["-nodetach", "-keyid"], isDetached: false),
        OpenSSLMessageForm(name: "no S/MIME capabilities", options: ["-nosmimecap"], isDetached: true),
        OpenSSLMessageForm(name: "signing-certificate-v2", options: ["-cades"], isDetached: true),
    ]
}
