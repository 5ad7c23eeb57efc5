package import SignatureValidation

/// What the judge gets of a PDF file.
package struct PAdESFacts: Sendable {
    /// A signature, and which document time-stamps cover it.
    package struct Signature: Sendable {
        package let signature: ParsedSignature
        /// Places in `documentTimeStamps`.
        package let coveredBy: [Int]
    }

    /// In the order of the file; signatures of usage rights are none of anybody's.
    package let signatures: [Signature]
    /// In the order of the file.
    package let documentTimeStamps: [ParsedTimeStamp]
    /// SHA-256 of the whole file.
    package let sha256: [UInt8]
    /// What happened to the file, for its report.
    package let history: PDFHistory
}
