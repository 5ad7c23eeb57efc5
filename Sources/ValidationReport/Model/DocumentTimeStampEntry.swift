/// A document time-stamp of a PDF file: what it covers, and its verdict.
struct DocumentTimeStampEntry: Sendable, Hashable {
    /// The identifier by which the file's history names it.
    let id: String
    let timeStamp: TimeStampEntry
    /// Where it stands in the file; nil where the history does not know it.
    let pdf: PDFSignatureEntry?
}
