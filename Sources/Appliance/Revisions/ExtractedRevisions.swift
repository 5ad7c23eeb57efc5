/// What became of the revisions of one file.
package struct ExtractedRevisions: Sendable {
    /// The names of the files, the oldest revision first; nil for one that was not written.
    package var names: [String?]
    /// What was written, a line each.
    package var messages: [String]
    /// Why not all were written; nil where all were.
    package var failure: ApplianceError?

    /// Nothing yet.
    init() {
        names = []
        messages = []
    }
}
