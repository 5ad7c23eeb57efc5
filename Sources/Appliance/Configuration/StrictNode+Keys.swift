extension StrictNode {
    /// The name of a key on a token: a PKCS #11 URI without a PIN, or the SHA-256 of a certificate.
    func tokenKey() throws(ApplianceError) -> String {
        let text = try text()
        guard case .token = try? KeySource(text) else {
            throw wrong("must be a PKCS #11 URI without a PIN, or the SHA-256 of a certificate")
        }
        return text
    }

    /// Where a PIN or a passphrase comes from.
    func secretOrigin() throws(ApplianceError) -> SecretOrigin {
        guard let origin = SecretOrigin(try text()) else {
            throw wrong("must be prompt, fd:N or credential:NAME")
        }
        return origin
    }

    /// A list of at most 64 paths.
    func paths() throws(ApplianceError) -> [String] {
        try items(limit: 64).map { item throws(ApplianceError) in try item.path() }
    }
}
