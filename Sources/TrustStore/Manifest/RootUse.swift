/// What the certificates under a root are issued for.
package enum RootUse: String, Sendable, Hashable, CaseIterable {
    case documents
    case tls
    case codeSigning = "code-signing"
    case passports
    case metrology
    /// No CA under it is known.
    case unspecified
}
