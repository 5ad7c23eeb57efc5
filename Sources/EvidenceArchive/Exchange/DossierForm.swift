/// In what form a dossier is handed over; the files in it are the same.
package enum DossierForm: String, Sendable, Hashable, CaseIterable {
    /// A folder.
    case directory
    /// A BagIt bag (RFC 8493), the dossier being its payload.
    case bag
    /// A ZIP file with one folder in it.
    case zip
}
