/// What can be seen of a key without a login: its certificate, its public half, or the private key itself.
package struct ListedKey: Sendable {
    /// The algorithm, where the token tells.
    package enum Algorithm: String, Sendable, Hashable {
        case rsa = "RSA"
        case ec = "EC"
        case edwards = "EdDSA"
        case other
    }

    /// CKA_ID, by which keys and certificates belong together.
    package let identifier: [UInt8]
    let labelBytes: [UInt8]
    package let algorithm: Algorithm?
    /// The DER certificate, where one has the same `id`.
    package let certificate: [UInt8]?
    /// SHA-256 of the certificate.
    package let sha256: [UInt8]?
    /// Whether the private key is to be seen; tokens hide it before a login as a rule.
    package let isPrivateKeyVisible: Bool
    /// The key's URI, by token and `id` (RFC 7512).
    package let uri: String

    /// CKA_LABEL.
    package var label: String { String(decoding: labelBytes, as: UTF8.self) }

    init(
        identifier: [UInt8],
        labelBytes: [UInt8],
        algorithm: Algorithm?,
        certificate: [UInt8]?,
        sha256: [UInt8]?,
        isPrivateKeyVisible: Bool,
        uri: String
    ) {
        self.identifier = identifier
        self.labelBytes = labelBytes
        self.algorithm = algorithm
        self.certificate = certificate
        self.sha256 = sha256
        self.isPrivateKeyVisible = isPrivateKeyVisible
        self.uri = uri
    }
}
