/// A file as a JSON report names it.
package struct RecordedFile: Sendable, Hashable {
    package let name: String
    /// SHA-256, lower-case hexadecimal.
    package let sha256: String
    /// Whether it was found beside the signature by its name.
    package let isFoundByName: Bool
}
