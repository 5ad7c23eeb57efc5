package import ASN1
package import ValidationReport

/// What a JSON report (`lastro.validation-report/1`) says of the inputs that it was made from.
package struct RecordedReport: Sendable {
    package let document: RecordedFile
    /// Nil where the judgement had no content beside the document.
    package let content: RecordedFile?
    /// The file beside the document that was not its content in spite of its name; nil without one.
    package let namesake: ReportedFile?
    package let trustStore: TrustStoreInput
    package let policy: PolicyInput
    /// SHA-256 over the evidence given, lower-case hexadecimal.
    package let evidenceDigest: String
    /// SHA-256 over the signature policies that were at hand; nil where no signature names one.
    package let signaturePoliciesDigest: String?
    /// SHA-256 of the register of identifiers; nil where there was none.
    package let registerDigest: String?
    package let validationTime: Instant
    /// Name and version of the program that made the report; nil where it does not say.
    package let software: String?
    package let language: ReportLanguage
    /// Where the report says that evidence was found, by its SHA-256.
    package let evidenceOrigins: [[UInt8]: String]
    /// The files that the revisions of a PDF file were written to, the oldest first; nil for one that was not.
    package let revisionFiles: [String?]
    /// The verdict of the document, then that of each signature, such as `INDETERMINATE REVOKED_NO_POE`.
    package let verdicts: [String]
    /// The report itself, byte for byte, with the newline that ends it.
    package let text: String
}
