/// The format in which a signature was found.
package enum SignatureFormat: String, Sendable, Hashable, CaseIterable {
    /// CMS with the signing-certificate reference that makes it CAdES (EN 319 122-1 §5.2.2).
    case cades = "CAdES"
    /// CMS without it (RFC 5652).
    case cms = "CMS"
    /// A CMS signature in a PDF file by EN 319 142-1 or DOC-ICP-15.03.
    case pades = "PAdES"
    /// A signature in a PDF file by ISO 32000-2 §12.8.3.3 or an older sub-filter.
    case pkcs7 = "PKCS7"
}
