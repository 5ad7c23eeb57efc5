import PDFSyntax

/// A dictionary with a value, as one revision wrote it: a form field that may hold a signature.
struct PDFFieldDefinition {
    /// The object that it is, or that it stands in.
    let reference: PDFReference
    /// Whether it is an object of its own.
    let isIndirect: Bool
    let dictionary: PDFDictionary
    /// The revision that wrote it.
    let revision: Int
    /// What V is.
    let value: PDFObject
}
