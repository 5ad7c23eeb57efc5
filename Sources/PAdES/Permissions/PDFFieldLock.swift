/// Fields that must not change once a signature is there (ISO 32000-2 table 236 and §12.8.2.4).
package enum PDFFieldLock: Hashable, Sendable {
    /// All fields.
    case all
    /// The fields of these fully qualified names, and what is below them.
    case include([String])
    /// All but the fields of these names, and what is below them.
    case exclude([String])
}
