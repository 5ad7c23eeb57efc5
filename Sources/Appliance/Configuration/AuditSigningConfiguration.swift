/// `auditSigning:`: the key that signs checkpoints of archives' audit logs, beside each log's own key.
package struct AuditSigningConfiguration: Sendable, Hashable {
    /// A PKCS #11 URI, the SHA-256 of a certificate, or the path of a sealed key.
    package let key: String
    /// A file with the key's certificate; nil where it stands beside the key.
    package let certificate: String?
    /// Paths of PKCS #11 modules beside those of p11-kit's configuration.
    package let modules: [String]
    /// Where the PIN or the passphrase comes from.
    package let secret: SecretOrigin

    /// The values of `kind`.
    private enum Kind: String, CaseIterable {
        case pkcs11
        case software
    }

    init(_ node: StrictNode) throws(ApplianceError) {
        guard let kind = node.value(of: "kind") else { throw node.wrong("lacks kind") }
        switch try kind.choice(Kind.self) {
        case .pkcs11:
            let fields = try node.fields(["kind", "key"], optional: ["certificate", "modules", "secret"])
            key = try fields["key"].tokenKey()
            certificate = try fields.optional("certificate")?.path()
            modules = try fields.optional("modules")?.paths() ?? []
            secret = try fields.optional("secret")?.secretOrigin() ?? .prompt
        case .software:
            let fields = try node.fields(["kind", "key"], optional: ["secret"])
            key = try fields["key"].path()
            certificate = nil
            modules = []
            secret = try fields.optional("secret")?.secretOrigin() ?? .prompt
        }
    }

    package init(
        key: String,
        certificate: String? = nil,
        modules: [String] = [],
        secret: SecretOrigin = .prompt
    ) {
        self.key = key
        self.certificate = certificate
        self.modules = modules
        self.secret = secret
    }

    /// Whether the key lies in a sealed file: every report has to say so.
    package var isSoftware: Bool {
        if case .sealed? = try? KeySource(key) { true } else { false }
    }
}
