/// What one revision changed of the state before it.
package struct PDFRevisionChanges: Hashable, Sendable {
    /// The revision, from 0; the first one that can change anything is 1.
    package let revision: Int
    /// Each object of the revision, in ascending order; the trailer first.
    package let changes: [PDFObjectChange]

    /// The changes of a revision.
    package init(revision: Int, changes: [PDFObjectChange]) {
        self.revision = revision
        self.changes = changes
    }
}
