/// The register by which authorities were named.
package struct RegisterInput: Sendable, Hashable {
    /// The act and its version.
    package let source: String
    /// SHA-256 of the file, lower-case hexadecimal.
    package let digest: String

    package init(source: String, digest: String) {
        self.source = source
        self.digest = digest
    }
}
