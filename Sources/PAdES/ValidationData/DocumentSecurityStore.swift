package import PDFSyntax

/// A document security store as of one revision (ISO 32000-2 §12.8.4.3, EN 319 142-1 §5.4.2): what it names, not yet read.
package struct DocumentSecurityStore: Sendable {
    /// The revision as of which it stands like this, from 0: one that touches it.
    package internal(set) var revision: Int
    /// The dictionary, whose entries may be references.
    package let dictionary: PDFDictionary
    /// Certs: streams with one certificate each.
    package let certificates: [PDFReference]
    /// CRLs: streams with one CRL each.
    package let certificateRevocationLists: [PDFReference]
    /// OCSPs: streams with one OCSPResponse each.
    package let ocspResponses: [PDFReference]
    /// VRI, in the order of the file.
    package let relatedInformation: [ValidationRelatedInformation]
    /// How many entries of the dictionaries are of a wrong type: no arrays, no references to streams.
    package let malformed: Int
}
