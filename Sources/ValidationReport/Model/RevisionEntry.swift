/// One save of a PDF file: the file up to its end is the file as it was then.
struct RevisionEntry: Sendable, Hashable {
    /// From 1, the oldest.
    let number: Int
    /// The bytes that it added, from the start of the file.
    let range: Range<Int>
    /// SHA-256 of the file up to its end, hexadecimal; nil where nobody took it.
    let sha256: String?
    /// The name of the file that it was written to; nil where none was.
    var fileName: String?
    /// The signatures and time-stamps that cover the file exactly up to its end.
    let signatures: [String]
    let changes: [ChangeEntry]
    /// Whether it was compared with the one before it; what stands before the first signature is not.
    let isCompared: Bool
    /// How many more changes there are than `changes`.
    let changesLeftOut: Int
}
