import LibCrypto

/// Where a stream with evidence stands in the file, and what exists where it does.
struct PDFEvidencePlace: Sendable {
    /// From its object number to behind `endobj`.
    let range: Range<Int>
    /// SHA-256 of the certificate, CRL or token in it, or of all that an OCSP response holds.
    let digests: [Digest256]
}
