import PDFSyntax

/// A node of the tree of form fields, widgets below a field included (ISO 32000-2 §12.7.4).
struct PDFFormField: Hashable, Sendable {
    /// The fully qualified name (§12.7.4.2) of the field that it is or belongs to.
    let name: String
    /// The number of that field's object.
    let named: Int
    /// FT, its own or inherited.
    let type: PDFName?
    /// Whether it came with the revision that is compared.
    var isNew = false
}
