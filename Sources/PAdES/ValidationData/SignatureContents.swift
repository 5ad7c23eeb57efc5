package import LibCrypto

/// One signature or time-stamp of a file with what a later time-stamp covers where it covers its Contents.
package struct SignatureContents: Sendable {
    /// The signature dictionary.
    package let signature: PDFSignature
    /// SHA-256 of the certificates, CRLs, OCSP responses and tokens in Contents; of a document time-stamp, its own token's
    /// (the ContentInfo as it stands) included.
    package let digests: Set<Digest256>

    package init(_ signature: PDFSignature, digests: Set<Digest256>) {
        self.signature = signature
        self.digests = digests
    }
}
