/// Which authority each policy identifier of ICP-Brasil was assigned to (ADE-ICP-04.01 of ITI).
package struct AuthorityRegister: Sendable, Hashable {
    /// SHA-256 of the file, lower-case hexadecimal.
    package let digest: String
    /// The act and its version.
    package let source: String
    /// Names as the register spells them, by identifier in dotted form.
    package let authorities: [String: String]

    package init(digest: String, source: String, authorities: [String: String]) {
        self.digest = digest
        self.source = source
        self.authorities = authorities
    }

    /// The authority of a policy; nil for one that the register does not assign, which is then shown as its number.
    package func authority(of policy: String) -> String? { authorities[policy] }
}
