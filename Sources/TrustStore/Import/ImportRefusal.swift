/// Something that an import did not take, and why.
package struct ImportRefusal: Hashable, Sendable {
    /// The reason.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// Neither a certificate nor anything that holds some.
        case unreadable = "TRU-FILE-UNREADABLE"
        /// The archive is broken, encrypted, or larger than what is taken.
        case archiveRefused = "TRU-ARCHIVE-REFUSED"
        /// The name of a pinned root, another key: not the root.
        case sameNameAsRoot = "TRU-ROOT-SAME-NAME"
        /// Self-signed, and no pin has its digest.
        case rootNotPinned = "TRU-ROOT-NOT-PINNED"
        /// basicConstraints does not say cA (RFC 5280 §4.2.1.9).
        case notCA = "TRU-CERT-NOT-CA"
        /// A certificate with the issuer's name is known, and its key does not verify the signature.
        case signatureInvalid = "TRU-CERT-SIGNATURE-INVALID"
        /// The signature's or the issuer's algorithm is not one that can be verified.
        case algorithmUnsupported = "TRU-CERT-ALGORITHM-UNSUPPORTED"
        /// No chain to a pinned root: the issuer is in neither the store nor the import, or leads to no pin itself.
        case chainNotPinned = "TRU-CHAIN-NOT-PINNED"
        /// The import holds more than what is looked at.
        case tooMany = "TRU-IMPORT-TOO-MANY"
    }

    package let code: Code
    /// The file, and the entry inside an archive after ` » `.
    package let origin: String
    /// RFC 4514 text; nil where there is no certificate.
    package let subject: String?
    /// SHA-256, 64 lower-case hexadecimal digits; nil where there is no certificate.
    package let sha256: String?
    /// What was found: the name of the issuer or of the root, an identifier, or the reader's word; may be empty.
    package let detail: String

    init(_ code: Code, origin: String, subject: String? = nil, sha256: String? = nil, detail: String) {
        self.code = code
        self.origin = origin
        self.subject = subject
        self.sha256 = sha256
        self.detail = detail
    }
}
