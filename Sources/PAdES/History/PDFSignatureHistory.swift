/// A signature with what it allows after it, and what it says of every later change.
package struct PDFSignatureHistory: Sendable {
    /// The signature or document time-stamp.
    package let signature: PDFSignature
    /// What it allows to change; nil where it has no say, as where it covers no revision.
    package let permissions: PDFPermissions?
    /// On the changes of all revisions behind the one that it covers, in order.
    package let verdicts: [PDFChangeVerdict]

    /// A signature with its verdicts.
    package init(_ signature: PDFSignature, permissions: PDFPermissions?, verdicts: [PDFChangeVerdict]) {
        self.signature = signature
        self.permissions = permissions
        self.verdicts = verdicts
    }
}
