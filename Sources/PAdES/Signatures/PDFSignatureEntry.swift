/// A signature dictionary with the message that it carries.
struct PDFSignatureEntry: Sendable {
    var signature: PDFSignature
    let subFilter: PDFSubFilter?
    let message: PDFSignatureMessage
    /// The ranges of ByteRange, where they are within the file.
    let ranges: [Range<Int>]?
}
