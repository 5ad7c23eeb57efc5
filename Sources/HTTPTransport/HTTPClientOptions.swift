package import LibCrypto

/// How servers are reached.
package struct HTTPClientOptions: Sendable {
    /// Whose certificates servers of https are judged by.
    package enum Authorities: Sendable, Hashable {
        /// Nobody's: https is refused.
        case none
        /// Certificates in PEM.
        case certificates([UInt8])
        /// The machine's own bundle, because somebody said so.
        case system
    }

    /// A certificate of ours and its key, in PEM files.
    package struct ClientCertificate: Sendable {
        package let certificate: String
        package let key: String
        /// Nil for a key in the clear; libcurl keeps a copy for as long as connections may be opened.
        package let passphrase: LibCrypto.SecretBytes?

        package init(certificate: String, key: String, passphrase: LibCrypto.SecretBytes? = nil) {
            self.certificate = certificate
            self.key = key
            self.passphrase = passphrase
        }
    }

    package var authorities: Authorities = .none
    package var clientCertificate: ClientCertificate?
    /// The file with `user:password` for basic authentication (RFC 7617), which is sent to the host of the request alone.
    package var credentials: String?
    /// Where requests go through; nil: straight, whatever the environment says.
    package var proxy: HTTPAddress?
    /// In milliseconds.
    package var connectTimeout = 10_000
    /// In milliseconds, for a whole request, with all its redirections.
    package var totalTimeout = 30_000
    /// Whether addresses of the own machine and network may be connected to.
    ///
    /// Every address that a name resolves to is looked at when it is connected to, so that a name whose address changes between
    /// two questions is of no use. Behind a proxy names are the proxy's to resolve: only addresses that stand in the text of an
    /// address are looked at.
    package var allowsPrivateAddresses = false
    /// How often a server may send us on.
    package var maximumRedirects = 3
    /// Whether a server may send us there; never from https to http, whatever this says.
    package var mayRedirect: @Sendable (HTTPAddress) -> Bool = { _ in false }

    package init() {}
}
