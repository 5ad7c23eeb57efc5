package import ASN1
package import PDFSyntax

/// What one signature's validation needs, by the names of a document security store (VRI, ISO 32000-2 table 262).
package struct ValidationRelatedInformation: Sendable {
    /// The key: SHA-1 of the signature's Contents in 40 upper-case hexadecimal digits.
    package let key: String
    /// The dictionary, whose entries may be references.
    package let dictionary: PDFDictionary
    /// Cert: streams with one certificate each.
    package let certificates: [PDFReference]
    /// CRL: streams with one CRL each.
    package let certificateRevocationLists: [PDFReference]
    /// OCSP: streams with one OCSPResponse each.
    package let ocspResponses: [PDFReference]
    /// TU: when the information was put there, by the writer's own account; nil without, or where it is no date.
    package let updated: Instant?
    /// TS: a stream with a time-stamp token over the information.
    ///
    /// The standard does not say over which octets: `RelatedTimeStampReader` looks for the signature value's.
    package let timeStamp: PDFReference?

    /// Whether the key is of the standard's form.
    package var isKeyWellFormed: Bool {
        key.utf8.count == 40
            && key.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x46).contains($0) }
    }
}
