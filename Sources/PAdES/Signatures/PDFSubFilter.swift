/// The encodings of signatures in PDF files that are known (ISO 32000-2 table 260, EN 319 142-1 §6.2, DOC-ICP-15.03).
package enum PDFSubFilter: String, Hashable, Sendable, CaseIterable {
    /// A CMS message without content, over the covered bytes.
    case pkcs7Detached = "adbe.pkcs7.detached"
    /// A CMS message whose content is the SHA-1 of the covered bytes; deprecated.
    case pkcs7SHA1 = "adbe.pkcs7.sha1"
    /// A PKCS #1 signature in an OCTET STRING, its certificates in the entry Cert; deprecated.
    case rsa = "adbe.x509.rsa_sha1"
    /// A CAdES message without content, over the covered bytes.
    case cadesDetached = "ETSI.CAdES.detached"
    /// A time-stamp token over the covered bytes: a document time-stamp.
    case timeStamp = "ETSI.RFC3161"
    /// ICP-Brasil's, as `cadesDetached`.
    case pbad = "PBAD.PAdES"
    /// The same in the spelling of some signers.
    case pbadWithUnderscore = "PBAD_PAdES"

    /// Whether a PAdES signature has it.
    package var isPAdES: Bool { self == .cadesDetached || self == .pbad || self == .pbadWithUnderscore }
}
