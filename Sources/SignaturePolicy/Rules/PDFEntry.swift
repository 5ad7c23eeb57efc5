/// A key that must stand in a PDF dictionary (`PdfEntry`).
package struct PDFEntry: Hashable, Sendable {
    /// What the entry's value must be.
    package enum Value: Hashable, Sendable {
        /// Anything.
        case any
        /// A name.
        ///
        /// As it stands in the policy: the policies of June 2025 say `PBAD_PAdES ` with a space too many.
        case name(String)
        /// ValidationReq: revocation data of these kinds.
        case revocation(EnuRevReq)
    }

    /// The key without its solidus; `ValidationValues` stands for CRLs and OCSPs.
    package let id: String
    package let value: Value

    package init(id: String, value: Value) {
        self.id = id
        self.value = value
    }
}
