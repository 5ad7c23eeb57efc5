/// An entry of the manifest for a CA certificate.
package struct ListedCertificate: Hashable, Sendable {
    /// The path in the store.
    package let file: String
    /// RFC 4514 text, for readers; not compared.
    package let subject: String
    /// The UTC day, `YYYY-MM-DD`; for readers.
    package let notBefore: String
    /// The UTC day, `YYYY-MM-DD`; for readers.
    package let notAfter: String
    /// The digest that the file's certificate must have, 64 lower-case hexadecimal digits.
    package let sha256: String
    /// The pin that it was verified up to, as `TrustDomain.reference(to:)` writes it.
    package let root: String
    /// Where it came from.
    package let source: String

    package init(
        file: String,
        subject: String,
        notBefore: String,
        notAfter: String,
        sha256: String,
        root: String,
        source: String
    ) {
        self.file = file
        self.subject = subject
        self.notBefore = notBefore
        self.notAfter = notAfter
        self.sha256 = sha256
        self.root = root
        self.source = source
    }
}
