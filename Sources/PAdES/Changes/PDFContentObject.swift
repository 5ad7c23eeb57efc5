import PDFSyntax

/// An external object as a content stream paints it (ISO 32000-2 §8.8).
indirect enum PDFContentObject {
    case image
    /// A form with its matrix and what it names; its content is nil where it does not decode.
    case form(matrix: PDFMatrix, content: [UInt8]?, lookup: (PDFName) -> PDFContentObject?)
}
