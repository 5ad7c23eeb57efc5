/// An item of a dossier: its line, its file, and its place in the audit log.
package struct DossierItem: Sendable, Hashable {
    package let line: ItemLine
    /// The path of the item's own object.
    package let path: String
    /// The index of the event that tells of the line.
    package let index: UInt64
    /// The path of that entry, byte for byte.
    package let event: String
    /// The path of the proof that the entry is in the log.
    package let proof: String
    /// The path of the report as judged for the dossier, its suffix left out; nil where there is nothing to judge.
    package var report: String?
}
