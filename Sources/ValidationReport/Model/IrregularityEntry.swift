/// Something that a viewer would repair, skip or not notice in a PDF file.
struct IrregularityEntry: Sendable, Hashable {
    /// Its name in the JSON report.
    let code: String
    /// Number and generation, such as `12 0`.
    let object: String?
    /// In bytes from the start of the file, or of the decoded object stream.
    let offset: Int
}
