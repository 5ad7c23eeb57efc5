/// One cross-reference section with its trailer: a table (ISO 32000-2 §7.5.4), a stream (§7.5.8), or both (§7.5.8.4).
package struct PDFXRefSection: Hashable, Sendable {
    /// The form of a section.
    package enum Form: Hashable, Sendable {
        /// A table and a trailer.
        case table
        /// A cross-reference stream.
        case stream
        /// A table whose trailer names a stream at an offset from the start of the file.
        case hybrid(streamOffset: Int)
    }

    /// Numbers that a hybrid section's stream has in use, and its table has not.
    struct Concealed: Hashable, Sendable {
        /// Free in the table.
        var free: Set<Int> = []
        /// Not in the table.
        var absent: Set<Int> = []
    }

    /// The section's form.
    package let form: Form
    /// From `xref` or the stream's object number to behind the trailer dictionary or `endobj`.
    package let range: Range<Int>
    /// The trailer dictionary, or the stream's.
    package let trailer: PDFDictionary
    /// One entry for each object number, in ascending order.
    package let entries: [PDFXRefEntry]
    /// What a reader that does not know hybrid files does not find.
    let concealed: Concealed
    /// What stands out about it.
    let irregularities: [PDFIrregularity]
}
