/// What an import came to; each list is sorted by SHA-256, refusals by origin first.
package struct ImportOutcome: Hashable, Sendable {
    package var added: [ImportedCertificate] = []
    /// Already in the store.
    package var present: [ImportedCertificate] = []
    package var refused: [ImportRefusal] = []

    package init() {}
}
