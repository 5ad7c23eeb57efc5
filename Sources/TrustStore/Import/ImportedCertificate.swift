/// A certificate that an import added, or found to be there already.
package struct ImportedCertificate: Hashable, Sendable {
    /// What it is to the store.
    package enum Role: String, Sendable, Hashable {
        case root
        case certificate
    }

    package let role: Role
    /// The path in the store.
    package let file: String
    /// RFC 4514 text.
    package let subject: String
    /// SHA-256, 64 lower-case hexadecimal digits.
    package let sha256: String
    /// The pin that it is, or was verified up to.
    package let root: String
    /// The file it was found in, and the entry inside an archive after ` » `.
    package let origin: String
}
