/// What is wrong with the document security stores of a file.
///
/// None of it harms a signature by itself: what cannot be read is missing as evidence, and that the judge sees.
package enum PDFValidationDataDefect: String, Sendable, Hashable, CaseIterable {
    /// The DSS entry of a catalogue leads to nothing that can be read as a dictionary.
    case storeUnreadable
    /// Certificates, CRLs, responses or tokens that do not parse, and entries of a wrong type.
    case objectUnreadable
    /// A key of VRI that is not the SHA-1 of anything in upper-case hexadecimal digits.
    case keyMalformed
    /// More than is read of one file: the rest is missing as evidence.
    case incomplete
}
