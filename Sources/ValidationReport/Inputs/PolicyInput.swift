/// The validation policy under which a judgement was made.
package struct PolicyInput: Sendable, Hashable {
    package let id: String
    /// SHA-256 of the policy file, lower-case hexadecimal.
    package let digest: String
    /// Where it was found; nil where nobody said.
    package let origin: String?

    package init(id: String, digest: String, origin: String? = nil) {
        self.id = id
        self.digest = digest
        self.origin = origin
    }
}
