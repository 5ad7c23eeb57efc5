import PDFSyntax

/// One token of a content stream (ISO 32000-2 §7.8.2); arrays and dictionaries come as their parts.
enum PDFContentToken: Hashable, Sendable {
    case number(Double)
    case name(PDFName)
    case string([UInt8])
    case operation(String)
    /// A bracket of an array or a dictionary.
    case bracket
}
