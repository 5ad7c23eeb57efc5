package import PDFSyntax

/// A signature dictionary (ISO 32000-2 §12.8.1) as the revision that wrote it has it: facts, nothing judged.
package struct PDFSignature: Sendable {
    /// What a signature dictionary is for.
    package enum Role: String, Hashable, Sendable, CaseIterable {
        /// A person's or company's signature over the document.
        case approval
        /// The author's signature, which says what may change (§12.8.2.2); the catalogue's Perms names it as DocMDP.
        case certification
        /// A document time-stamp (§12.8.5).
        case documentTimeStamp
        /// A signature of a maker of software that enables functions (§12.8.2.3); Perms names it as UR or UR3.
        case usageRights
    }

    /// Stable across runs, one for each signature of a file: `S-` or, for a document time-stamp, `T-` and the first 16
    /// hexadecimal digits of a digest of what is in Contents; the judge's name of it.
    package let id: String
    package let role: Role
    /// The fully qualified name (§12.7.4.2) of the field whose value it is; nil where no field has a name.
    package let fieldName: String?
    /// The field, where it is an object of its own.
    package let field: PDFReference?
    /// The dictionary, where it is an object of its own.
    package let dictionaryReference: PDFReference?
    /// The dictionary as of `revision`.
    package let dictionary: PDFDictionary
    /// SubFilter as it stands, without its solidus.
    package let subFilter: String?
    /// Contents without the padding behind the signature; empty where unusable.
    package let contents: ArraySlice<UInt8>
    /// Nil where ByteRange is not of the standard's form or the gap is not this dictionary's Contents.
    package let byteRange: PDFByteRange?
    /// The revision that wrote the dictionary, from 0.
    package let revision: Int
    /// The revision at whose end the covered bytes end; nil where none ends there.
    package let coveredRevision: Int?
    /// The page of the field's widget, from 1; nil without.
    package let page: Int?
    /// Rect of the field's widget; nil without.
    package let rectangle: PDFRectangle?
    /// What is wrong with it, each once, in the order of the cases.
    package let defects: [PDFSignatureDefect]
}
