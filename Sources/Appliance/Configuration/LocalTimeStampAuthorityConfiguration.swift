package import ASN1
package import LibCrypto

/// An authority of one's own, over a key on a token or a sealed one, as the configuration describes it.
package struct LocalTimeStampAuthorityConfiguration: Sendable, Hashable {
    package let name: String
    /// A PKCS #11 URI, the SHA-256 of a certificate, or the path of a sealed key.
    package let key: String
    package let policy: ObjectIdentifier
    /// The folder of serial numbers and record, of this authority alone.
    package let state: String
    /// A file with the key's certificate; nil where it stands beside the key.
    package let certificate: String?
    /// Files with the certificates of its authorities.
    package let chain: [String]
    /// Paths of PKCS #11 modules beside those of p11-kit's configuration.
    package let modules: [String]
    /// Where the PIN or the passphrase comes from.
    package let secret: SecretOrigin
    /// In microseconds; nil leaves accuracy out of tokens.
    package let accuracy: Int?
    package let ordering: Bool
    /// The digest of the tokens' own signatures.
    package let signatureDigest: DigestAlgorithm
    /// Whether the kernel has to say that its clock is synchronized, within the accuracy.
    package let needsSynchronizedClock: Bool

    /// `isToken`: whether `key` names one on a token, by URI or by thumbprint, or else a file.
    init(_ node: StrictNode, isToken: Bool) throws(ApplianceError) {
        let fields = try node.fields(
            ["name", "kind", "key", "policy", "state"],
            optional: [
                "certificate", "chain", "secret", "accuracyMicroseconds", "ordering", "signatureDigest",
                "needsSynchronizedClock",
            ] + (isToken ? ["modules"] : [])
        )
        name = try fields["name"].name()
        policy = try fields["policy"].objectIdentifier()
        state = try fields["state"].path()
        key = isToken ? try fields["key"].tokenKey() : try fields["key"].path()
        certificate = try fields.optional("certificate")?.path()
        chain = try fields.optional("chain")?.paths() ?? []
        modules = try fields.optional("modules")?.paths() ?? []
        secret = try fields.optional("secret")?.secretOrigin() ?? .prompt
        accuracy = try fields.optional("accuracyMicroseconds")?.count(in: 1...86_400_000_000)
        ordering = try fields.optional("ordering")?.boolean() ?? false
        signatureDigest =
            try fields.optional("signatureDigest").map { node throws(ApplianceError) in
                guard let digest = DigestAlgorithm(rawValue: try node.text()),
                    [.sha256, .sha384, .sha512].contains(digest)
                else { throw node.wrong("must be SHA-256, SHA-384 or SHA-512") }
                return digest
            } ?? .sha256
        needsSynchronizedClock = try fields.optional("needsSynchronizedClock")?.boolean() ?? false
    }

    package init(
        name: String,
        key: String,
        policy: ObjectIdentifier,
        state: String,
        certificate: String? = nil,
        chain: [String] = [],
        modules: [String] = [],
        secret: SecretOrigin = .prompt,
        accuracy: Int? = nil,
        ordering: Bool = false,
        signatureDigest: DigestAlgorithm = .sha256,
        needsSynchronizedClock: Bool = false
    ) {
        self.name = name
        self.key = key
        self.policy = policy
        self.state = state
        self.certificate = certificate
        self.chain = chain
        self.modules = modules
        self.secret = secret
        self.accuracy = accuracy
        self.ordering = ordering
        self.signatureDigest = signatureDigest
        self.needsSynchronizedClock = needsSynchronizedClock
    }

    /// Whether the key lies in a sealed file: every report has to say so.
    package var isSoftware: Bool {
        if case .sealed? = try? KeySource(key) { true } else { false }
    }
}
