/// How a host is reached: the keys that every section about the network has in common.
package struct TransportConfiguration: Sendable, Hashable {
    /// Whose certificates a server of https is judged by; nothing is trusted that is not named.
    package enum Authorities: Sendable, Hashable {
        /// A PEM file.
        case file(String)
        /// The anchors of the trust store.
        case trustStore
        /// The machine's own bundle.
        case system
    }

    static let keys = [
        "authorities", "clientCertificate", "clientKey", "clientKeySecret", "proxy", "connectTimeout", "totalTimeout",
        "allowPrivateAddresses",
    ]

    /// Nil: https cannot be used.
    package let authorities: Authorities?
    /// PEM files with our certificate and its key; both or none.
    package let clientCertificate: String?
    package let clientKey: String?
    /// Where the passphrase of that key comes from; nil for a key in the clear.
    package let clientKeySecret: SecretOrigin?
    /// Where requests go through; nil: straight, whatever the environment says.
    package let proxy: String?
    /// In seconds.
    package let connectTimeout: Int
    /// In seconds, for the whole of a request.
    package let totalTimeout: Int
    /// Whether addresses of the own network and machine may be connected to.
    package let allowsPrivateAddresses: Bool

    init(_ fields: StrictNode.Fields) throws(ApplianceError) {
        authorities = try fields.optional("authorities").map { node throws(ApplianceError) in
            switch try node.text() {
            case "trust-store": .trustStore
            case "system": .system
            default: .file(try node.path())
            }
        }
        let certificate = fields.optional("clientCertificate")
        let key = fields.optional("clientKey")
        clientCertificate = try certificate?.path()
        clientKey = try key?.path()
        if let alone = certificate ?? key, (certificate == nil) != (key == nil) {
            throw alone.wrong("needs both, clientCertificate and clientKey")
        }
        let secret = fields.optional("clientKeySecret")
        clientKeySecret = try secret?.secretOrigin()
        if let secret, key == nil { throw secret.wrong("is the passphrase of clientKey, which is missing") }
        proxy = try fields.optional("proxy")?.httpURL()
        connectTimeout = try fields.optional("connectTimeout")?.count(in: 1...600) ?? 10
        totalTimeout = try fields.optional("totalTimeout")?.count(in: 1...3_600) ?? 30
        allowsPrivateAddresses = try fields.optional("allowPrivateAddresses")?.boolean() ?? false
    }
}
