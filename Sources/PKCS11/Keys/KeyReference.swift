/// How a private key on a token is named.
package enum KeyReference: Sendable {
    /// By a PKCS #11 URI (RFC 7512).
    case uri(TokenURI)
    /// By the SHA-256 of its certificate, which stands on the token.
    case certificate(sha256: [UInt8])
}
